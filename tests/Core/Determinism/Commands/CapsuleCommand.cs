using System;
using System.CommandLine;
using System.IO;
using AstroNano.Core;
using AstroNano.Instruments;
using AstroNano.Replay;

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
            Description = "The capsule to write, a new file; else it is printed.",
            DefaultValueFactory = _ => null,
        };
        var command = new Command("capsule", "Write a scenario as a capsule, a short text.")
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
            Description = "The capsule or certificate; or the link of a code itself.",
        };
        var command = new Command(
            "replay", "Run a capsule or a certificate and say MATCH or DIVERGED.") { file };
        command.SetAction(parsed => Replay(parsed.GetValue(file)!));
        return command;
    }

    private static int Write(Run run, string? file)
    {
        string text = Capsule.Write(run);
        if (file is null)
        {
            Console.Write(text);
            return 0;
        }

        using var writer = new StreamWriter(Arguments.CreateNew(file));
        writer.Write(text);
        return 0;
    }

    private static int Replay(string file)
    {
        bool isItself = !File.Exists(file) && Certificate.IsMeantBy(file);
        Verdict verdict = Capsule.Replay(isItself ? file : Read(file));
        Console.WriteLine(verdict);
        return verdict.Matches ? 0 : 1;
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(Arguments.Open(file));
        return reader.ReadToEnd();
    }
}
