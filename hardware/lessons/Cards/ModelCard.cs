using AstroNano.Hardware.Drawing;
using AstroNano.Lessons.Writing;

namespace AstroNano.Lessons.Cards;

/// <summary>
/// A card for a network: what it is, its equation, its knobs, three settings with what the display
/// shows at their ends, and what goes wrong.
/// </summary>
internal static class ModelCard
{
    private const string Folder = "hardware/lessons/models";

    /// <summary>The cards of all networks, their pictures, and the list of them.</summary>
    public static IEnumerable<Artifact> All(string root)
    {
        IReadOnlyDictionary<string, Model> models = Model.ReadAll(root);
        NetworkEntry[] entries = Catalogue.Create();
        foreach (string key in models.Keys.Except(entries.Select(entry => entry.Key)))
        {
            throw new Failure($"{Model.File}: there is no network {key}");
        }

        foreach (NetworkEntry entry in entries)
        {
            Model model = models.GetValueOrDefault(entry.Key)
                ?? throw new Failure($"{Model.File} says nothing of {entry.Key}");
            foreach (Artifact artifact in Of(entry, model))
            {
                yield return artifact;
            }
        }

        yield return new Artifact($"{Folder}/README.md", List(entries, models));
    }

    private static IEnumerable<Artifact> Of(NetworkEntry entry, Model model)
    {
        if (model is not { What: not "", Paper: not "", Wrong: not "", Try.Count: 3 })
        {
            throw new Failure($"{Model.File}: {entry.Key} needs what, paper, three to try, wrong");
        }

        Ending[] endings = [.. model.Try.Select(each => Ending.Of(each.StepOf(entry.Key)))];
        foreach (string fault in endings.SelectMany(ending => ending.Faults()))
        {
            throw new Failure($"{Model.File}, {entry.Key}: {fault}");
        }

        foreach (Ending ending in endings)
        {
            PlayedBoard board = PlayedBoard.Open(ending.Step.Link);
            board.AdvanceShown(ending.Step.Run);
            yield return new Artifact($"{Folder}/{PictureOf(entry, ending)}",
                GlassPicture.Draw(board.Glass(), $"{entry.Title}: {ending.Step.Name}"));
        }

        yield return new Artifact($"{Folder}/{entry.Key}.md", Text(entry, model, endings));
    }

    private static string Text(NetworkEntry entry, Model model, Ending[] endings)
    {
        var engine = new Engine(entry, new Remembered(), new Recorder());
        Setting[] knobs = [.. engine.Settings.Take(Panel.KnobCount)];
        string rows = knobs.Length == 0 ? "It has no settings of its own.\n"
            : "| knob | | what it does |\n|---|---|---|\n" + string.Concat(knobs.Select(
                setting => $"| {setting.Name} | {setting.Symbol} | {setting.Help} |\n"));
        string trials = string.Concat(model.Try.Zip(endings, (trial, ending) =>
            $"| [![{trial.Name}]({PictureOf(entry, ending)})]({Links.Address(ending.Step, "lab")}) "
            + $"| **{trial.Name}**: {trial.Look}<br>"
            + $"{SettingsInWords.Of(ending.Step.Link, Language.English)}<br>"
            + $"after {ending.Step.Run} steps: {End(ending)} |\n"));
        return $"""
            # {entry.Title}

            {model.What}

            **{entry.Equation}**

            *{entry.Source}, {entry.Year}.* {model.Paper}

            {rows}
            | the display | three settings to try |
            |---|---|
            {trials}
            **What goes wrong, and why.** {FillIn(entry, model.Wrong, endings)}

            """.ReplaceLineEndings("\n");
    }

    private static string End(Ending ending) => $"{ending.Find("target")} was cued, "
        + $"{ending.Find("leader")} leads with overlap {ending.Find("best")}, "
        + $"{ending.Find("wrong")} dots wrong";

    private static string FillIn(NetworkEntry entry, string text, Ending[] endings) =>
        Regex.Replace(text.Trim(), @"\{\{([^.}]+)\.([^}]+)\}\}", match => endings
            .FirstOrDefault(ending => ending.Step.Name == match.Groups[1].Value)
            ?.Find(match.Groups[2].Value) ?? throw new Failure(
                $"{Model.File}, {entry.Key}: nothing computes {match.Value}"));

    private static string PictureOf(NetworkEntry entry, Ending ending) =>
        $"{entry.Key}-{ending.Step.Name}.svg";

    private static string List(
        NetworkEntry[] entries, IReadOnlyDictionary<string, Model> models) => $"""
        # Model cards

        A card for each network: its equation, its knobs, three settings to try with what the
        display shows at their ends, and what goes wrong. The program draws the pictures
        and computes the numbers.

        | network | year | what it is |
        |---|---|---|
        {string.Join('\n', entries.Select(entry =>
            $"| [{entry.Title}]({entry.Key}.md) | {entry.Year} | {models[entry.Key].What} |"))}

        Back to [the lessons](../README.md).

        """.ReplaceLineEndings("\n");
}
