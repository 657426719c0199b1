using System;
using System.Linq;
using Spectre.Console;

namespace AstroNano.Experiments.Commands;

/// <summary>
/// Prints rows as they come, as CSV or at the end as a table, and writes the file at the end.
/// </summary>
public sealed class TablePrinter : IDisposable
{
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
            Output.WriteFile(_file, _table.ToCsv());
        }
    }

    public void Dispose() => Console.Out.Flush();

    private static void Print(string line)
    {
        Console.Out.Write(line + "\n");
        Console.Out.Flush();
    }

    private void PrintTable()
    {
        int[] widths = _table.Columns.Select((column, i) => _table.Rows
            .Select(row => Cell(row[i]).Length).Append(column.Length).Max()).ToArray();
        Console.WriteLine(string.Join("  ",
            _table.Columns.Select((column, i) => column.PadLeft(widths[i]))));
        foreach (object[] row in _table.Rows)
        {
            Console.WriteLine(string.Join("  ",
                row.Select((cell, i) => Cell(cell).PadLeft(widths[i]))));
        }
    }

    private static string Cell(object cell) => cell is double value && !double.IsNaN(value)
        ? value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)
        : CsvTable.Format(cell);
}
