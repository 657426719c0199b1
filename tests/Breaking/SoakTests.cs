using AstroNano.Breaking.Soaking;
using AstroNano.Instruments;

namespace AstroNano.Breaking.Tests;

/// <summary>Hours of simulated time, and that the machine sees it when a guard is gone.</summary>
public class SoakTests(ITestOutputHelper output) : MachineTests(Machine, output)
{
    private const string Instrument = "AstroNano.Instrument";

    private static readonly SoakMachine Machine = new();

    public static TheoryData<string> Parts { get; } = [.. Machine.Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Board_runs_for_a_long_time_without_faults(string part) =>
        NothingBreaks(part);

    [Fact]
    public void The_parts_share_all_frames() => Assert.Equal(1000, Machine.Shares);

    [Theory]
    [InlineData("rest", "Schedule", "Begin", "OverflowException")]
    [InlineData("rest", "Session", "Step", "allocates ")]
    [InlineData("demonstration", "Demonstration", "Begin", "OverflowException")]
    [InlineData("demonstration", "Header", "DrawDynamic", "allocates ")]
    [InlineData("user", "SettingsStore", "Write", "Too much is written.")]
    public void Soak_test_detects_a_missing_guard(
        string part, string type, string method, string told) =>
        Breaks(part, new Guard(Instrument, type, method,
            method == "Write" ? Guard.Without(SettingsStore.LeastInterval)
                : told == "OverflowException" ? Guard.WithoutWrap : Guard.Allocates), told);
}
