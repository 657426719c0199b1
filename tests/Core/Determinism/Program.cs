using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using AstroNano.Determinism;
using AstroNano.Determinism.Commands;
using AstroNano.Replay;
using Spectre.Console;

// Proves the functions, compares the runtimes, finds where two runs part.
var root = new RootCommand("The same bits everywhere: proofs, comparisons, first differences.")
{
    PrecisionCommand.Create(),
    TableCommand.Create(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ReplayException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
