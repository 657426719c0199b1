using AstroNano.Trials.Lanes;

namespace AstroNano.Browser;

/// <summary>
/// One point of a measurement: a network as it is set, its load, and the trials that are run with
/// it. As a text it is these lines: key of the network, memories, flipped bits, seed, passes,
/// whether to rest (0 or 1), pictures of the memories with blanks between, or nothing if they are
/// random, and for each setting its key and value.
/// </summary>
internal sealed class Measurement
{
    private const int MostPasses = 10_000;
    private const int PicturesLine = 6;
    private const int FirstSetting = 7;

    // Kept is what ends with at most a twentieth of the units wrong.
    private const int MostWrong = Engine.Units / 20;

    // Behind the columns of recall: steps to rest, whether it was kept, what weighs the memory that
    // was cued, and squares.
    private const int Rest = (int)RecallOutcome.Column.Count;
    private const int RestSquared = Rest + 1;
    private const int Kept = RestSquared + 1;
    private const int Weight = Kept + 1;
    private const int WeightSquared = Weight + 1;
    private const int TallyColumns = WeightSquared + 1;

    private static readonly string[] Agreed =
    [
        "network", "n", "k", "flips", "trials", "mean_hard_error", "se", "fraction_exact",
        "mean_perplexity", "fraction_anti", "fraction_collapsed",
    ];

    private static readonly string[] Further =
    [
        "fraction_low", "fraction_high", "perplexity_low", "perplexity_high", "fraction_at_rest",
        "mean_steps_to_rest", "steps_low", "steps_high", "fraction_kept", "kept_low", "kept_high",
        "mean_modulation", "modulation_low", "modulation_high",
    ];

    private readonly string[] _lines;
    private readonly NetworkEntry _entry;
    private readonly int _memories;
    private readonly int _flips;
    private readonly int _stream;
    private readonly Setting[] _table;
    private readonly IRecallModel _model;
    private readonly RecallTrial _trial;

    // Of the networks that they make faster in an interpreter.
    private readonly LaneTrials? _lanes;
    private readonly bool _isGiven;

    /// <summary>Makes the network and sets it.</summary>
    /// <exception cref="ArgumentException">
    /// Its message is a sentence and its values, for the page.
    /// </exception>
    public Measurement(string text)
    {
        _lines = text.Split('\n');
        _entry = Catalogue.Find(_lines[0]);
        if (CoreNetworks.IsSequence(_entry))
        {
            throw Refused("The {{0}} network plays a sequence and recalls no single memory.",
                _entry.Title);
        }

        sbyte[][] pictures = Pictures();
        _isGiven = pictures.Length > 0;
        _memories = Whole(1, "memories", 1, _isGiven ? pictures.Length : Network.MaxMemories);
        _flips = Whole(2, "flipped bits", 0, Engine.Units);
        _stream = Whole(3, "seed", 0, int.MaxValue);
        var plan = new TrialPlan(_stream, _flips, Whole(4, "passes", 1, MostPasses))
        {
            ToRest = Whole(5, "to rest", 0, 1) == 1,
            Given = _isGiven ? new GivenPatterns(pictures[.._memories], null) : null,
        };
        _model = CoreNetworks.Create(_entry, Engine.Units, _memories);
        _table = _model.Settings.CreateSettings();
        foreach (string line in _lines.Skip(FirstSetting))
        {
            string[] words = line.Split(' ');
            Setting setting = Named(words[0]);
            setting.Value = Number(words[^1], setting.Name, setting.Minimum, setting.Maximum);
        }

        _trial = new RecallTrial(_model, Engine.Units, _memories, plan);
        _lanes = _model.Network is AstrocyteNetwork or DenseNetwork
            ? LaneTrials.Of(_model, Engine.Units, _memories, plan) : null;
    }

    /// <summary>Names of what <see cref="Row"/> gives.</summary>
    /// <param name="swept">Key of the setting that differs from point to point, or nothing.</param>
    public static IEnumerable<string> Columns(string swept) => Agreed
        .Concat(swept == "" ? [] : [swept.Replace('-', '_')]).Append("note")
        .Concat(Further);

