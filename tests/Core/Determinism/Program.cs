using System;
using System.CommandLine;
using AstroNano.Determinism.Commands;
using AstroNano.Replay;
using AstroNano.VirtualBoard;

// Proves the functions, compares the runtimes, finds where two runs part.
var root = new RootCommand("The same bits everywhere: proofs, comparisons, first differences.")
{
    PrecisionCommand.Create(),
    TableCommand.Create(),
    RecordCommand.Create(),
    CompareCommand.Create(),
    CapsuleCommand.Create(),
    CapsuleCommand.CreateReplay(),
};
try
{
    var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    ParseResult parsed = root.Parse(args);
    return parsed.Errors.Count > 0
        ? throw new ReplayException(Usage.Explain(parsed))
        : parsed.Invoke(settings);
}
catch (ReplayException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
