namespace AstroNano.Trials.Lanes;

/// <summary>
/// Numbered trials side by side, each in a lane of the processor's vectors: the outcomes of
/// <see cref="RecallTrial"/> to the last bit, for the networks that have lanes.
/// </summary>
public sealed class LaneTrials
{
    private readonly ILanes _lanes;
    private readonly LaneMemories _drawn;
    private readonly long _steps;
    private readonly Vector<float>[] _signs;
    private readonly Vector<float>[] _likeness;
    private bool _isFinished;

    private LaneTrials(ILanes lanes, LaneMemories drawn, long steps)
    {
        (_lanes, _drawn, _steps) = (lanes, drawn, steps);
        _signs = new Vector<float>[drawn.Stride];
        _likeness = new Vector<float>[(drawn.Memories + 3) & ~3];
    }

    /// <summary>Trials at once.</summary>
    public static int Count => LaneMemories.Lanes;

    /// <summary>About how much memory one needs.</summary>
    public static long BytesOf(int units, int memories) => LaneMemories.BytesOf(units, memories);

    /// <summary>Whether it makes steps that change nothing anybody asks for, to compare.</summary>
    public bool MakesEveryStep { get; private init; }

    /// <summary>Whether it has what weighs the memories.</summary>
    public bool HasGains => _lanes.Gains is not null;

    /// <summary>Those of a network, or null if it has no lanes for this plan.</summary>
    /// <param name="model">
    /// Set as asked. Graded networks may have more units and memories here than it has: their rates
    /// follow from its own if it has a power of two of units.
    /// </param>
    /// <param name="units">N.</param>
    /// <param name="memories">K.</param>
    /// <param name="plan">What holds for all trials.</param>
    /// <param name="everyStep"><see cref="MakesEveryStep"/>.</param>
    public static LaneTrials? Of(IRecallModel model, int units, int memories, TrialPlan plan,
        bool everyStep = false)
    {
        if (plan.ToRest || plan.CountsRest)
        {
            return null;
        }

        var drawn = new LaneMemories(units, memories, plan);
        ILanes? lanes = model.Network switch
        {
            GatedNetwork gated => new GatedLanes(gated, drawn),
            HopfieldNetwork or KozachkovNetwork =>
                new OverlapLanes((TanhNetwork)model.Network, drawn),
            DiscreteNetwork discrete when discrete.Units == units =>
                DiscreteLanes.Of(discrete, drawn),
            _ => null,
        };
        return lanes is null ? null
            : new LaneTrials(lanes, drawn, plan.Passes * model.StepsPerPass)
            {
                MakesEveryStep = everyStep,
            };
    }

    /// <summary>Runs the trials of these numbers, at most as many as there are lanes.</summary>
    public RecallOutcome[] Run(IReadOnlyList<int> trials, CancellationToken cancel = default)
    {
        _isFinished = false;
        _drawn.Draw(trials);
        _lanes.Begin();
        _lanes.Run(_steps, MakesEveryStep, cancel);
        return Outcomes(trials.Count);
    }

    public float[] FinalState(int lane) => EndOf(lane).State;

    public ITrialEnd EndOf(int lane)
    {
        if (!_isFinished)
        {
            _isFinished = true;
            _lanes.Finish();
            for (int i = 0; i < _drawn.Units; i++)
            {
                _signs[i] = Vector.ConditionalSelect(Vector.GreaterThan(
                    _lanes.State[i], Vector<float>.Zero), Vector<float>.One, -Vector<float>.One);
            }

            // Whole numbers, so that they are exact.
            LaneSums.Measure(_signs, _drawn, 1f, _likeness);
        }

        return new LaneEnd(_lanes, _drawn, _likeness, lane);
    }

    // As Observables and RecallOutcome measure it, unit after unit.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private RecallOutcome[] Outcomes(int count)
    {
        Vector<float> hard = default, soft = default, amplitude = default, wrong = default;
        Vector<float> one = Vector<float>.One, half = new(0.5f), zero = Vector<float>.Zero;
        for (int i = 0; i < _drawn.Units; i++)
        {
            Vector<float> x = _lanes.State[i], target = _drawn.Targets[i];
            hard += Vector.ConditionalSelect(Vector.Equals(x, zero), half,
                Vector.ConditionalSelect(Vector.Equals(Vector.GreaterThan(x, zero),
                    Vector.GreaterThan(target, zero)), zero, one));
            soft += Vector.Abs(target - _lanes.Activation[i]);
            amplitude = Vector.Max(amplitude, Vector.Abs(x));
            wrong += Vector.ConditionalSelect(
                Vector.Equals(_drawn.Cues[i], target), zero, one);
        }

        soft *= half;
        Vector<float> perplexity = _lanes.Perplexity();
        var outcomes = new RecallOutcome[count];
        for (int lane = 0; lane < count; lane++)
        {
            outcomes[lane] = new RecallOutcome(hard[lane], soft[lane], perplexity[lane],
                hard[lane] == _drawn.Units, amplitude[lane] < Observables.CollapseThreshold,
                float.NaN, wrong[lane]);
        }

        return outcomes;
    }
}
