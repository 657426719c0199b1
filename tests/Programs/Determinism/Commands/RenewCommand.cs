using System.CommandLine;
using System.Text.RegularExpressions;
using AstroNano.Core;

namespace AstroNano.Determinism.Commands;

/// <summary>
/// Writes the digests that the scenarios reach now into their sources and into the documents.
/// </summary>
internal static class RenewCommand
{
    private static readonly string[] Documents = ["README.md", "CHANGELOG.md"];

    public static Command Create()
    {
        var command = new Command("renew", "Write the digests that the scenarios reach now into "
            + "their sources and documents.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        Run[] scenarios = [.. Enumerable.Range(0, Scenarios.Count).Select(Scenarios.Create)];
        RunPlayer[] played = [.. scenarios.Select(Play)];
        var digests = new Dictionary<string, string>();
        foreach ((Run scenario, RunPlayer player) in scenarios.Zip(played))
        {
            if (!player.Passed)
            {
                Console.WriteLine($"{scenario.Name}: {scenario.Digest:X8} → {player.Digest:X8}");
                digests[$"{scenario.Digest:X8}"] = $"{player.Digest:X8}";
                WriteSource(scenario, player);
            }
        }

        foreach (string file in Documents.Select(SourceTree.PathOf))
        {
            Replace(file, text => Regex.Replace(text, @"\b[0-9A-F]{8}\b",
                match => digests.GetValueOrDefault(match.Value, match.Value)));

            // Those of several scenarios change with their number too.
            Replace(file, text => Regex.Replace(text, "(?<=test PASS )[0-9A-F]{8}",
                DigestOfFirst(Scenarios.AtBoot)));
            Replace(file, text => Regex.Replace(text, "(?<=that fit the device: `)[0-9A-F]{8}",
                DigestOfFirst(Scenarios.OnDevice)));
        }

        string DigestOfFirst(int count) =>
            DigestOf(played.Take(count).Select(player => player.Digest));

        return ExitCode.Done;
    }

    private static RunPlayer Play(Run run)
    {
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        return player;
    }

    private static void WriteSource(Run scenario, RunPlayer player)
    {
        string folder = SourceTree.PathOf("shared/Core/Scenarios");
        foreach (string file in Directory.GetFiles(folder, "*.cs"))
        {
            Replace(file, text => text.Replace(
                $"Reaching({scenario.StateSize}, (int)0x{scenario.Digest:X8})",
                $"Reaching({player.StateSize}, (int)0x{player.Digest:X8})"));
        }
    }

    private static void Replace(string file, Func<string, string> renew)
    {
        string text = File.ReadAllText(file), renewed = renew(text);
        if (renewed != text)
        {
            Output.WriteFile(file, renewed);
        }
    }

    // As the self-test computes it.
    private static string DigestOf(IEnumerable<int> digests)
    {
        var digest = new Digest();
        digest.Add(FunctionProbe.Golden);
        foreach (int each in digests)
        {
            digest.Add(each);
        }

        return $"{digest.Value:X8}";
    }
}
