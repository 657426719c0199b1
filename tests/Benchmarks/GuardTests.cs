namespace AstroNano.Benchmarks.Tests;

/// <summary>What it costs to be ready for faults, as long as there is none.</summary>
public sealed class GuardTests(MeteredProgram program) : IClassFixture<MeteredProgram>
{
    private const int Frames = 400;
    private const int Units = 64;

    // What Session.Step and Instrument.Step do of their own for the look at a unit, counted by
    // hand in the compiler's output: the network to a local and back, its steps, the call, what
    // comes of it.
    private const int OfTheCaller = 13;

    public static TheoryData<string> Networks { get; } = new(FrameWorkload.Networks);

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_check_of_a_unit_costs_at_most_40_instructions_per_step(string network)
    {
        Action look = program.Start("look/16/" + network);
        double mean = program.Measure(look).Instructions / (double)Units;
        Assert.InRange(mean + OfTheCaller, OfTheCaller + 10, 40);
    }

    [Fact]
    public void Supervisor_clock_starts_and_refresh_cost_at_most_60_per_frame()
    {
        Reading reading = Run("astrocyte", "overlaps");
        string[] guards =
            ["Supervisor.ReportAlive", "Clock.Begin", "Starts.Frame", "Display.Refresh"];
        Assert.All(guards, guard => Assert.True(Sum(reading, guard) > 0));

        // Registers and a page are sent five times per second: this is their share of transfers.
        double transfers = Sum(reading, "Display.Transfer");
        Assert.InRange((guards.Sum(guard => Sum(reading, guard)) + transfers) / Frames, 20, 60);
    }

    [Fact]
    public void Reading_four_knobs_costs_at_most_930_per_frame()
    {
        Reading reading = Run("astrocyte", "overlaps");
        string[] readers =
        [
            "Knobs.Read", "Panel.Read", "Knob.Read", "KnobReader.Update", "KnobReader.Filter",
            "KnobReader.Hold", "KnobReader.Median", "KnobReader.WatchForJumps",
        ];
        Assert.InRange(readers.Sum(reader => Sum(reading, reader)) / Frames, 600, 930);
    }

    // 888 and 1,796 at commit e9cbc50, by this measurement, before knobs followed their noise.
    [Theory]
    [InlineData("rest", 888)]
    [InlineData("turned", 1796)]
    public void Knobs_cost_at_most_a_fifth_more_than_without_following_their_noise(
        string state, double before)
    {
        Action read = program.Start("knobs/" + state);
        Assert.InRange(program.Measure(read, Frames).Instructions / (double)Frames,
            before / 2, before * 1.2);
    }

    private Reading Run(string network, string page)
    {
        Action frame = program.Start("firmware/" + network + "/" + page);
        program.Measure(frame, Frames);
        return program.Measure(frame, Frames);
    }

    private static long Sum(Reading reading, string method) =>
        reading.Methods.Where(counted => counted.Key.EndsWith(method, StringComparison.Ordinal))
            .Sum(counted => counted.Value);
}
