namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// Capsules: refused in a sentence, or a run that asks for no more work than there is patience for,
/// and that is read again as it is written. What is little work is done.
/// </summary>
internal sealed class CapsuleTarget() : Target("capsules", 200)
{
    private const long LittleWork = 20_000;
    private const long MostWork = 1_000_000_000;

    private readonly Lazy<string[]> _seeds = new(() =>
        [.. Scenarios().Concat(Enumerable.Range(0, 6).Select(Played)), Largest()]);

    // The largest network there is has a megabyte or two.
    public override long MostBytes => 8 << 20;

    protected override IReadOnlyList<string> Seeds => _seeds.Value;

    public override void Read(string input)
    {
        try
        {
            Run run = Capsule.Read(input);
            Claim((long)run.Steps * run.Units * run.Capacity < MostWork,
                "A capsule asks for too much work.");
            string written = Capsule.Write(run);
            Claim(Capsule.Write(Capsule.Read(written)) == written,
                "A capsule that was read is written otherwise.");
            if (Capsule.WorkOf(run) < LittleWork)
            {
                Capsule.Replay(input);
            }
        }
        catch (ReplayException refusal)
        {
            Claim(refusal.Message.EndsWith('.'), "A refusal is no sentence.");
        }
    }

    // Those of few lines: a sweep's are all alike.
    private static IEnumerable<string> Scenarios() =>
        Enumerable.Range(0, Core.Scenarios.Count).Select(Core.Scenarios.Create)
            .Where(run => run.Changes < 10).Select(Capsule.Write);

    // As much work as just is done.
    private static string Largest() => Capsule.Write(new Run
    {
        Name = "large",
        Network = "hopfield",
        Units = 1024,
        Memories = 256,
        Steps = 1500,
    }.From(PatternKind.Random, 0, 0, 13));

    // What the instrument writes down after it was played with.
    private static string Played(int number)
    {
        var instrument = new Instrument();
        instrument.Session.KeepChanges();
        instrument.SelectNetwork(3 * number);
        instrument.Learn();
        instrument.SetWord("ASTRO" + number);
        instrument.Session.StoreIfDue();
        if (number % 2 == 0)
        {
            instrument.PaintUnit(number, true);
        }

        for (int step = 0; step < 4; step++)
        {
            instrument.Step();
            foreach (Setting turned in instrument.Engine.Settings.Take(1))
            {
                turned.Value = turned.ValueAt(0.2f * step);
            }
        }

        return Capsule.Write(instrument.Session.ToRun());
    }
}
