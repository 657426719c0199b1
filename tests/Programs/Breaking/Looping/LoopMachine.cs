using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Breaking.Looping;

/// <summary>
/// Flips bits of everything that an instrument keeps in memory beside the state words: counts,
/// settings, tables, whatever an object of ours holds. Anything may come of it but a loop that does
/// not end: then nobody would notice the rest.
/// </summary>
public sealed class LoopMachine : Machine
{
    // No count of flips is a multiple of it: with this stride each comes once.
    private const int Stride = 1_000_003;

    private readonly Dictionary<string, int> _flips = [];

    /// <summary>Counts the bits.</summary>
    public LoopMachine()
    {
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            _flips[entry.Key] = LoopBench.BitsOf(_flips.Count);
        }

        Parts = [.. _flips.Keys];
        Thorough = _flips.Values.Sum();
    }

    /// <inheritdoc/>
    public override string Name => "loops";

    /// <inheritdoc/>
    public override string Unit => "flipped bits";

    /// <summary>All there are.</summary>
    public override long Thorough { get; }

    /// <inheritdoc/>
    public override long Short => 8000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; }

    /// <inheritdoc/>
    public override Figures Run(string part, Work work)
    {
        int flips = _flips[part];
        long amount = Math.Max(1, work.Amount * flips / Thorough);
        if (!Fuel.IsBurning)
        {
            using var program = new FuelledProgram();
            string? broken = program.WhatBreaks(Name, part, work.Amount, work.Seed);
            work.Advance(amount);
            return new Figures(amount, $"of {flips}: every loop ended", broken);
        }

        var bench = new LoopBench(Parts.ToList().IndexOf(part));
        for (long done = 0; done < amount; done++)
        {
            int number = (int)((((long)work.Seed + done) * Stride) % flips);
            string? broken = bench.WhatBreaks(number);
            if (broken is not null)
            {
                return new Figures(done, "", $"{broken} ({part}, flip {number})");
            }
        }

        return new Figures(amount, "", null);
    }
}
