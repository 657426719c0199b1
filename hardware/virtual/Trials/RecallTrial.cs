namespace AstroNano.Trials;

/// <summary>
/// One numbered trial after the other: memories and cue of that number, a run from the cue, and how
/// it ended. The command <c>recall</c> and the page's Measure run this and nothing else.
/// </summary>
public sealed class RecallTrial : ITrialEnd
{
    private readonly IRecallModel _model;
    private readonly TrialGenerator _generator;
    private readonly TrialPlan _plan;
    private readonly RestWatch? _watch;

    /// <param name="model">Set as asked; it is used again for every trial.</param>
    /// <param name="units">N.</param>
    /// <param name="memories">K.</param>
    /// <param name="plan">What holds for all trials.</param>
    public RecallTrial(IRecallModel model, int units, int memories, TrialPlan plan)
    {
        _model = model;
        _generator = new TrialGenerator(units, memories);
        _plan = plan;
        if (plan.Given is GivenPatterns given)
        {
            _generator.Take(given);
        }

        _watch = (plan.ToRest || plan.CountsRest) && model.Network is not null
            ? new RestWatch(model.Network) : null;
    }

    /// <summary>Whether it is noticed that nothing moves any more.</summary>
    public bool WatchesRest => _watch is not null;

    public float StepsToRest { get; private set; }

    /// <summary>Memories, target and cue of the last trial.</summary>
    public TrialGenerator Drawn => _generator;

    /// <summary>What ran it.</summary>
    public IRecallModel Model => _model;

    public int Memory => _generator.Memory;

    public float[] State => _model.Network?.State ?? _model.State;

    public float[] Activation => _model.Network?.Activation ?? _model.Activation;

    public float[]? Gains => _model.Network?.Modulation;

    /// <summary>Called when the cue was given, and after each pass.</summary>
    public Action? PassDone { get; set; }

    public int LikenessOf(int memory)
    {
        float[] state = State;
        int sum = 0;
        for (int i = 0; i < _generator.Patterns.Units; i++)
        {
            sum += _generator.Patterns.IsPlus(memory, i) == state[i] > 0f ? 1 : -1;
        }

        return sum;
    }

    public bool IsPlus(int memory, int unit) => _generator.Patterns.IsPlus(memory, unit);

    /// <summary>Runs the trial of that number.</summary>
    public RecallOutcome Run(int trial, CancellationToken cancel = default)
    {
        Draw(_generator, _plan, trial);
        _model.Begin(_generator);
        StepsToRest = float.NaN;
        _watch?.Begin();
        PassDone?.Invoke();
        for (long pass = 1; pass <= _plan.Passes; pass++)
        {
            cancel.ThrowIfCancellationRequested();
            for (int step = 0; step < _model.StepsPerPass; step++)
            {
                _model.Step();
            }

            PassDone?.Invoke();
            if (float.IsNaN(StepsToRest) && _watch?.Rests() is true)
            {
                StepsToRest = pass * _model.StepsPerPass;
                if (_plan.ToRest)
                {
                    break;
                }
            }
        }

        return RecallOutcome.Of(_model, _generator);
    }

    /// <summary>Memories and cue of a number.</summary>
    internal static void Draw(TrialGenerator generator, TrialPlan plan, int trial)
    {
        if (plan.Given is GivenPatterns given)
        {
            generator.DrawGiven(given, trial, plan.Stream, plan.Flips);
        }
        else if (plan.Age is int age)
        {
            generator.DrawByAge(trial, plan.Stream, plan.Flips, age);
        }
        else if (plan.Overlap > 0f)
        {
            generator.DrawAlike(trial, plan.Stream, plan.Flips, plan.Overlap);
        }
        else
        {
            generator.Draw(trial, plan.Stream, plan.Flips);
        }

        generator.Damage(plan.Damage);
    }
}
