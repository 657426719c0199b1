using AstroNano.Benchmarks.Meter;
using AstroNano.Core;

namespace AstroNano.Benchmarks.Tests;

/// <summary>
/// Who reads a state pays for the steps that were only counted: less than a million instructions of
/// the device's interpreter, however many are pending. A frame of 22,044 IL instructions took it
/// 1.10 million, steps less for each: so 20,000 IL instructions are a million.
/// </summary>
public sealed class ReadingCostTests(MeteredProgram program) : IClassFixture<MeteredProgram>
{
    private const long Million = 20_000;

    // Rest is proved again after at most this many steps, in the smallest network.
    private const int MostPending = 400;

    public static TheoryData<string> Networks { get; } = new(Catalogue.Create()
        .Where(entry => entry.Create(64, 16) is GradedNetwork).Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Reading_a_state_costs_less_than_a_million_instructions(string network) =>
        Assert.All([4, 16, 32], memories =>
            Assert.InRange(Dearest($"reading/{memories}/{network}/64"), 1, Million));

    // Otherwise the test above would see nothing.
    [Fact]
    public void Steps_are_pending_when_a_settled_state_is_read() =>
        Assert.InRange(Dearest("reading/16/astrocyte/64"), 5_000, Million);

    private long Dearest(string workload)
    {
        Action act = program.Start(workload);
        long dearest = 0;
        for (int steps = 1; steps <= MostPending; steps++)
        {
            act();
            dearest = Math.Max(dearest, program.Measure(act).Instructions);
        }

        return dearest;
    }
}
