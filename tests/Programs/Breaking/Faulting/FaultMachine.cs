namespace AstroNano.Breaking.Faulting;

/// <summary>
/// Breaks and mends everything outside of the chip's memory, under the whole firmware: each fault
/// alone and several at once, while it runs and as it starts. Nothing leaves a frame, the
/// simulation goes on, the glass shows the truth two seconds after the last mending, what is kept
/// stays. An event is a fault that comes or goes.
/// </summary>
public sealed class FaultMachine : Machine
{
    private const int Thousand = 1000;

    private static readonly FaultScene[] Scenes =
    [
        new RunningFaults("single", 390, most: 1), new RunningFaults("several", 600, most: 4),
        new StartingFaults(),
    ];

    /// <inheritdoc/>
    public override string Name => "faults";

    /// <inheritdoc/>
    public override string Unit => "events";

    /// <inheritdoc/>
    public override long Thorough => 1_000_000;

    /// <inheritdoc/>
    public override long Short => 8_000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = [.. Scenes.Select(scene => scene.Name)];

    /// <summary>What of a thousand events each part has, together.</summary>
    public static int Shares => Scenes.Sum(scene => scene.Share);

    /// <summary>Pages of all networks.</summary>
    public static int Places => FaultScene.Places.Count;

    /// <summary>What of a thousand events a part has.</summary>
    public static int ShareOf(string part) => Scenes.First(scene => scene.Name == part).Share;

    /// <inheritdoc/>
    public override Figures Run(string part, Work work)
    {
        FaultScene scene = Scenes.First(scene => scene.Name == part);
        long done = 0;

        // Each start says what its self-test came to.
        TextWriter console = Console.Out;
        Console.SetOut(TextWriter.Null);
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
            return new Figures(done, "", $"{what}{exception.Message}");
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
