using AstroNano.Breaking.Fuzzing;

namespace AstroNano.Breaking.Tests;

/// <summary>
/// A tenth of a million inputs, and that the machine sees it when a guard is gone.
/// </summary>
public class FuzzTests(ITestOutputHelper output) : MachineTests(Machine, output)
{
    private const string Replay = "AstroNano.Replay";
    private const string Instrument = "AstroNano.Instrument";

    private static readonly FuzzMachine Machine = new();

    public static TheoryData<string> Parts { get; } = [.. Machine.Parts];

    public static TheoryData<string> Guarded { get; } = [.. Thorough.Part(
        ["capsules", "traces", "certificates", "records", "calibrations"], 3)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Inputs_throw_only_the_documented_exceptions(string part) =>
        NothingBreaks(part);

    [Fact]
    public void The_parts_share_all_inputs() => Assert.Equal(1000, Machine.Shares);

    [Theory]
    [MemberData(nameof(Guarded))]
    public void Fuzzer_detects_a_missing_guard(string part)
    {
        (Guard guard, string told) = GuardOf(part);
        Breaks(part, guard, told);
    }

    private static (Guard Guard, string Told) GuardOf(string part) => part switch
    {
        "capsules" => (new(Replay, "Capsule", "WorkOf", Guard.Says(0)),
            "A capsule asks for too much work."),
        "traces" => (new(Replay, "TraceReader", "Guarded", Guard.OnlyCalls),
            "EndOfStreamException in TraceReader"),
        "certificates" => (new(Replay, "PackedRun", "RestOf", Guard.Says(0)),
            "Digits with a wrong checksum are accepted."),
        "records" => (new(Instrument, "SavedFloat", "IsFinite", Guard.Says(1)),
            "No number is remembered."),
        _ => (new(Instrument, "KnobReader", "CanCalibrate", Guard.Says(1)), "Its ends are none."),
    };
}
