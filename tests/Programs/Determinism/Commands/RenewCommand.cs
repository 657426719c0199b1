using System.Text.RegularExpressions;

namespace AstroNano.Determinism.Commands;

/// <summary>
/// Writes the digests that the scenarios reach now into their sources and into the documents.
/// </summary>
internal static class RenewCommand
{
    private static readonly string[] Documents = ["README.md", "CHANGELOG.md"];

    public static Command Create()
    {
        var command = new Command("renew", "Write the current digests of all scenarios to "
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
                WriteSource(scenario.Name, @"Reaching\(", player);
            }
        }

        Run[] brief = [.. Enumerable.Range(0, Scenarios.OnDevice)
            .Select(number => Scenarios.Create(number).Brief()).Where(run => run.Steps > 0)];
        RunPlayer[] playedBriefly = [.. brief.Select(Play)];
        foreach ((Run run, RunPlayer player) in brief.Zip(playedBriefly))
        {
            WriteSource(run.Name, @"Briefly\(\d+, ", player);
        }

        foreach (string file in Documents.Select(SourceTree.PathOf))
        {
            Replace(file, text => Regex.Replace(text, @"\b[0-9A-F]{8}\b",
                match => digests.GetValueOrDefault(match.Value, match.Value)));

            // Those of several scenarios change with their number too.
            Replace(file, text => Regex.Replace(text, "(?<=test PASS )[0-9A-F]{8}",
                DigestOf(played.Take(Scenarios.AtBoot))));
            Replace(file, text => Regex.Replace(text, "(?<=with CUE held: `)[0-9A-F]{8}",
                DigestOf(playedBriefly)));
        }

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

    // By the scenario's name: one that is new has no digest yet.
    private static void WriteSource(string scenario, string call, RunPlayer player)
    {
        string folder = SourceTree.PathOf("shared/Core/Scenarios");
        foreach (string file in Directory.GetFiles(folder, "*.cs"))
        {
            Replace(file, text => Regex.Replace(text,
                $@"(Sized\(""{scenario}""(?:(?!Sized\().)*?\.{call})\d+(, \(int\)0x)[0-9A-F]{{8}}",
                $"${{1}}{player.StateSize}${{2}}{player.Digest:X8}", RegexOptions.Singleline));
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
    private static string DigestOf(IEnumerable<RunPlayer> played)
    {
        var digest = new Digest();
        digest.Add(FunctionProbe.Golden);
        foreach (RunPlayer player in played)
        {
            digest.Add(player.Digest);
        }

        return $"{digest.Value:X8}";
    }
}
