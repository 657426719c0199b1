using AstroNano.Breaking.Soaking;
using AstroNano.Instruments;

namespace AstroNano.Breaking.Tests;

/// <summary>Hours of simulated time, and that the machine sees it when a guard is gone.</summary>
[Collection(nameof(OneAfterTheOther))]
public class SoakTests(ITestOutputHelper output)
{
    private const string Instrument = "AstroNano.Instrument";

    private static readonly SoakMachine Machine = new();

    public static TheoryData<string> Parts { get; } = [.. Machine.Parts];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Time_passes_and_everything_goes_on(string part)
    {
        Figures figures = Machine.Run(part, new Work(Machine.Short, 1, _ => { }));
        output.WriteLine($"{figures.Done} frames of {part}: {figures.Notes}");
        Assert.Null(figures.Broken);
    }

    [Fact]
    public void The_parts_share_all_frames() => Assert.Equal(1000, Machine.Shares);

    [Theory]
    [InlineData("rest", "Schedule", "Begin", "OverflowException")]
    [InlineData("rest", "Session", "Step", "allocates ")]
    [InlineData("demonstration", "Demonstration", "Begin", "OverflowException")]
    [InlineData("demonstration", "Header", "DrawDynamic", "allocates ")]
    [InlineData("user", "SettingsStore", "Write", "Too much is written.")]
    public void Without_its_guard_something_breaks(
        string part, string type, string method, string told)
    {
        using var program = new GuardlessProgram(new Guard(Instrument, type, method,
            method == "Write" ? Guard.Without(SettingsStore.LeastInterval)
                : told == "OverflowException" ? Guard.WithoutWrap : Guard.Allocates));
        string? broken = program.WhatBreaks("soak", part, Machine.Short, 1);
        output.WriteLine(broken ?? "nothing");
        Assert.Contains(told, broken);
    }
}
