using AstroNano.VirtualBoard;

namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>The command line of the virtual board.</summary>
internal sealed class BoardCommandTarget() : CommandTarget("board-commands", 10)
{
    private readonly RootCommand _command =
        VirtualBoard.Program.CreateCommand(
            new Sources("", "", "", "", "", "", "", ""), TextWriter.Null);

    protected override IReadOnlyList<string> Seeds { get; } =
        ["--port\n5280", "--no-browser\n--port=0", "build\n--out\nfolder", "--help", "--version"];

    protected override void Read(string[] arguments)
    {
        ParseResult parsed = CommandLine.Parse(_command, arguments);
        if (parsed.Errors.Count > 0)
        {
            string sentence = Usage.Explain(parsed);
            Claim(sentence != "" && !sentence.Contains("System."), "An error is no sentence.");
            return;
        }

        if (parsed.Action != parsed.CommandResult.Command.Action)
        {
            // Help, or the version, whatever else is there.
            return;
        }

        foreach (Option option in parsed.CommandResult.Command.Options)
        {
            _ = option is Option<int> port ? parsed.GetValue(port) : 0;
            _ = option is Option<string> folder ? parsed.GetValue(folder) : "";
        }
    }
}
