using Page = AstroNano.Instruments.Page;

namespace AstroNano.Breaking.Flipping;

/// <summary>
/// An instrument with one network in which bits flip, and the result of its next cue in an
/// untouched twin.
/// </summary>
internal sealed class FlipBench
{
    /// <summary>Steps in which every unit is looked at once, and one that was under way.</summary>
    public const int StepsToNotice = Engine.Units + 1;

    private const int StepsToJudge = 4 * Engine.Units;
    private const int StepsToPaint = 4;
    private const int StepsOfRecall = 40;

    // One in so many that are noticed is played on the whole firmware too.
    private const int NoticedPerBoard = 16;

    // What no cue sets back: a setting, and what was made of the memories as they were stored.
    private static readonly (string Network, string Variable)[] NotOfCues =
        [("input-driven", "saliency"), ("hebbian", "strength")];

    private readonly Instrument _instrument = new();
    private readonly FlipBoard _board;
    private readonly int _recalled;
    private readonly List<int> _pages = [];

    /// <summary>For a network of the catalogue.</summary>
    public FlipBench(int network)
    {
        _board = new FlipBoard(network);
        var twin = new Instrument();
        twin.SelectNetwork(network);
        _instrument.SelectNetwork(network);
        Words = Flip.WordsOf(Network);
        for (int page = 0; page < twin.PageCount; page++)
        {
            Page it = twin.PageAt(page);
            if (it.IsFor(twin.Engine) && !it.SetsSpeed)
            {
                _pages.Add(page);
            }
        }

        _recalled = Recall(twin);
    }

    /// <summary>Its state words.</summary>
    public int Words { get; }

    /// <summary>Pages to paint.</summary>
    public IReadOnlyList<int> Pages => _pages;

    /// <summary>Flips that were noticed, so that the run was restarted.</summary>
    public long TakenBack { get; private set; }

    /// <summary>Flips that another state came of.</summary>
    public long Harmless { get; private set; }

    /// <summary>Flips of which an exception came, which a frame contained.</summary>
    public long Contained { get; private set; }

    /// <summary>Harmless flips that another cue does not set back.</summary>
    public long Kept { get; private set; }

    private Network Network => _instrument.Engine.Network;

    /// <summary>Plays one.</summary>
    /// <exception cref="BrokenException">It is neither noticed nor harmless.</exception>
    public void Play(Flip flip)
    {
        Begin(_instrument, flip);
        int before = _instrument.Session.Recoveries;
        flip.Apply(Network);
        bool isThrown = false;
        try
        {
            for (int step = 0; step < StepsToJudge && !IsTakenBack(before, step); step++)
            {
                _instrument.Step();
                if (step % StepsToPaint == 0)
                {
                    _instrument.Paint();
                }
            }
        }
        catch (Exception exception) when (exception is not BrokenException)
        {
            isThrown = true;
        }

        bool isNoticed = _instrument.Session.Recoveries > before;
        if (isThrown || (isNoticed && TakenBack % NoticedPerBoard == 0))
        {
            _board.Play(flip, _recalled);
        }

        if (isThrown)
        {
            Contained++;
        }
        else
        {
            Judge(isNoticed, flip);
        }
    }

    /// <summary>Brings an instrument to the moment of a flip, its picture painted.</summary>
    public static void Begin(Instrument instrument, Flip flip)
    {
        if (instrument.PageIndex != flip.Page)
        {
            instrument.SelectPage(flip.Page);
        }

        instrument.SelectCue(1);
        instrument.Paint();
        for (int step = 0; step < flip.Moment; step++)
        {
            instrument.Step();
        }
    }

    /// <summary>Gives the next cue, and says what the recall comes to.</summary>
    public static int Recall(Instrument instrument)
    {
        instrument.Cue();
        for (int step = 0; step < StepsOfRecall; step++)
        {
            instrument.Step();
        }

        var digest = new Digest();
        instrument.Engine.Network.AddTo(digest);
        return digest.Value;
    }

    private bool IsTakenBack(int before, int steps)
    {
        bool isTakenBack = _instrument.Session.Recoveries > before;
        return isTakenBack && steps > StepsToNotice
            ? throw new BrokenException($"It is noticed after {steps} steps only.")
            : isTakenBack;
    }

    private void Judge(bool isNoticed, Flip flip)
    {
        if (isNoticed)
        {
            TakenBack++;
        }
        else
        {
            Harmless++;
        }

        string? trouble = Flip.TroubleOf(Network);
        if (trouble is not null)
        {
            throw new BrokenException($"Afterwards {trouble}.");
        }

        if (Recall(_instrument) == _recalled)
        {
            return;
        }

        // Such a number is as if set by hand: it stays until the network is chosen again.
        bool staysInRange = !isNoticed
            && NotOfCues.Contains((_instrument.Engine.Key, flip.VariableOf(Network)));
        _instrument.SelectNetwork(_instrument.NetworkIndex);
        if (!staysInRange || Recall(_instrument) != _recalled)
        {
            throw new BrokenException("The next cue is recalled in another way.");
        }

        Kept++;
    }
}
