namespace AstroNano.Breaking.Reporting;

/// <summary>
/// Follows the whole firmware by the lines that it prints, while a user does anything at random:
/// the same bits throughout; damaged lines lead to no verdict, and never to a wrong one; a flipped
/// bit is seen.
/// </summary>
public sealed class ReportMachine() : SceneMachine("reports", "actions", 125_000, 600,
    new ActionScene(), new DamageScene(), new FlipScene());
