namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>Traces: the bits of all steps of a run, or the reason why they are not.</summary>
internal sealed class TraceTarget() : Target("traces", 150)
{
    private const int Fields = 255;
    private const int LongestField = 4096;

    // Short runs: where a change hits, it is seldom among a thousand numbers alike.
    private readonly Lazy<string[]> _seeds = new(() =>
        [.. new[] { "astrocyte", "binary", "sparse" }.Select(Recorded)]);

    public override long MostBytes => (Fields * LongestField * sizeof(int)) + (1 << 16);

    protected override IReadOnlyList<string> Seeds => _seeds.Value;

    public override void Read(string input)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(input);
        try
        {
            using var reader = new TraceReader(new MemoryStream(bytes), "it");
            int steps = 0;
            while (reader.Read())
            {
                steps++;
                Claim(steps <= bytes.Length, "More steps are read than there are bytes.");
            }

            Claim(reader.Step == reader.Steps && steps == reader.Steps + 1,
                "A whole trace has other steps than it says.");
        }
        catch (ReplayException refusal)
        {
            Claim(refusal.Message.EndsWith('.'), "A refusal is no sentence.");
        }
    }

    protected override string Change(string text, Dice dice) =>
        ByteMutator.Change(text, dice.Of(Seeds), dice);

    private static string Recorded(string network)
    {
        var run = new Run
        {
            Name = "short",
            Network = network,
            Units = 8,
            Memories = 2,
            Steps = 2,
        }.From(PatternKind.Random, 0, 0, 1);
        using var stream = new MemoryStream();
        TraceWriter.Record(run, stream);
        return Encoding.Latin1.GetString(stream.ToArray());
    }
}
