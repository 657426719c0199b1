using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using AstroNano.Core;

namespace AstroNano.Replay;

/// <summary>
/// A scenario as a short text that can be mailed, pasted and judged anywhere: lines
/// <c>field: value</c> under a title with the version. What it must come to is either the
/// <c>digest</c> of the states of all steps or that of the last <c>state</c>, as on the glass.
/// </summary>
public static class Capsule
{
    private const string Title = "AstroNano capsule 1";
    private const int LongestText = 65536;
    private const int MostSteps = 100_000;

    private static readonly string[] Fields =
    [
        "scenario", "network", "units", "memories", "patterns", "trial", "stream", "flips",
        "steps",
    ];

    /// <summary>Writes a scenario with its digest.</summary>
    public static string Write(Scenario scenario)
    {
        var text = new StringBuilder();
        void Line(string field, object value) => text.Append(
            CultureInfo.InvariantCulture, $"{field}: {value}\n");
        text.Append(Title).Append('\n');
        Line("scenario", scenario.Name);
        Line("network", Word(scenario.Network));
        Line("units", scenario.Units);
        Line("memories", scenario.Memories);
        Line("patterns", Word(scenario.Patterns));
        Line("trial", scenario.Trial);
        Line("stream", scenario.Stream);
        Line("flips", scenario.Flips);
        Line("steps", scenario.Steps);
        for (int turn = 0; turn < scenario.Turns; turn++)
        {
            string value = scenario.ValueOfTurn(turn).ToString(CultureInfo.InvariantCulture);
            Line("turn", $"{scenario.StepOfTurn(turn)} "
                + $"{Word(scenario.SettingOfTurn(turn))} {value}");
        }

        Line(scenario.OfLastState ? "state" : "digest",
            scenario.Digest.ToString("X8", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Reads a scenario; of its goldens only the digest is set.</summary>
    /// <exception cref="ReplayException">The text is not a possible capsule.</exception>
    public static Scenario Read(string text)
    {
        if (text.Length > LongestText)
        {
            throw new ReplayException($"A capsule has at most {LongestText} characters.");
        }

        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string title = lines[0].Trim().TrimStart('\uFEFF');
        if (title != Title)
        {
            bool isOther = title.StartsWith("AstroNano capsule ", StringComparison.Ordinal);
            throw new ReplayException(isOther
                ? $"This is an '{title}'; this program reads '{Title}'."
                : $"This is not a capsule: its first line is not '{Title}'.");
        }

        var scenario = new Scenario();
        var given = new HashSet<string>();
        for (int number = 1; number < lines.Length; number++)
        {
            string line = lines[number].Trim();
            if (line != "")
            {
                new CapsuleLine(number + 1, line).ReadInto(scenario, given);
            }
        }

        string? missing = Fields.FirstOrDefault(field => !given.Contains(field));
        if (missing != null)
        {
            throw new ReplayException($"The capsule has no field '{missing}'.");
        }

        if (given.Contains("digest") == given.Contains("state"))
        {
            throw new ReplayException("The capsule needs one field 'digest', of all states, "
                + "or 'state', of the last.");
        }

        return scenario;
    }

    /// <summary>Runs a capsule and judges it.</summary>
    /// <exception cref="ReplayException">The text is not a possible capsule.</exception>
    public static Verdict Replay(string text)
    {
        Scenario scenario = Read(text);
        if (scenario.Steps > MostSteps)
        {
            throw new ReplayException($"A capsule has at most {MostSteps} steps.");
        }

        try
        {
            var runner = new ScenarioRunner(scenario);
            while (!runner.Done)
            {
                runner.Step();
            }

            return new Verdict(scenario.Name, runner.Steps, scenario.Digest, runner.Digest);
        }
        catch (ArgumentException exception)
        {
            throw new ReplayException("The capsule asks for something impossible: "
                + exception.Message.Split(" (Parameter")[0]);
        }
    }

    /// <summary>The names of the fields, for messages.</summary>
    internal static string KnownFields =>
        string.Join(", ", Fields.Concat(["turn", "digest", "state"]));

    /// <summary>A value's name with hyphens: time-step.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, index) =>
            (char.IsUpper(letter) && index > 0 ? "-" : "") + char.ToLowerInvariant(letter)));
}
