namespace AstroNano.Experiments.Sequences;

/// <summary>One run: which memory came when, how well it was retrieved, and how it ended.</summary>
public sealed class SequenceRun
{
    private const int LastDwells = 8;

    // Memories that differ by less than this share are alike, and rounding says which is largest.
    private const double Alike = 0.01;

    private readonly List<double> _times = new();
    private readonly List<int> _order = new();
    private readonly List<double> _peaks = new();
    private readonly List<(double Top, double Second)> _overlaps = new();

    private SequenceRun()
    {
    }

    private SequenceRun(Record record)
    {
        _times.AddRange(record.Times);
        _order.AddRange(record.Order);
        _peaks.AddRange(record.Peaks);
        _overlaps.AddRange(record.Top.Zip(record.Second));
        Collapsed = record.Collapsed;
        Clean = record.Clean;
    }

    /// <summary>How a run is kept by a shard.</summary>
    public static Form<SequenceRun> Form { get; } = new(
        run => JsonSerializer.Serialize(new Record(run._times, run._order, run._peaks,
            run._overlaps.ConvertAll(pair => pair.Top),
            run._overlaps.ConvertAll(pair => pair.Second), run.Collapsed, run.Clean)),
        text => new SequenceRun(JsonSerializer.Deserialize<Record>(text)
            ?? throw new FormatException("There is no run.")),
        () => new SequenceRun());

    /// <summary>When each switch came.</summary>
    public IReadOnlyList<double> SwitchTimes => _times;

    /// <summary>The memory after each switch.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <summary>Largest saliency of each memory that was left, where there are any.</summary>
    public IReadOnlyList<double> Peaks => _peaks;

    /// <summary>Whether the activity died away.</summary>
    public bool Collapsed { get; private set; }

    /// <summary>Whether every switch led to the next memory of the ring.</summary>
    public bool Clean { get; private set; }

    /// <summary>Largest |overlap|, mean over the second half of the run, if any.</summary>
    public double TopOverlap => Late(pair => pair.Top);

    /// <summary>Second largest |overlap|, mean over the second half of the run, if any.</summary>
    public double SecondOverlap => Late(pair => pair.Second);

    /// <summary>
    /// Whether no memory came to stand out: the two largest overlaps are the same, so that what
    /// looks like switches from one to the other is rounding.
    /// </summary>
    public bool IsMixture => TopOverlap - SecondOverlap < Alike * TopOverlap;

    /// <summary>Times between the last switches, up to eight; none after a collapse.</summary>
    public IReadOnlyList<double> LastIntervals => Collapsed
        ? Array.Empty<double>()
        : _times.Zip(_times.Skip(1), (before, after) => after - before)
            .Skip(Math.Max(_times.Count / 2, _times.Count - 1 - LastDwells)).ToList();

    public static SequenceRun Play(string name, SequenceSettings settings, int trial = 0,
        CancellationToken cancel = default)
    {
        SequenceNetwork network = SequenceNetworks.Create(name, settings);
        Start(network, settings, trial);
        var run = new SequenceRun();
        run.Play(network, settings, cancel);
        return run;
    }

    /// <summary>Stores the memories of a trial and cues the first.</summary>
    public static void Start(Network network, SequenceSettings settings, int trial)
    {
        var generator = new TrialGenerator(settings.Units, settings.Memories);
        if (settings.Random)
        {
            generator.Draw(trial, settings.Stream, settings.Flips);
        }
        else
        {
            generator.DrawWalsh(trial, settings.Stream, settings.Flips);
        }

        network.Store(generator.Patterns);
        network.Cue(generator.Cue);
    }

    private void Play(
        SequenceNetwork network, SequenceSettings settings, CancellationToken cancel)
    {
        float threshold = SequenceNetworks.ThresholdOf(network);
        float[]? saliencies = (network as SalientNetwork)?.Modulation;
        DelayLine? line = DelayLine.Of(network, settings.Delay);
        int memories = network.Memories;
        int dominant = Observables.Dominant(network.Overlaps, memories);
        var highest = new double[memories];
        Clean = true;
        while (_times.Count < settings.MostSwitches && network.Steps < settings.MostSteps
            && !Collapsed)
        {
            if ((network.Steps & 0xFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            line?.Advance();
            network.Step();
            float[] overlaps = network.Overlaps;
            int now = Observables.Dominant(overlaps, memories);
            if (now != dominant && Math.Abs(overlaps[now]) > threshold)
            {
                Clean = Clean && now == (dominant + 1) % memories;
                _peaks.Add(highest[dominant]);
                highest[dominant] = 0;
                dominant = now;
                _times.Add(network.Steps * (double)network.TimeStep);
                _order.Add(now);
            }

            for (int mu = 0; saliencies is not null && mu < memories; mu++)
            {
                highest[mu] = Math.Max(highest[mu], saliencies[mu]);
            }

            if (network.Steps % 4 == 0)
            {
                _overlaps.Add(TopTwo(overlaps, memories));
            }

            Collapsed = Observables.Amplitude(network.State, network.Units)
                < Observables.CollapseThreshold;
        }
    }

    private double Late(Func<(double Top, double Second), double> value) =>
        _overlaps.Skip(_overlaps.Count / 2).Select(value).DefaultIfEmpty(double.NaN).Average();

    private static (double Top, double Second) TopTwo(float[] overlaps, int memories)
    {
        float top = 0, second = 0;
        for (int mu = 0; mu < memories; mu++)
        {
            float m = Math.Abs(overlaps[mu]);
            if (m > top)
            {
                (top, second) = (m, top);
            }
            else if (m > second)
            {
                second = m;
            }
        }

        return (top, second);
    }

    private sealed record Record(List<double> Times, List<int> Order, List<double> Peaks,
        List<double> Top, List<double> Second, bool Collapsed, bool Clean);
}
