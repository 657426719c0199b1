namespace AstroNano.Benchmarks.Tests;

/// <summary>What the meter counts, and what the counts have to show.</summary>
public sealed class MeterTests(MeteredProgram program) : IClassFixture<MeteredProgram>
{
    // The digest first makes the steps that were only counted, at most a million instructions of
    // the interpreter.
    private const int Certificate = 30_000;

    [Fact]
    public void Counting_is_repeatable_to_the_instruction()
    {
        using var other = new MeteredProgram();
        Reading first = program.Measure(program.Start("astrocyte/16"), 40);
        Reading second = other.Measure(other.Start("astrocyte/16"), 40);
        Assert.Equal(first.Instructions, second.Instructions);
        Assert.Equal(first.Methods, second.Methods);
    }

    [Fact]
    public void Classes_add_up_to_all_instructions()
    {
        Reading reading = program.Measure(program.Start("astrocyte/16"), 40);
        Assert.Equal(reading.Instructions,
            Enum.GetValues<InstructionClass>().Sum(kind => reading[kind]));
        Assert.Equal(reading.Instructions, reading.Methods.Sum(method => method.Value));
    }

    // Counted by hand in the compiler's output of Network.Step: three instructions to look whether
    // anything is stored, two to advance, six for the count of steps, one to return.
    [Fact]
    public void A_method_counted_by_hand_is_counted_right()
    {
        Reading reading = program.Measure(program.Start("hopfield/4"), 1);
        Assert.Equal(12, reading.Methods.Single(method => method.Key == "Network.Step").Value);
    }

    [Fact]
    public void An_astrocyte_step_keeps_the_goals()
    {
        Action step = program.Start("astrocyte/16");
        Reading first = program.Measure(step, 20);
        Reading rest = program.Measure(step, 180);
        double mean = (first.Instructions + rest.Instructions) / 200.0;
        double loops = program.Measure(program.Start("astrocyte/16/loops"), 200)
            .Instructions / 200.0;
        double matrix = program.Measure(program.Start("astrocyte/16/matrix"), 1).Instructions;
        Assert.InRange(first.Instructions / 20.0, 0, 13_000);
        Assert.InRange(mean, 0, 9_000);
        Assert.InRange(mean, 0, loops / 5);
        Assert.InRange(mean, 0, matrix / 60);
    }

    [Fact]
    public void A_reasoning_step_keeps_the_goal()
    {
        Reading reading = program.Measure(program.Start("reasoning/8"), 2000);
        Assert.InRange(reading.Instructions / 2000.0, 0, 5_000);
    }

    [Theory]
    [InlineData("astrocyte/16")]
    [InlineData("hopfield/16")]
    public void A_network_at_rest_costs_next_to_nothing(string workload)
    {
        Action step = program.Start(workload);
        program.Measure(step, 4000);
        Assert.InRange(program.Measure(step, 100).Instructions / 100.0, 0, 1_100);
    }

    [Fact]
    public void Neither_steps_nor_frames_allocate()
    {
        foreach (string network in FrameWorkload.Networks)
        {
            Assert.Equal(0, program.Measure(program.Start(network + "/16"), 300).Allocations);
            foreach (string page in FrameWorkload.Pages)
            {
                Assert.Empty(FrameReport.Measure(program, network, page).Allocating);
            }
        }
    }

    [Fact]
    public void The_overlaps_page_costs_a_twentieth_of_the_driver_library()
    {
        foreach (string network in FrameWorkload.Networks)
        {
            FrameReport.Cost cost = FrameReport.Measure(program, network, "overlaps");
            Assert.InRange(cost.Largest, 0, 6_000);
            Assert.InRange(cost.Mean, 0, cost.Driver / 20);
        }
    }

    // Cold starts, cues, other networks, patterns and pages, knobs that are turned; the first
    // picture once cost 7 150. A letter costs 30 more than out of a table in memory, which the
    // device has no room for; to send a picture costs 5 000 less, as no pixels are compared.
    [Fact]
    public void Every_picture_of_the_overlaps_page_keeps_the_goal() =>
        Assert.InRange(Largest("overlaps"), 0, 6_700);

    // With all columns of a new scale at once a picture of the trace once cost 81 000, with dots,
    // cue and memory at once one of the neurons 28 700.
    [Theory]
    [InlineData("neurons", 20_500)]
    [InlineData("trace", 20_000)]
    [InlineData("draw", 20_000)]
    [InlineData("calibrate", 20_000)]
    [InlineData("share", Certificate)]
    public void No_picture_of_a_full_page_is_expensive(string page, int most) =>
        Assert.InRange(Largest(page), 0, most);

    // Left in peace, as then alone the code is drawn.
    [Fact]
    public void No_picture_of_a_certificate_is_expensive() => Assert.All(
        FrameWorkload.Networks, network =>
        {
            FrameReport.Cost cost = FrameReport.Measure(program, network, "share");
            Assert.InRange(cost.FullPaint, 0, 20_000);
            Assert.InRange(cost.Largest, 5_000, Certificate);
        });

    [Theory]
    [InlineData("astrocyte")]
    [InlineData("hopfield")]
    [InlineData("reasoning")]
    public void The_cost_of_a_step_is_linear_in_memories_and_units(string network)
    {
        // From the second to the third size there is twice the way of from the first to the second:
        // twice the growth if linear, four times if quadratic.
        // Up to sixteen memories the drive has code of its own, without loops.
        double[] byMemories = new[] { 32, 64, 128 }
            .Select(k => Cost($"{network}/{k}")).ToArray();
        double[] byUnits = new[] { 128, 256, 512 }
            .Select(n => Cost($"{network}/16/{n}")).ToArray();
        Assert.InRange(Growth(byMemories), 1, 3);
        Assert.InRange(Growth(byUnits), 1, 3);
    }

    // The first steps, in which everything is computed.
    private double Cost(string workload) =>
        program.Measure(program.Start(workload), 5).Instructions / 5.0;

    private long Largest(string page)
    {
        long largest = 0;
        foreach (string network in FrameWorkload.Networks)
        {
            Action[] frame = program.StartBusy(network, page);
            for (int i = 0; i < 400; i++)
            {
                frame[0]();
                largest = Math.Max(largest, program.Measure(frame[1]).Instructions);
            }
        }

        return largest;
    }

    private static double Growth(double[] costs) =>
        (costs[2] - costs[1]) / (costs[1] - costs[0]);
}
