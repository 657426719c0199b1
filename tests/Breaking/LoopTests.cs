using AstroNano.Breaking.Looping;

namespace AstroNano.Breaking.Tests;

/// <summary>Some flipped bits beside the state words.</summary>
public class LoopTests(ITestOutputHelper output) : MachineTests(Machine, output)
{
    private static readonly LoopMachine Machine = new();

    public static TheoryData<string> Parts { get; } =
        [.. Thorough.Part(Machine.Parts, 3)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_loop_ends_whatever_bit_is_flipped(string part) =>
        NothingBreaks(part);

    [Fact]
    public void An_endless_loop_is_aborted()
    {
        Fuel.Fill(2);
        Fuel.Burn();
        Fuel.Burn();
        Assert.Throws<BrokenException>(Fuel.Burn);
    }
}
