namespace AstroNano.Benchmarks.Reports;

/// <summary>The <c>tables</c> command: the tables of the README that count something.</summary>
public static class TablesReport
{
    /// <summary>Measures and writes them.</summary>
    public static void Write(string folder)
    {
        using var program = new MeteredProgram();
        Write(folder, "steps", output => InstructionReport.WriteSteps(output, program));
        Write(folder, "others", output => InstructionReport.WriteOthers(output, program));
        Write(folder, "pictures", output => FrameReport.WriteOverlaps(output, program));
        Write(folder, "reports", output => ReportingReport.Write(output, program));
        Write(folder, "memory", MemoryReport.WriteNetworks);
        Write(folder, "instrument", MemoryReport.WriteInstrument);
        Write(folder, "byte code", AssemblyReport.WriteByteCode);
        Write(folder, "self-test", output => WriteSelfTest(output, program));
    }

    private static void WriteSelfTest(TextWriter output, MeteredProgram program)
    {
        long boot = program.Measure(program.Start("selftest/boot")).Instructions;
        long full = program.Measure(program.Start("selftest/full")).Instructions;
        output.WriteLine($"At a start: {FigureText.Count(boot)} instructions. In full: "
            + $"{FigureText.Count(full)}, {StartTime.Of(full)}: {StartTime.OfOne} each.");
    }

    private static void Write(string folder, string name, Action<TextWriter> write)
    {
        var table = new StringWriter { NewLine = "\n" };
        write(table);
        Section.Write(folder, name, "tables", table.ToString());
    }
}
