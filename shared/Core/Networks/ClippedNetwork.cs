namespace AstroNano.Core;

/// <summary>
/// Networks of units with the clipped linear response ψ(x) = max(−1, min(1, x)):
/// τ_f dx_i/dt = −x_i + h_i. Source: Betteti, Baggio and Zampieri 2026, eqs. (1), (7).
/// </summary>
public abstract class ClippedNetwork : GradedNetwork
{
    /// <inheritdoc cref="Network(int, int)"/>
    private protected ClippedNetwork(int units, int capacity)
        : base(units, capacity)
    {
    }

    /// <inheritdoc/>
    private protected override float DefaultTimeStep => 0.1f;

    /// <inheritdoc/>
    private protected override string NeuronTimeSymbol => "τf";

    /// <summary>
    /// x ← x + (dt/τ_f)(h − x), ψ = clip(x), and the table of every group of four units in which
    /// an activation changed. Written as <see cref="TanhNetwork"/>'s, and for its reasons.
    /// </summary>
    private protected override bool IntegrateNeurons()
    {
        if (AtRest())
        {
            return false;
        }

        float[] x = _state, drive = _drive, activation = _activation;
        float[][] tables = _activationTables;
        float rate = _rate;
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
                if (v < Negligible && v > -Negligible)
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
                    int first = changedGroup << 2;
                    SignTable.Fill(tables[changedGroup], activation[first], activation[first + 1],
                        activation[first + 2], activation[first + 3]);
                }

                changedGroup = group;
            }
        }

        if (changedGroup < 0)
        {
            return false;
        }

        int start = changedGroup << 2;
        SignTable.Fill(tables[changedGroup], activation[start], activation[start + 1],
            activation[start + 2], activation[start + 3]);
        return true;
    }

    /// <summary>
    /// Σ_i [x_i ψ_i − ∫₀^x_i ψ] = ½ Σ_i min(x_i², 1), the units' part of the energy.
    /// </summary>
    private protected float NeuronEnergy()
    {
        float sum = 0f;
        for (int i = 0; i < _state.Length; i++)
        {
            float v = _activation[i];
            sum += v * v;
        }

        return 0.5f * sum;
    }
}
