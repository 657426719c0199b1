namespace AstroNano.Instrument;

/// <summary>The parameters of the run; here the four knobs turn them.</summary>
internal sealed class RunPage : ParametersPage
{
    public RunPage(Simulator simulator)
        : base(simulator)
    {
    }

    public override string Name => "run";

    public override bool TurnsRun => true;
}
