namespace AstroNano.Experiments.Commands;

/// <summary>
/// Prints rows as they come, as CSV or at the end as a table, and writes the file at the end.
/// </summary>
public sealed class TablePrinter : IDisposable
{
    // Rows are never wrapped: for narrower tables, choose fewer columns or pipe the output.
    private const int Widest = 10000;

    private readonly CsvTable _table;
    private readonly bool _csv;
    private readonly string? _file;
    private readonly bool _atOnce;

    public TablePrinter(CsvTable table, bool csv, string? file)
    {
        _table = table;
        _csv = csv;
        _file = file;

        // Where a bar is drawn on the same terminal, the rows wait for it.
        _atOnce = csv && (Console.IsOutputRedirected || !ProgressBar.IsShown);
        if (_atOnce)
        {
            Print(table.Header());
        }
    }

    /// <summary>Rows so far.</summary>
    public int Rows => _table.Rows.Count;

    public void Add(object[] row)
    {
        _table.Add(row);
        if (_atOnce)
        {
            Print(CsvTable.Line(row));
        }
    }

    /// <summary>Prints what has waited and writes the file.</summary>
    public void Finish()
    {
        if (_csv && !_atOnce)
        {
            Console.Out.Write(_table.ToCsv());
        }
        else if (!_csv && _file is null)
        {
            PrintTable();
        }

        if (_file is not null)
        {
            Write(_file);
        }
    }

    /// <summary>
    /// Prints the rows that are done, and writes them under a name that says that some are missing.
    /// </summary>
    /// <returns>Where they are, for the end of a sentence.</returns>
    public string FinishEarly()
    {
        if (_file is null)
        {
            Finish();
            return "";
        }

        string untouched = $"; '{_file}' was not changed";
        if (Rows == 0 || Output.PartialOf(_file) is not string partial)
        {
            return untouched;
        }

        Write(partial);
        return $", which are in '{partial}'{untouched}";
    }

    public void Dispose() => Console.Out.Flush();

    /// <summary>Writes something of Spectre's to the output, as plain text.</summary>
    public static void Write(Spectre.Console.Rendering.IRenderable what)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = Widest;
        console.Write(what);
    }

    // Rows for which there is no room any more are not lost.
    private void Write(string file)
    {
        try
        {
            Output.AfterRun(() => Output.WriteFile(file, _table.ToCsv()));
        }
        catch (Failure) when (!_csv)
        {
            Console.Out.Write(_table.ToCsv());
            throw;
        }
    }

    private static void Print(string line)
    {
        Console.Out.Write(line + "\n");
        Console.Out.Flush();
    }

    private void PrintTable()
    {
        Table table = new Table().Border(TableBorder.None);
        foreach (string column in _table.Columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned().NoWrap());
        }

        foreach (object[] row in _table.Rows)
        {
            table.AddRow(row.Select(cell => Markup.Escape(Cell(cell))).ToArray());
        }

        Write(table);
    }

    private static string Cell(object cell) => cell is double value && !double.IsNaN(value)
        ? value.ToString("0.####", CultureInfo.InvariantCulture)
        : CsvTable.Format(cell);
}
