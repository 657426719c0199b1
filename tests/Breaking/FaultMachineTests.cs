using AstroNano.Breaking.Faulting;
using AstroNano.Peripherals;

namespace AstroNano.Breaking.Tests;

/// <summary>Some thousand faults, and that the machine sees it when a guard is gone.</summary>
public class FaultMachineTests(ITestOutputHelper output) : MachineTests(Machine, output)
{
    private const string Firmware = "AstroNano.Firmware";
    private const string Instrument = "AstroNano.Instrument";

    private const int Times = 10;

    private static readonly FaultMachine Machine = new();

    public static TheoryData<string> Parts { get; } = [.. Machine.Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Board_recovers_from_each_fault(string part) =>
        NothingBreaks(part);

    [Fact]
    public void The_parts_share_all_events() => Assert.Equal(1000, Machine.Shares);

    [Fact]
    public void A_thorough_run_has_every_fault_on_every_page_of_every_network() =>
        Assert.True(Machine.Thorough * Machine.ShareOf("single") / 1000
            > 2 * BoardFault.All.Count * FaultMachine.Places);

    [Theory]
    [InlineData("single", Firmware, "Clock", "Read", "A peripheral makes a frame fail.")]
    [InlineData("single", Firmware, "Knobs", "Read", "A peripheral makes a frame fail.",
        Explicit = true)]
    [InlineData("single", Firmware, "Display", "Show", "A peripheral makes a frame fail.",
        Explicit = true)]
    [InlineData("single", Firmware, "ButtonPin", "get_IsDown", "A peripheral makes a frame fail.",
        Explicit = true)]
    [InlineData("starts", Firmware, "Display", ".ctor", "It does not start.")]
    [InlineData("starts", Firmware, "Knobs", "Open", "It does not start.", Explicit = true)]
    public void Fault_machine_detects_a_missing_catch(
        string part, string assembly, string type, string method, string told) =>
        Breaks(part, new Guard(assembly, type, method, Guard.Uncaught), told, Times);

    [Theory]
    [InlineData("single", Firmware, "Display", "Refresh", "The display does not show")]
    [InlineData("single", Firmware, "ButtonPin", "RetryIfDue", "MODE cannot be read",
        Explicit = true)]
    [InlineData("starts", Firmware, "Clock", "Resume", "The display does not show",
        Explicit = true)]
    public void Fault_machine_detects_a_missing_repair(
        string part, string assembly, string type, string method, string told) =>
        Breaks(part, new Guard(assembly, type, method, Guard.DoesNothing), told, Times);

    [Theory]
    [InlineData("single", Firmware, "Bus", "IsFree", 1, "The display does not show")]
    [InlineData("starts", Instrument, "SettingsStore", "WouldOverwrite", 0, "What was saved is")]
    public void Fault_machine_detects_a_missing_check(
        string part, string assembly, string type, string method, int says, string told) =>
        Breaks(part, new Guard(assembly, type, method, Guard.Says(says)), told, Times);
}
