using AstroNano.Breaking.Flipping;
using AstroNano.Core;

namespace AstroNano.Breaking.Tests;

/// <summary>Some flipped bits, and that the machine sees it when a guard is gone.</summary>
public class FlipTests(ITestOutputHelper output) : MachineTests(Machine, output)
{
    private const string Core = "AstroNano.Core";
    private const string Instrument = "AstroNano.Instrument";

    private const int Times = 40;

    private static readonly FlipMachine Machine = new();

    public static TheoryData<string> Parts { get; } =
        [.. Thorough.Part(Machine.Parts, 3)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_flipped_bit_is_noticed_or_harmless(string part) =>
        NothingBreaks(part);

    [Fact]
    public void A_thorough_run_has_every_bit_of_every_word_at_each_moment()
    {
        const int units = 64, bits = 32, moments = 8;
        int networks = Catalogue.Create().Length;
        Assert.Equal(networks, Machine.Parts.Count);
        Assert.True(Machine.Thorough > networks * units * bits * moments);
        Assert.Equal(0, Machine.Thorough % (bits * moments));
    }

    [Theory]
    [InlineData("hopfield", Explicit = true)]
    [InlineData("astrocyte")]
    [InlineData("reasoning", Explicit = true)]
    [InlineData("three-layer")]
    [InlineData("input-driven", Explicit = true)]
    [InlineData("kleinfeld-delayed", Explicit = true)]
    [InlineData("binary", "MirroredNetwork")]
    [InlineData("hebbian", "MirroredNetwork", Explicit = true)]
    [InlineData("modern", "MirroredNetwork", Explicit = true)]
    public void Flip_machine_detects_a_missing_check(string part, string type = "Network") =>
        Breaks(part, new Guard(Core, type, "IsSound", Guard.Says(1)), times: Times);

    [Theory]
    [InlineData("astrocyte", "Session", "RestartFromCue")]
    [InlineData("input-driven", "Engine", "ApplyRemembered")]
    public void Flip_machine_detects_a_missing_recovery(string part, string type, string method) =>
        Breaks(part, new Guard(Instrument, type, method, Guard.DoesNothing), times: Times);
}
