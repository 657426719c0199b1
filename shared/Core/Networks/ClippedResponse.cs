namespace AstroNano.Core;

/// <summary>
/// The clipped linear response ψ(x) = max(−1, min(1, x)) of units that follow their drive,
/// τ_f dx_i/dt = −x_i + h_i. Source: Betteti, Baggio and Zampieri 2026, eqs. (1), (7).
/// </summary>
internal static class ClippedResponse
{
    /// <summary>The papers' step, dt.</summary>
    internal const float TimeStep = 0.1f;

    /// <summary>The papers' symbol of the time constant of the units.</summary>
    internal const string NeuronTime = "τf";

    /// <summary>
    /// x ← x + (dt/τ_f)(h − x), ψ = clip(x), and the table of every group of four units in which
    /// an activation changed. It is filled when the next changed group begins, not after a loop of
    /// four units of its own, which saves 4 instructions a unit; counting down saves 1.
    /// </summary>
    /// <param name="x">States.</param>
    /// <param name="drive">h, one per unit.</param>
    /// <param name="activation">ψ(x).</param>
    /// <param name="tables">The signed sums of every four activations.</param>
    /// <param name="rate">dt/τ_f.</param>
    /// <returns>Whether an activation changed.</returns>
    internal static bool Integrate(
        float[] x, float[] drive, float[] activation, float[][] tables, float rate)
    {
        int changedGroup = -1;
        int i = x.Length;
        while (i != 0)
        {
            i--;
            float v = x[i];
            v += rate * (drive[i] - v);
            x[i] = v;
            if (v >= 1f)
            {
                if (activation[i] == 1f)
                {
                    continue;
                }

                v = 1f;
            }
            else if (v <= -1f)
            {
                if (activation[i] == -1f)
                {
                    continue;
                }

                v = -1f;
            }
            else
            {
                if (v < Network.Negligible && v > -Network.Negligible)
                {
                    x[i] = 0f;
                    v = 0f;
                }

                if (v == activation[i])
                {
                    continue;
                }
            }

            activation[i] = v;
            int group = i >> 2;
            if (group != changedGroup)
            {
                if (changedGroup >= 0)
                {
                    SignTable.Fill(
                        tables, changedGroup, changedGroup + 1, activation, changedGroup << 2);
                }

                changedGroup = group;
            }
        }

        if (changedGroup < 0)
        {
            return false;
        }

        SignTable.Fill(tables, changedGroup, changedGroup + 1, activation, changedGroup << 2);
        return true;
    }

    /// <summary>
    /// Σ_i [x_i ψ_i − ∫₀^x_i ψ] = ½ Σ_i min(x_i², 1), the units' part of the energy.
    /// </summary>
    internal static float Energy(float[] activation, int units)
    {
        float sum = 0f;
        for (int i = 0; i < units; i++)
        {
            float v = activation[i];
            sum += v * v;
        }

        return 0.5f * sum;
    }
}
