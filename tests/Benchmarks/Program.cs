using System;
using AstroNano.Benchmarks;
using AstroNano.Benchmarks.Peers;
using AstroNano.Benchmarks.Reports;

switch (args.Length > 0 ? args[0] : "")
{
    case "il" when args.Length > 1:
        InstructionReport.WriteDetails(Console.Out, args[1]);
        return 0;
    case "il":
        InstructionReport.Write(Console.Out);
        return 0;
    case "frame":
        FrameReport.Write(Console.Out);
        return 0;
    case "budget":
        Budget.Write(args.Length > 1 ? args[1] : "tests/Benchmarks/budget.csv");
        return 0;
    case "growth":
        GrowthReport.Write("tests/Benchmarks/growth.svg");
        return 0;
    case "peers":
        PeersReport.Write(Console.Out, "tests/Benchmarks");
        return 0;
    case "memory":
        MemoryReport.Write(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/Benchmarks -- COMMAND
              il                   IL instructions of a step beside the plain forms
              il astrocyte/16      one workload by method and class; also astrocyte/16/loops
              frame                IL instructions of a picture, page by page
              budget               writes tests/Benchmarks/budget.csv anew
              memory               bytes on the device's heap
              growth               writes tests/Benchmarks/growth.svg
              peers                times the same recall in C#, C and NumPy (gcc, python3-numpy);
                                   writes the table of tests/Benchmarks/README.md
            """);
        return 2;
}
