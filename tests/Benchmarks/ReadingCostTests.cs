namespace AstroNano.Benchmarks.Tests;

/// <summary>
/// Who reads a state pays for the steps that were only counted: less than a million instructions of
/// the device's interpreter, however many are pending. A frame of 22,044 IL instructions took it
/// 1.10 million, steps less for each: so 20,000 IL instructions are a million. What a network puts
/// off is done in pieces of less than ten.
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
            Assert.InRange(MostExpensive($"reading/{memories}/{network}/64"), 1, Million));

    [Theory]
    [InlineData("sparse")]
    [InlineData("separator")]
    public void A_piece_of_learning_costs_the_same_for_every_number_of_memories(string network) =>
        Assert.All([1, 2, 8, 9, 16, 32], memories =>
            Assert.InRange(MostExpensive($"piece/{memories}/{network}", times: 40),
                7 * Million, 10 * Million));

    // Otherwise the first test would see nothing.
    [Fact]
    public void Steps_are_pending_when_a_settled_state_is_read() =>
        Assert.InRange(MostExpensive("reading/16/astrocyte/64"), 5_000, Million);

    private long MostExpensive(string workload, int times = MostPending)
    {
        Action act = program.Start(workload);
        long dearest = 0;
        for (int time = 1; time <= times; time++)
        {
            act();
            dearest = Math.Max(dearest, program.Measure(act).Instructions);
        }

        return dearest;
    }
}
