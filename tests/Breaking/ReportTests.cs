using AstroNano.Breaking.Reporting;

namespace AstroNano.Breaking.Tests;

/// <summary>Some random actions on a board that is followed by what it prints.</summary>
public class ReportTests(ITestOutputHelper output) : MachineTests(Machine, output)
{
    private static readonly ReportMachine Machine = new();

    public static TheoryData<string> Parts { get; } = [.. Machine.Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_follower_of_the_printed_lines_computes_the_same_bits(string part) =>
        NothingBreaks(part);

    [Fact]
    public void The_parts_share_all_actions() => Assert.Equal(1000, Machine.Shares);

    [Theory]
    [InlineData("same-bits", "AstroNano.Instrument", "ChangeList", "Add", "Other bits")]
    [InlineData("same-bits", "AstroNano.Instrument", "Recorder", "Change", "Other bits")]
    // A false divergence, or a run that is followed though it was refused: whichever comes first.
    [InlineData("damaged-lines", "AstroNano.Follow", "Follower", "Lose", "")]
    [InlineData("flips", "AstroNano.Follow", "Follower", "Judge", "Nothing comes of bit")]
    public void Report_machine_detects_a_missing_guard(
        string part, string assembly, string type, string method, string told) =>
        Breaks(part, new Guard(assembly, type, method, Guard.DoesNothing), told, times: 4);
}
