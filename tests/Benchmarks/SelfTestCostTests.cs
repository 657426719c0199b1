namespace AstroNano.Benchmarks.Tests;

/// <summary>The full self-test takes as long as is said; what it leaves out is said here.</summary>
public sealed class SelfTestCostTests : IDisposable
{
    // Settings that scenarios change late, and letters of another size: left to the tests.
    private static readonly string[] LeftOut =
    [
        "BinaryNetwork.OnSet", "BinaryNetwork.UpdateDrawn", "BinaryNetwork.get_DiagonalKept",
        "BinaryNetwork.get_Noise", "BinaryNetwork.get_Order", "ContextNetwork.OnSet",
        "DenseNetwork.LargestAgreement", "DenseNetwork.OnSet", "DenseNetwork.WeighExponentially",
        "DiscreteNetwork.OnSet", "SeparatorNetwork.CountVotes", "SeparatorNetwork.OnSet",
        "SmallGlyphs.Draw", "SmallGlyphs.RowsOf", "UniversalNetwork.WeighLargest",
    ];

    private readonly MeteredProgram _program = new();

    [Fact]
    public void The_self_test_executes_all_other_methods_of_whole_scenarios()
    {
        HashSet<string> brief = Executed(""), whole = Executed("/whole");
        Assert.Equal(LeftOut, whole.Except(brief).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("hardware/MANUAL.md")]
    [InlineData("hardware/README.md")]
    public void The_documents_state_the_time_of_the_self_test(string document) =>
        Assert.Contains(StartTime.Of(Budget.Read()["selftest/full"]), Repository.Read(document));

    public void Dispose() => _program.Dispose();

    private HashSet<string> Executed(string form) =>
        [.. Enumerable.Range(0, Scenarios.OnDevice)
            .Select(number => _program.Measure(_program.Start($"scenario/{number}{form}")))
            .SelectMany(reading => reading.Methods).Select(method => method.Key)];
}
