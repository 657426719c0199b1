namespace AstroNano.Determinism.Commands;

/// <summary>Records what a scenario goes through.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        Argument<string> scenario = Arguments.Scenario();
        var file = new Argument<string>("file") { Description = "The trace to write; a new file." };
        var command = new Command("record", "Record a scenario, bit for bit, as a trace.")
        {
            scenario, file,
        };
        command.SetAction(parsed => Record(
            Arguments.Find(parsed.GetValue(scenario)!), parsed.GetValue(file)!));
        return command;
    }

    private static int Record(Run run, string file)
    {
        long length = 0;
        Output.WriteNew(file, stream =>
        {
            TraceWriter.Record(run, stream);
            length = stream.Length;
        });
        Console.WriteLine($"{file}: '{run.Name}', {run.Steps} steps, {length} bytes");
        return ExitCode.Done;
    }
}
