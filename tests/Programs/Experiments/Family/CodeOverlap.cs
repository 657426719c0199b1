namespace AstroNano.Experiments.Family;

/// <summary>How far apart the sparse codes of two states are that overlap.</summary>
public static class CodeOverlap
{
    /// <summary>
    /// The share of winners that the codes of two states have in common, in the mean.
    /// </summary>
    /// <param name="winners">k, how many code units fire.</param>
    /// <param name="flips">In how many of 64 units the states differ.</param>
    /// <param name="pairs">How many pairs of states are drawn.</param>
    public static double Of(int winners, int flips, int pairs)
    {
        const int Units = 64;
        var network = new SeparatorNetwork(Units, 1) { Winners = winners };
        var trial = new TrialGenerator(Units, 1);
        double shared = 0;
        for (int pair = 0; pair < pairs; pair++)
        {
            trial.Draw(pair, 0, flips);
            network.Store(trial.Patterns);
            bool[] code = CodeOf(network, trial.Target);
            shared += code.Zip(CodeOf(network, trial.Cue))
                .Count(units => units.First && units.Second);
        }

        return shared / (winners * pairs);
    }

    /// <summary>Which code units fire for a state.</summary>
    public static bool[] CodeOf(SeparatorNetwork network, sbyte[] state)
    {
        network.Cue(state);
        for (int step = 0; step < network.StepsPerPass; step++)
        {
            network.Step();
        }

        return Array.ConvertAll(network.Beside, active => active > 0f);
    }
}
