namespace AstroNano.Experiments.Tests;

/// <summary>
/// The dense memory written as plainly as its definition: one unit after the other compares the
/// energies −Σ F(ξ_μᵀs) of its two states. F is zⁿ in whole numbers, or zⁿ/n in floating point.
/// </summary>
public sealed class IntegerMemory(int power, bool rounds)
{
    /// <summary>How many units of memory 0 are wrong after recall from the trial's cue.</summary>
    public int Recall(TrialGenerator trial, int sweeps)
    {
        int[] state = Array.ConvertAll(trial.Cue, sign => (int)sign);
        int[] scores = Scores(trial.Patterns, state);
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            bool flipped = false;
            for (int unit = 0; unit < state.Length; unit++)
            {
                if (Gain(trial.Patterns, scores, state, unit) * state[unit] < 0)
                {
                    state[unit] = -state[unit];
                    scores = Scores(trial.Patterns, state);
                    flipped = true;
                }
            }

            if (!flipped)
            {
                break;
            }
        }

        int wrong = 0;
        for (int i = 0; i < state.Length; i++)
        {
            wrong += state[i] == trial.Target[i] ? 0 : 1;
        }

        return wrong;
    }

    /// <summary>Whether no unit of the trial's cue would flip.</summary>
    /// <param name="trial">Memories and a state.</param>
    /// <param name="tiesFlip">Whether a unit flips that may do either.</param>
    public bool IsStable(TrialGenerator trial, bool tiesFlip)
    {
        int[] state = Array.ConvertAll(trial.Cue, sign => (int)sign);
        int[] scores = Scores(trial.Patterns, state);
        for (int unit = 0; unit < state.Length; unit++)
        {
            double gain = Gain(trial.Patterns, scores, state, unit) * state[unit];
            if (gain < 0 || (tiesFlip && gain == 0))
            {
                return false;
            }
        }

        return true;
    }

    // c_μ = ξ_μᵀs.
    private static int[] Scores(PatternSet patterns, int[] state)
    {
        int[] scores = new int[patterns.Count];
        for (int mu = 0; mu < scores.Length; mu++)
        {
            for (int i = 0; i < state.Length; i++)
            {
                scores[mu] += patterns.IsPlus(mu, i) ? state[i] : -state[i];
            }
        }

        return scores;
    }

    // Σ_μ F(c of the unit at +1) − F(c of the unit at −1).
    private double Gain(PatternSet patterns, int[] scores, int[] state, int unit)
    {
        double rounded = 0;
        long exact = 0;
        for (int mu = 0; mu < patterns.Count; mu++)
        {
            int sign = patterns.IsPlus(mu, unit) ? 1 : -1;
            int others = scores[mu] - sign * state[unit];
            exact += Power(others + sign) - Power(others - sign);
            rounded += (double)Power(others + sign) / power
                - (double)Power(others - sign) / power;
        }

        return rounds ? rounded : exact;
    }

    private long Power(int value)
    {
        long product = 1;
        for (int i = 0; i < power; i++)
        {
            product *= value;
        }

        return product;
    }
}
