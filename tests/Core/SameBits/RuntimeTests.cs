using AstroNano.Determinism.Runtimes;

namespace AstroNano.Core.Tests;

/// <summary>
/// Every scenario on every runtime that can be reached from here. Those that the probe has to be
/// built for run only when asked: <c>bash .ci/long</c>.
/// </summary>
public class RuntimeTests
{
    private static readonly ProbeBuild Build = new();

    public static TheoryData<string> AsBuilt { get; } = Runtimes(isBuilt: false);

    public static TheoryData<string> NeedBuild { get; } = Runtimes(isBuilt: true);

    [Theory]
    [MemberData(nameof(AsBuilt))]
    public void Scenarios_reach_their_goldens_on(string name) => ProbeAndCompare(name);

    [Theory(Explicit = true)]
    [MemberData(nameof(NeedBuild))]
    public void Scenarios_reach_their_goldens_built_for(string name) => ProbeAndCompare(name);

    [Fact]
    public void A_digest_that_is_off_by_a_bit_fails()
    {
        IEnumerable<string> lines = ProbeResult.Goldens.Select(
            golden => golden.Key + "|" + golden.Value);
        string good = string.Join('\n', lines);
        Assert.Empty(ProbeResult.Read(good).Failed);
        string digest = ProbeResult.DigestOf(ProbeResult.Goldens[3].Value);
        string bad = good.Replace(digest, digest[..7] + (digest[7] == '0' ? '1' : '0'));
        Assert.Equal([ProbeResult.Goldens[3].Key], ProbeResult.Read(bad).Failed);
    }

    [Fact]
    public void A_scenario_that_a_runtime_does_not_reach_fails() =>
        Assert.Equal(ProbeResult.Goldens.Count, ProbeResult.Read("").Failed.Count);

    private static TheoryData<string> Runtimes(bool isBuilt) => new(ProbedRuntime.All
        .Where(runtime => runtime.IsBuilt == isBuilt).Select(runtime => runtime.Name));

    private static void ProbeAndCompare(string name)
    {
        try
        {
            ProbeResult result = ProbedRuntime.All.Single(known => known.Name == name).Probe(Build);
            Assert.Equal([], result.Failed);
        }
        catch (RuntimeMissing reason)
        {
            Assert.Skip($"{name} is missing: {reason.Message}.");
        }
    }
}
