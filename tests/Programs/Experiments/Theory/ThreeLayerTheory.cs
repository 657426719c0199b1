namespace AstroNano.Experiments;

/// <summary>
/// The period of the three layers, as that of the reasoning network: only the rate differs at
/// which the next memory grows from the leak, through two layers that each take their time.
/// </summary>
public static class ThreeLayerTheory
{
    /// <summary>
    /// Time from one transition to the next, ln z + δ in units of τ_s; not a number where no
    /// sequence lasts.
    /// </summary>
    /// <param name="gain">κ.</param>
    /// <param name="neurons">τ_f/τ_s.</param>
    /// <param name="memories">τ_m/τ_s.</param>
    /// <param name="leak">η.</param>
    public static double Period(double gain, double neurons, double memories, double leak)
    {
        double peak = Math.Max(gain / 2, gain - 1);
        for (int i = 0; i < 100; i++)
        {
            double rest = Math.Exp(-Delay(neurons, memories, leak, peak));
            double discriminant = gain * (gain - 4 * rest);
            if (discriminant < 0 || peak <= 1)
            {
                return double.NaN;
            }

            peak = 0.5 * (peak + 0.5 * (gain + Math.Sqrt(discriminant)));
        }

        return Math.Log(peak) + Delay(neurons, memories, leak, peak);
    }

    // The memory left has to leave both layers, and the next one grows as e^(λt) with
    // (1 + λ τ_f) (1 + λ τ_m) = z.
    private static double Delay(double neurons, double memories, double leak, double peak)
    {
        double sum = neurons + memories;
        double rate = 2 * (peak - 1)
            / (sum + Math.Sqrt(sum * sum + 4 * neurons * memories * (peak - 1)));
        return sum - Math.Log(leak) / rate;
    }
}
