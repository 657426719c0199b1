namespace AstroNano.Experiments.Family;

/// <summary>
/// Another way from a sparse code to a memory than the separator's own: Willshaw's clipped
/// couplings among the code units complete the code first, and the memory with the nearest code
/// is the answer. Source: D. Willshaw et al., Nature 222, 960 (1969).
/// </summary>
public static class CompletedIndex
{
    /// <summary>How often the right memory is found, and how often without completion.</summary>
    /// <param name="memories">K.</param>
    /// <param name="flips">Units of the cue that are wrong.</param>
    /// <param name="overlap">Mean overlap of two memories.</param>
    /// <param name="trials">Sets of memories, and cues.</param>
    public static (double Completed, double Direct) Of(
        int memories, int flips, float overlap, int trials)
    {
        const int Units = 64;
        var network = new SeparatorNetwork(Units, memories);
        var trial = new TrialGenerator(Units, memories);
        sbyte[] pattern = new sbyte[Units];
        int completed = 0, direct = 0;
        for (int number = 0; number < trials; number++)
        {
            trial.DrawAlike(number, 0, flips, overlap);
            network.Store(trial.Patterns);
            var codes = new List<bool[]>();
            for (int memory = 0; memory < memories; memory++)
            {
                trial.Patterns.CopyTo(memory, pattern);
                codes.Add(CodeOverlap.CodeOf(network, pattern));
            }

            bool[] code = CodeOverlap.CodeOf(network, trial.Cue);
            direct += Nearest(codes, code) == trial.Memory ? 1 : 0;
            completed += Nearest(codes, Complete(codes, code)) == trial.Memory ? 1 : 0;
        }

        return ((double)completed / trials, (double)direct / trials);
    }

    // A unit is driven by those of the code that were active together with it in some memory.
    private static bool[] Complete(List<bool[]> codes, bool[] code)
    {
        int winners = code.Count(active => active);
        int[] drives = Enumerable.Range(0, code.Length).Select(unit =>
            Enumerable.Range(0, code.Length).Count(other => code[other]
                && codes.Any(memory => memory[unit] && memory[other]))).ToArray();
        bool[] completed = new bool[code.Length];
        foreach (int unit in Enumerable.Range(0, code.Length)
            .OrderByDescending(unit => drives[unit]).Take(winners))
        {
            completed[unit] = true;
        }

        return completed;
    }

    private static int Nearest(List<bool[]> codes, bool[] code) => Enumerable
        .Range(0, codes.Count)
        .MaxBy(memory => codes[memory].Zip(code).Count(pair => pair.First && pair.Second));
}
