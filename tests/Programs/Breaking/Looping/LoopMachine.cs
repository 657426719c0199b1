namespace AstroNano.Breaking.Looping;

/// <summary>
/// Flips bits of everything that an instrument keeps in memory beside the state words: counts,
/// settings, tables, whatever an object of ours holds. Anything may come of it but a loop that does
/// not end: then nobody would notice the rest.
/// </summary>
public sealed class LoopMachine() : BitMachine("loops", 8000,
    Catalogue.Create().Index().ToDictionary(
        entry => entry.Item.Key, entry => LoopBench.BitsOf(entry.Index)))
{
    public override Figures Run(string part, Work work)
    {
        long amount = AmountOf(part, work);
        if (!Fuel.IsBurning)
        {
            using var program = new FuelledProgram();
            string? broken = program.WhatBreaks(Name, part, work.Amount, work.Seed);
            work.Advance(amount);
            return new Figures(amount, $"of {FlipsOf(part)}: every loop ended", broken);
        }

        var bench = new LoopBench(Parts.ToList().IndexOf(part));
        for (long done = 0; done < amount; done++)
        {
            int number = NumberOf(part, work, done);
            string? broken = bench.WhatBreaks(number);
            if (broken is not null)
            {
                return new Figures(done, "", $"{broken} ({part}, flip {number})");
            }
        }

        return new Figures(amount, "", null);
    }
}
