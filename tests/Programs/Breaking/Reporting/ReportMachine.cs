namespace AstroNano.Breaking.Reporting;

/// <summary>
/// Follows the whole firmware by the lines that it prints, while a user does anything at random:
/// the same bits throughout; damaged lines lead to no verdict, and never to a wrong one; a flipped
/// bit is seen.
/// </summary>
public sealed class ReportMachine : Machine
{
    private const int Thousand = 1000;

    private static readonly ReportScene[] Scenes =
        [new ActionScene(), new DamageScene(), new FlipScene()];

    /// <inheritdoc/>
    public override string Name => "reports";

    /// <inheritdoc/>
    public override string Unit => "actions";

    /// <inheritdoc/>
    public override long Thorough => 125_000;

    /// <inheritdoc/>
    public override long Short => 600;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = [.. Scenes.Select(scene => scene.Name)];

    /// <summary>What of a thousand actions each part has, together.</summary>
    public static int Shares => Scenes.Sum(scene => scene.Share);

    /// <inheritdoc/>
    public override Figures Run(string part, Work work)
    {
        ReportScene scene = Scenes.First(scene => scene.Name == part);
        long done = 0;
        TextWriter console = Console.Out;
        try
        {
            string notes = scene.Run(work.Amount * scene.Share / Thousand, work.Seed, more =>
            {
                done += more;
                work.Advance(more);
            });
            return new Figures(done, notes, null);
        }
        catch (Exception exception)
        {
            string what = exception is BrokenException ? "" : $"{exception.GetType().Name}: ";
            return new Figures(done, "", $"{what}{exception.Message} (after {done} actions)");
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
