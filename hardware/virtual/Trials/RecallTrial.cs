namespace AstroNano.Trials;

/// <summary>
/// One numbered trial after the other: memories and cue of that number, a run from the cue, and how
/// it ended. The command <c>recall</c> and the page's Measure run this and nothing else.
/// </summary>
public sealed class RecallTrial
{
    private const int StepsBetweenLooks = 256;

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
        _watch = plan.ToRest && model.Network is not null ? new RestWatch(model.Network) : null;
    }

    /// <summary>Whether it is noticed that nothing moves any more.</summary>
    public bool WatchesRest => _watch is not null;

    /// <summary>
    /// Steps after which nothing moved any more; not a number where that was not watched, or did
    /// not happen.
    /// </summary>
    public float StepsToRest { get; private set; }

    /// <summary>Runs the trial of that number.</summary>
    public RecallOutcome Run(int trial, CancellationToken cancel = default)
    {
        Draw(trial);
        _model.Begin(_generator);
        StepsToRest = float.NaN;
        if (_watch is null)
        {
            Advance(_plan.Passes * _model.StepsPerPass, cancel);
        }
        else
        {
            AdvanceToRest(_watch, cancel);
        }

        return RecallOutcome.Of(_model);
    }

    private void Draw(int trial)
    {
        if (_plan.Age is int age)
        {
            _generator.DrawByAge(trial, _plan.Stream, _plan.Flips, age);
        }
        else if (_plan.Overlap > 0f)
        {
            _generator.DrawAlike(trial, _plan.Stream, _plan.Flips, _plan.Overlap);
        }
        else
        {
            _generator.Draw(trial, _plan.Stream, _plan.Flips);
        }
    }

    private void Advance(long steps, CancellationToken cancel)
    {
        for (long step = 0; step < steps; step++)
        {
            if (step % StepsBetweenLooks == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            _model.Step();
        }
    }

    private void AdvanceToRest(RestWatch watch, CancellationToken cancel)
    {
        watch.Begin();
        for (long pass = 1; pass <= _plan.Passes; pass++)
        {
            Advance(_model.StepsPerPass, cancel);
            if (watch.Rests())
            {
                StepsToRest = pass * _model.StepsPerPass;
                return;
            }
        }
    }
}
