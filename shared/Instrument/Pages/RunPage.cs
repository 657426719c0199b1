namespace AstroNano.Instrument;

/// <summary>
/// The parameters of the run; here the four knobs turn them. Rows look as on the page of the
/// network's parameters, which lends its painter: only one of the two is up.
/// </summary>
internal sealed class RunPage : Page
{
    private readonly ParametersPage _rows;

    public RunPage(Simulator simulator, ParametersPage rows)
        : base(simulator)
    {
        _rows = rows;
    }

    public override string Name => "run";

    public override bool TurnsRun => true;

    public override void PaintStill() => _rows.PaintStill();

    public override void PaintMoving() => _rows.PaintMoving();
}
