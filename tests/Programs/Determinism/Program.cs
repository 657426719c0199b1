using AstroNano.Determinism.Commands;

// Proves the functions, compares the runtimes, finds where two runs part.
var root = new RootCommand("Prove, compare and replay runs bit for bit.")
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
