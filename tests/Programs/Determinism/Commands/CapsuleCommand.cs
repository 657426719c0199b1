using System.Text;
using AstroNano.Instruments;

namespace AstroNano.Determinism.Commands;

/// <summary>Writes and judges replay capsules.</summary>
internal static class CapsuleCommand
{
    /// <summary>Writes a scenario as a capsule.</summary>
    public static Command Create()
    {
        Argument<string> scenario = Arguments.Scenario();
        var file = new Argument<string?>("file")
        {
            Description = "Write the capsule to this new file [default: print it].",
            DefaultValueFactory = _ => null,
        };
        var command = new Command("capsule", "Write a scenario as a capsule (a short text).")
        {
            scenario, file,
        };
        command.SetAction(parsed => Write(
            Arguments.Find(parsed.GetValue(scenario)!), parsed.GetValue(file)));
        return command;
    }

    /// <summary>Replays a capsule.</summary>
    public static Command CreateReplay()
    {
        var file = new Argument<string>("file")
        {
            Description = "File with a capsule or certificate, or the link of a QR code.",
        };
        var command = new Command(
            "replay", "Replay a capsule or certificate and print MATCH or DIVERGED.") { file };
        command.SetAction(parsed => Replay(parsed.GetValue(file)!));
        return command;
    }

    private static int Write(Run run, string? file)
    {
        string text = Capsule.Write(run);
        if (file is null)
        {
            Console.Write(text);
            return ExitCode.Done;
        }

        Output.WriteNew(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        return ExitCode.Done;
    }

    private static int Replay(string file)
    {
        bool isItself = !File.Exists(file) && Certificate.IsMeantBy(file);
        Verdict verdict = Capsule.Replay(isItself ? file : Input.ReadFile(file));
        Console.WriteLine(verdict);
        return verdict.Matches ? ExitCode.Done : ExitCode.Negative;
    }
}
