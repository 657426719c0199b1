namespace AstroNano.Firmware.Tests;

/// <summary>How still knobs are, and which loose ones are found: the guide's two tables.</summary>
internal static class KnobFigures
{
    /// <summary>Share of a neighbour's voltage in a reading without C1 to C4.</summary>
    public const double BareCrosstalk = 0.01;

    public const string StillHead = "| noise, standard deviation in counts |";
    public const string FoundHead = "| the middle without a wire | found within a minute |\n";

    private const int Minutes = 120;
    private const int Boards = 300;
    private const double Noise = 15;
    private const double Drift = 1.0 / SimulatedAdc.FullScale;

    private static readonly int[] Sigmas = [5, 15, 30, 40, 60];

    private static readonly (string Name, Action<KnobBench, int> Set)[] Kinds =
    [
        ("picks up hum of 50 Hz", (_, _) => { }),
        ("picks up hum of 60 Hz, of which a frame of 50 ms has whole periods",
            (bench, _) => bench.Adc.HumHertz = 60),
        ("has contact now and then", (bench, knob) =>
            bench.Board.Pots[knob].Connected = bench.Random.NextDouble() < 0.7),
        ("takes 5 % of the charge of the knob read before", Charge(0.05, 0)),
        ("takes 10 %", Charge(0.1, 0)),
        ("takes 30 %", Charge(0.3, 0)),
        ("takes 10 % and drifts by a count per reading", Charge(0.1, Drift)),
        ("takes 10 %, and somebody turns its neighbours", (bench, knob) =>
        {
            Charge(0.1, 0)(bench, knob);
            SwingOthers(bench, knob);
        }),
        ("drifts by a count per reading and takes no charge", Charge(0, Drift)),
    ];

    /// <summary>Moves per minute of a knob that nobody touches.</summary>
    public static string Still()
    {
        var table = new StringBuilder(StillHead + Row(Sigmas, sigma => sigma));
        table.Append("|---|" + string.Concat(Sigmas.Select(_ => "--:|")) + "\n");
        table.Append("| moves per minute, neighbours at rest |" + Row(Sigmas,
            sigma => new KnobBench(sigma, sigma).MovesOf(1, Minutes, () => { })));
        table.Append("| neighbours turned slowly, with C1 to C4 |" + Row(Sigmas,
            sigma => MovesBesideOthers(sigma, 0)));
        table.Append("| neighbours turned slowly, without |" + Row(Sigmas,
            sigma => MovesBesideOthers(sigma, BareCrosstalk)));
        return table.ToString();
    }

    /// <summary>The share of loose knobs found, by what the loose middle does.</summary>
    public static string Found() => FoundHead + "|---|--:|\n" + string.Concat(Kinds.Select(
        kind => $"| {kind.Name} | {Share(kind.Set)} % |\n"));

    private static double MovesBesideOthers(int sigma, double crosstalk)
    {
        var bench = new KnobBench(sigma, sigma, crosstalk);
        return bench.MovesOf(1, Minutes, () => SwingOthers(bench, 1));
    }

    private static int Share(Action<KnobBench, int> set)
    {
        int found = 0;
        for (int board = 0; board < Boards; board++)
        {
            var bench = new KnobBench(board, Noise, BareCrosstalk);
            int knob = board % Panel.KnobCount;
            bench.Board.Pots[knob].Connected = false;
            found += bench.Run(
                KnobBench.Minute, () => set(bench, knob), () => bench.IsLoose(knob)) ? 1 : 0;
            for (int other = 0; other < Panel.KnobCount; other++)
            {
                Assert.False(other != knob && bench.IsLoose(other), $"knob {other} is wired");
            }
        }

        return found * 100 / Boards;
    }

    private static Action<KnobBench, int> Charge(double share, double drift) => (bench, knob) =>
        bench.Board.Pots[knob].Charge ??= new FloatingCharge { Share = share, Drift = drift };

    private static void SwingOthers(KnobBench bench, int knob)
    {
        for (int other = 0; other < Panel.KnobCount; other++)
        {
            if (other != knob)
            {
                bench.Swing(other, 20 + (3 * other));
            }
        }
    }

    private static string Row(int[] sigmas, Func<int, double> value) => string.Concat(
        sigmas.Select(sigma => " " + value(sigma).ToString("0.#", CultureInfo.InvariantCulture)
            + " |")) + "\n";
}
