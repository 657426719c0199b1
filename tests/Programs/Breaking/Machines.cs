using AstroNano.Breaking.Faulting;
using AstroNano.Breaking.Flipping;
using AstroNano.Breaking.Looping;
using AstroNano.Breaking.Reporting;
using AstroNano.Breaking.Soaking;

namespace AstroNano.Breaking;

/// <summary>All machines.</summary>
public static class Machines
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Machine> All { get; } =
    [
        new FuzzMachine(), new SoakMachine(), new FaultMachine(), new FlipMachine(),
        new LoopMachine(), new ReportMachine(),
    ];

    /// <summary>The machine of that name.</summary>
    public static Machine Named(string name) => All.First(machine => machine.Name == name);

    /// <summary>
    /// Runs a part and says what broke it; null if nothing did. Of plain types, so that a copy of
    /// the program with a guard removed can be asked as well.
    /// </summary>
    public static string? WhatBreaks(string machine, string part, long amount, int seed) =>
        Named(machine).Run(part, new Work(amount, seed, _ => { })).Broken;
}
