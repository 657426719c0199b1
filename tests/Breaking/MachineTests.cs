namespace AstroNano.Breaking.Tests;

/// <summary>What the tests of a machine do with it.</summary>
[Collection(nameof(OneAfterTheOther))]
public abstract class MachineTests(Machine machine, ITestOutputHelper output)
{
    /// <summary>Asserts that nothing breaks in a short run of a part.</summary>
    protected void NothingBreaks(string part)
    {
        Figures figures = machine.Run(part, new Work(machine.Short, 1, _ => { }));
        output.WriteLine($"{figures.Done} {machine.Unit} of {part}: {figures.Notes}");
        Assert.Null(figures.Broken);
    }

    /// <summary>Asserts that something breaks without a guard, so many times a short run.</summary>
    protected void Breaks(string part, Guard guard, string told = "", int times = 1)
    {
        using var program = new GuardlessProgram(guard);
        string? broken = program.WhatBreaks(machine.Name, part, times * machine.Short, 1);
        output.WriteLine(broken ?? "nothing");
        Assert.NotNull(broken);
        Assert.Contains(told, broken);
    }
}
