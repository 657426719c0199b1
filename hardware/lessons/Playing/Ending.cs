namespace AstroNano.Lessons.Playing;

/// <summary>Where a step ends: what can be read off the board, by name.</summary>
public sealed class Ending
{
    private readonly Dictionary<string, string> _readings = [];

    private Ending(Step step, PlayedBoard board)
    {
        Step = step;
        Instrument instrument = board.Instrument;
        Network network = board.Network;
        int leader = Observables.Dominant(network.Overlaps, network.Memories);
        Add("wrong", instrument.Session.WrongSigns(), 0);
        Add("overlap", network.Overlaps[instrument.Session.Target], 2);
        Add("best", network.Overlaps[leader], 2);
        Add("energy", network.Energy(), 1);
        Add("spread", network.Spread(), 1);
        Add("memories", network.Memories, 0);
        _readings["gain"] =
            network.Modulation is { } gains ? Numbers.Of(gains[leader], 2) : "–";
        _readings["target"] = Name(instrument, instrument.Session.Target);
        _readings["leader"] = Name(instrument, leader);
        _readings["digest"] = board.Digest().ToString("X8", CultureInfo.InvariantCulture);
        foreach (ClosedForm form in instrument.Engine.Theory.Solve())
        {
            string name = form.Name.Replace(' ', '-').Replace("β", "beta").Replace("κ", "kappa");
            Add($"expected-{name}", form.HasExpected ? form.Expected : 0f, 2);
            Add($"seen-{name}", form.HasSeen ? form.Seen : 0f, 2);
        }
    }

    public Step Step { get; }

    /// <summary>Names of all that is read.</summary>
    public IEnumerable<string> Names => _readings.Keys;

    /// <summary>Opens the step's link and runs it to its end.</summary>
    public static Ending Of(Step step)
    {
        PlayedBoard board = PlayedBoard.Open(step.Link);
        board.Advance(step.Run);
        return new Ending(step, board);
    }

    /// <summary>A reading in words, or null if there is none of this name.</summary>
    public string? Find(string name) => _readings.GetValueOrDefault(name);

    /// <summary>What of the step's own words about its end does not hold.</summary>
    public IEnumerable<string> Faults()
    {
        foreach ((string name, string wish) in Step.Ends)
        {
            string seen = Find(name)
                ?? throw new Failure($"step {Step.Name}: there is no reading '{name}'; there are "
                    + string.Join(", ", Names));
            if (!Fits(seen, wish))
            {
                yield return $"step {Step.Name} ends with {name} {seen}, not {wish}";
            }
        }
    }

    /// <summary>Whether a reading is what is wished, one of several, or in a range.</summary>
    internal static bool Fits(string seen, string wish) => wish.Split('|').Any(one =>
    {
        string[] range = one.Split("..");
        return range.Length == 2
            ? Numbers.Read(seen) >= Numbers.Read(range[0])
                && Numbers.Read(seen) <= Numbers.Read(range[1])
            : seen == one;
    });

    // As on the display: letters by their letter, others numbered from 1.
    private static string Name(Instrument instrument, int memory) =>
        instrument.Session.NumberOf(memory) is > 0 and int number
            ? $"{number}" : $"{instrument.Session.LetterOf(memory)}";

    private void Add(string name, float value, int decimals) =>
        _readings[name] = Numbers.Of(value, decimals);
}
