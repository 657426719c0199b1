namespace AstroNano.Experiments.Figures;

/// <summary>
/// Where a memory of the input-driven network rests against its saliency, and the energy on a way
/// from one memory to another for several inputs.
/// </summary>
public sealed class ExistenceFigure()
    : LineFigure("existence", "existence and stability of a memory, and the landscape that "
        + "an input deforms (2026b, Fig. 1)",
        new Chart("saliency α, and share of the way", "") { OwnAxes = true }, 2)
{
    private const int Units = 64;
    private const int Steps = 3000;

    // The saliencies of the two memories at the ends of the way.
    private static readonly (float First, float Second)[] Inputs =
    {
        (2, 2), (2, 1.5f), (2, 1.05f), (2, 0.5f), (0.5f, 0.5f),
    };

    protected override void Compute(Work work, Lines lines)
    {
        const string Rest = "where a memory rests: largest |x|";
        var conditions = from flips in new[] { 0, 13 }
                         from saliency in Enumerable.Range(0, 31).Select(i => 0.1f * i)
                         select (flips, saliency);
        IReadOnlyList<double> ends = work.Numbers(conditions, condition =>
        {
            InputDrivenNetwork network = Start(condition.flips, condition.saliency, 0.5f);
            for (int step = 0; step < Steps; step++)
            {
                network.Step();
            }

            return Observables.Amplitude(network.State, Units);
        });
        foreach (var ((flips, saliency), end) in conditions.Zip(ends))
        {
            lines.Add(Rest, flips == 0 ? "from the memory" : $"from {flips} wrong units",
                Math.Round(saliency, 1), end);
        }

        foreach (double saliency in new[] { 0, 1, 1.0001, 3 })
        {
            lines.AddTheory(Rest, "α above 1, else 0", saliency, saliency > 1 ? saliency : 0);
        }

        foreach ((float first, float second) in Inputs)
        {
            AddWay(lines, first, second);
        }
    }

    // The units in which two memories differ are flipped one by one.
    private static void AddWay(Lines lines, float first, float second)
    {
        InputDrivenNetwork network = Start(0, first, second);
        int[] different = [.. Enumerable.Range(0, Units).Where(unit =>
            network.Patterns!.IsPlus(0, unit) != network.Patterns.IsPlus(1, unit))];
        var state = new sbyte[Units];
        network.Patterns!.CopyTo(0, state);
        for (int turned = 0; turned <= different.Length; turned++)
        {
            network.Cue(state);
            lines.Add("energy per unit on the way between two memories",
                $"α = {CsvTable.Format(first)} and {CsvTable.Format(second)}",
                turned / (double)different.Length, network.Energy() / Units);
            if (turned < different.Length)
            {
                state[different[turned]] = (sbyte)-state[different[turned]];
            }
        }
    }

    private static InputDrivenNetwork Start(int flips, float first, float second)
    {
        var network = new InputDrivenNetwork(Units, 8);
        SequenceRun.Start(network, new SequenceSettings { Flips = flips }, 0);
        for (int memory = 0; memory < network.Memories; memory++)
        {
            network.SetSaliency(memory, memory == 0 ? first : second);
        }

        return network;
    }
}
