using System.CommandLine;
using AstroNano.Determinism.Commands;
using AstroNano.Replay;

// Proves the functions, compares the runtimes, finds where two runs part.
var root = new RootCommand("The same bits everywhere: proofs, comparisons, first differences.")
{
    PrecisionCommand.Create(),
    TableCommand.Create(),
    RecordCommand.Create(),
    CompareCommand.Create(),
    CapsuleCommand.Create(),
    CapsuleCommand.CreateReplay(),
    RenewCommand.Create(),
};
return CommandLine.Run(root, args,
    exception => exception is ReplayException ? new Failure(exception.Message) : null);
