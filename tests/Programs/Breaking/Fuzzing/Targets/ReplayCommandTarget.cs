extern alias Determinism;

using System.Reflection;

namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// What is given to the commands that replay a text or compare two traces: run as commands are,
/// with files that are not there.
/// </summary>
internal sealed class ReplayCommandTarget() : CommandTarget("replay-commands", 5)
{
    private static readonly Action<string[]> Main = Entry();

    protected override IReadOnlyList<string> Seeds { get; } =
    [
        "https://astronano.github.io/#" + new string('1', 52), new string('7', 52), "run.txt",
        "left.trace\nright.trace", "folder/run.txt", ".", "", "--help",
    ];

    protected override void Read(string[] arguments)
    {
        TextWriter output = Console.Out, error = Console.Error;
        var said = new StringWriter();
        Console.SetOut(said);
        Console.SetError(said);
        try
        {
            Main([arguments.Length == 2 ? "compare" : "replay", .. arguments]);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        Claim(said.ToString() != "", "The command says nothing.");
    }

    private static Action<string[]> Entry()
    {
        MethodInfo entry = typeof(Determinism::AstroNano.Determinism.SourceTree).Assembly
            .EntryPoint!;
        return arguments => entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null,
            [arguments], null);
    }
}
