namespace AstroNano.Breaking.Reporting;

/// <summary>
/// Follows the whole firmware by the lines that it prints, while a user does anything at random:
/// the same bits throughout; damaged lines lead to no verdict, and never to a wrong one; a flipped
/// bit is seen.
/// </summary>
public sealed class ReportMachine : SceneMachine
{
    /// <summary>With all its scenes.</summary>
    public ReportMachine()
        : base(new ActionScene(), new DamageScene(), new FlipScene())
    {
    }

    /// <inheritdoc/>
    public override string Name => "reports";

    /// <inheritdoc/>
    public override string Unit => "actions";

    /// <inheritdoc/>
    public override long Thorough => 125_000;

    /// <inheritdoc/>
    public override long Short => 600;
}
