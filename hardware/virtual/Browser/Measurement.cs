using System;
using System.Globalization;
using System.Linq;
using AstroNano.Core;
using AstroNano.Instruments;
using AstroNano.Trials;

namespace AstroNano.Browser;

/// <summary>
/// One point of a measurement: a network as it is set, its load, and the trials that are run with
/// it. As text it is the network and numbers, a line each, and then settings: key and value.
/// </summary>
internal sealed class Measurement
{
    private const int MostPasses = 100_000;

    // Behind the columns of recall: steps to rest, and their squares.
    private const int Rest = (int)RecallOutcome.Column.Count;
    private const int RestSquared = Rest + 1;
    private const int Columns = RestSquared + 1;

    private readonly IRecallModel _model;
    private readonly RecallTrial _trial;

    /// <exception cref="ArgumentException">Its message is a sentence for the user.</exception>
    public Measurement(string text)
    {
        string[] lines = text.Split('\n');
        NetworkEntry entry = Catalogue.Find(lines[0]);
        if (CoreNetworks.IsSequence(entry))
        {
            throw new ArgumentException(
                $"The {entry.Title} network plays a sequence; no memory is recalled in it.");
        }

        int Whole(int line, string name, int least, int most) => (int)Real(
            lines.Length > line ? lines[line] : "", name, least, most, isWhole: true);
        int memories = Whole(1, "Memories", 1, Check.MostMemories);
        int flips = Whole(2, "Flipped bits", 0, Engine.Units);
        int stream = Whole(3, "The seed", 0, int.MaxValue);
        int passes = Whole(4, "Passes", 1, MostPasses);
        bool toRest = Whole(5, "To rest", 0, 1) == 1;
        _model = CoreNetworks.Create(entry, Engine.Units, memories);
        Setting[] table = _model.Settings.CreateSettings();
        foreach (string[] pair in lines.Skip(6).Select(line => line.Split(' ')))
        {
            int place = Adjustable.IndexOf(table, pair[0]);
            if (place < 0)
            {
                throw new ArgumentException($"The {entry.Title} network has no '{pair[0]}'.");
            }

            Setting setting = table[place];
            setting.Value = Real(
                pair[^1], setting.Name, setting.Minimum, setting.Maximum, isWhole: false);
        }

        _trial = new RecallTrial(_model, Engine.Units, memories,
            new TrialPlan(stream, flips, passes) { ToRest = toRest });
    }

    public Tally Run(int first, int count)
    {
        var tally = new Tally(Columns);
        for (int trial = first; trial < first + count; trial++)
        {
            double[] row = _trial.Run(trial).ToRow();
            Array.Resize(ref row, Columns);
            row[Rest] = _trial.StepsToRest;
            row[RestSquared] = row[Rest] * row[Rest];
            tally.Add(trial, row);
        }

        return tally;
    }

    private static float Real(string text, string name, float least, float most, bool isWhole)
    {
        bool isNumber = float.TryParse(
            text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
        return isNumber && value >= least && value <= most
            && (!isWhole || value == MathF.Round(value)) ? value
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{name} is '{text}'; allowed is {least} to {most}."));
    }
}
