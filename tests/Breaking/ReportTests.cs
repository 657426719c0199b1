using AstroNano.Breaking.Reporting;

namespace AstroNano.Breaking.Tests;

/// <summary>Some random actions on a board that is followed by what it prints.</summary>
[Collection(nameof(OneAfterTheOther))]
public class ReportTests(ITestOutputHelper output)
{
    private static readonly ReportMachine Machine = new();

    public static TheoryData<string> Parts { get; } = [.. Machine.Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_follower_of_the_printed_lines_computes_the_same_bits(string part)
    {
        Figures figures = Machine.Run(part, new Work(Machine.Short, 1, _ => { }));
        output.WriteLine($"{figures.Done} of {part}: {figures.Notes}");
        Assert.Null(figures.Broken);
    }

    [Fact]
    public void The_parts_share_all_actions() => Assert.Equal(1000, Machine.Shares);

    [Theory]
    [InlineData("same-bits", "AstroNano.Instrument", "ChangeList", "Add", "Other bits")]
    [InlineData("same-bits", "AstroNano.Instrument", "Recorder", "Change", "Other bits")]
    [InlineData("damaged-lines", "AstroNano.Follow", "Follower", "Lose", "A false divergence")]
    [InlineData("flips", "AstroNano.Follow", "Follower", "Judge", "Nothing comes of bit")]
    public void Without_its_guard_something_breaks(
        string part, string assembly, string type, string method, string told)
    {
        using var program =
            new GuardlessProgram(new Guard(assembly, type, method, Guard.DoesNothing));
        string? broken = program.WhatBreaks("reports", part, 4 * Machine.Short, 1);
        output.WriteLine(broken ?? "nothing");
        Assert.Contains(told, broken);
    }
}
