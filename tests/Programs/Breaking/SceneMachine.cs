namespace AstroNano.Breaking;

/// <summary>A machine whose parts are scenes that share an amount.</summary>
public abstract class SceneMachine : Machine
{
    private readonly IReadOnlyList<Scene> _scenes;

    /// <summary>A machine of some scenes.</summary>
    private protected SceneMachine(
        string name, string unit, long thorough, long few, params Scene[] scenes)
        : base(name, unit, thorough, few)
    {
        _scenes = scenes;
        Parts = [.. scenes.Select(scene => scene.Name)];
    }

    public override IReadOnlyList<string> Parts { get; }

    /// <summary>What of a thousand each part has, together.</summary>
    public int Shares => _scenes.Sum(scene => scene.Share);

    /// <summary>What of a thousand a part has.</summary>
    public int ShareOf(string part) => Of(part).Share;

    public override Figures Run(string part, Work work)
    {
        Scene scene = Of(part);
        long done = 0;

        // A firmware that starts says on the console what its self-test came to.
        TextWriter console = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            string notes = scene.Run(work.Amount * scene.Share / Scene.Whole, work.Seed, more =>
            {
                done += more;
                work.Advance(more);
            });
            return new Figures(done, notes, null);
        }
        catch (Exception exception)
        {
            string what = exception is BrokenException ? "" : $"{exception.GetType().Name}: ";
            return new Figures(
                done, "", $"{what}{exception.Message} (after {done} {Unit} of {part})");
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private Scene Of(string part) => _scenes.First(scene => scene.Name == part);
}
