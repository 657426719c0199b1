namespace AstroNano.Breaking.Flipping;

/// <summary>
/// Flips every bit of every state word of every network, at some moments of a run. The network
/// notices the flip and the run restarts from its cue, or the state is still a valid one. The
/// next cue is recalled as if nothing had been. All the while a page is painted.
/// </summary>
public sealed class FlipMachine() : BitMachine("flips", 4000, CountFlips())
{
    private static readonly int[] Moments = [0, 3, 7, 20, 64, 100, 150, 300];

    public override Figures Run(string part, Work work)
    {
        TextWriter console = Console.Out;
        Console.SetOut(TextWriter.Null);
        var bench = new FlipBench(Parts.ToList().IndexOf(part));
        long amount = AmountOf(part, work);
        long done = 0;
        var flip = default(Flip);
        try
        {
            for (; done < amount; done++)
            {
                flip = Of(bench, NumberOf(part, work, done));
                bench.Play(flip);
                work.Advance(1);
            }

            return new Figures(done, $"{bench.TakenBack} restarted from the cue, "
                + $"{bench.Harmless} harmless, "
                + $"{bench.Kept} of them kept, {bench.Contained} contained by a frame", null);
        }
        catch (Exception exception)
        {
            string what = exception is BrokenException ? "" : $"{exception.GetType().Name}: ";
            return new Figures(done, "", $"{what}{exception.Message} ({part}, {flip})");
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static Dictionary<string, int> CountFlips()
    {
        var flips = new Dictionary<string, int>();
        var instrument = new Instrument();
        for (int network = 0; network < instrument.NetworkCount; network++)
        {
            instrument.SelectNetwork(network);
            flips[instrument.Engine.Key] =
                Flip.WordsOf(instrument.Engine.Network) * Flip.Bits * Moments.Length;
        }

        return flips;
    }

    private static Flip Of(FlipBench bench, int number)
    {
        int rest = number / Moments.Length;
        return new Flip(Moments[number % Moments.Length], rest / Flip.Bits, rest % Flip.Bits,
            bench.Pages[number % bench.Pages.Count]);
    }
}