    /// <summary>Runs so many trials from one on.</summary>
    public Tally Run(int first, int count)
    {
        var tally = new Tally(TallyColumns);
        IEnumerable<int> trials = Enumerable.Range(first, count);
        if (_lanes is null)
        {
            foreach (int trial in trials)
            {
                tally.Add(trial, RowOf(_trial.Run(trial), _trial));
            }

            return tally;
        }

        foreach (int[] together in trials.Chunk(LaneTrials.Count))
        {
            RecallOutcome[] outcomes = _lanes.Run(together);
            for (int lane = 0; lane < together.Length; lane++)
            {
                tally.Add(together[lane], RowOf(outcomes[lane], _lanes.EndOf(lane)));
            }
        }

        return tally;
    }

    private static double[] RowOf(RecallOutcome outcome, ITrialEnd end)
    {
        double[] row = outcome.ToRow();
        Array.Resize(ref row, TallyColumns);
        row[Rest] = end.StepsToRest;
        row[RestSquared] = row[Rest] * row[Rest];
        row[Kept] = outcome.HardError <= MostWrong ? 1 : 0;
        row[Weight] = end.Gains?[end.Memory] ?? double.NaN;
        row[WeightSquared] = row[Weight] * row[Weight];
        return row;
    }

    /// <summary>
    /// What the trials came to: first what the command <c>recall</c> prints, then bands and rest.
    /// </summary>
    public IEnumerable<string> Row(Tally tally, string swept)
    {
        var all = new RecallSummary(tally);
        double steps = tally.Mean(Rest);
        Band exact = Band.OfFraction(all.FractionExact, all.Trials);
        Band perplexity = Band.OfMean(all.MeanPerplexity, all.PerplexityError);
        Band rest = Band.OfMean(steps, tally.StandardError(Rest, RestSquared));
        double kept = tally.Mean(Kept), weight = tally.Mean(Weight);
        Band near = Band.OfFraction(kept, all.Trials);
        Band weights = Band.OfMean(weight, tally.StandardError(Weight, WeightSquared));
        double atRest = _trial.WatchesRest ? (double)tally.Count(Rest) / all.Trials : double.NaN;
        string[] load = [_entry.Key, $"{Engine.Units}", $"{_memories}", $"{_flips}"];
        return load.Concat(Texts(all.Trials, all.MeanHardError, all.StandardError,
                all.FractionExact, all.MeanPerplexity, all.FractionAnti, all.FractionCollapsed))
            .Concat(swept == "" ? [] : [Shown(Named(swept))]).Append(all.Note)
            .Concat(Texts(exact.Low, exact.High, perplexity.Low, perplexity.High, atRest, steps,
                rest.Low, rest.High, kept, near.Low, near.High, weight, weights.Low, weights.High));
    }

    /// <summary>The closed forms that theory has for it, if its memories are random.</summary>
    public ClosedForm[] Forms()
    {
        if (_isGiven)
        {
            return [];
        }

        var drawn = new TrialGenerator(Engine.Units, _memories);
        drawn.Draw(0, _stream, _flips);
        _model.Begin(drawn);
        return _model.Network!.CreateTheory().Solve();
    }

    private sbyte[][] Pictures()
    {
        string text = _lines.Length > PicturesLine ? _lines[PicturesLine] : "";
        return text == "" ? [] : [.. text.Split(' ').Select(picture => PictureText.Read(picture)
            ?? throw Refused("“{{0}}” is no picture of 64 units.", picture))];
    }

    private static IEnumerable<string> Texts(params double[] numbers) =>
        numbers.Select(RecallSummary.Format);

    // As recall writes it.
    private static string Shown(Setting setting) => setting.ValueWord
        ?? setting.Value.ToString("0.#######", CultureInfo.InvariantCulture);

    private static float Number(string text, string name, float least, float most)
    {
        bool isNumber = float.TryParse(
            text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
        return isNumber && value >= least && value <= most ? value
            : throw Refused("{{0}} must be from {{1}} to {{2}} (was “{{3}}”).", name,
                least.ToString(CultureInfo.InvariantCulture),
                most.ToString(CultureInfo.InvariantCulture), text);
    }

    private Setting Named(string key) => Adjustable.IndexOf(_table, key) is >= 0 and int place
        ? _table[place]
        : throw Refused("The {{0}} network has no “{{1}}”.", _entry.Title, key);

    private int Whole(int line, string name, int least, int most)
    {
        string text = line < _lines.Length ? _lines[line] : "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value >= least && value <= most ? value
            : throw Refused("{{0}} must be a whole number from {{1}} to {{2}} (was “{{3}}”).",
                name, least, most, text);
    }

    private static ArgumentException Refused(string text, params object[] values) =>
        new(new Sentence(text, values).Line);
}
