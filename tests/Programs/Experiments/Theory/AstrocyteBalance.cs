namespace AstroNano.Experiments;

/// <summary>
/// How well an astrocyte-gated network obeys its own theory at this moment: the residuals of its
/// two fixed-point equations, and the rate at which its Lyapunov function must fall.
/// Source: Vivet and Arenas 2026, eqs. (9)–(11); the law of dissipation is derived from them.
/// </summary>
public static class AstrocyteBalance
{
    /// <summary>max_i |W(p) φ(x) − x|_i, the residual of eq. (10), x = W(p) φ(x).</summary>
    public static float NeuronResidual(AstrocyteNetwork network)
    {
        float[] state = network.State;
        float largest = 0f;
        for (int i = 0; i < network.Units; i++)
        {
            float residual = FloatMath.Absolute(Drive(network, i) - state[i]);
            if (residual > largest)
            {
                largest = residual;
            }
        }

        return largest;
    }

    /// <summary>max_μ |p − softmax(f/T)|_μ, the residual of eq. (11).</summary>
    public static float GainResidual(AstrocyteNetwork network)
    {
        float[] gains = network.Modulation;
        float best = LargestScore(network);
        float sum = 0f;
        for (int mu = 0; mu < network.Memories; mu++)
        {
            sum += Weight(network, mu, best);
        }

        float largest = 0f;
        for (int mu = 0; mu < network.Memories; mu++)
        {
            float residual = FloatMath.Absolute(gains[mu] - Weight(network, mu, best) / sum);
            if (residual > largest)
            {
                largest = residual;
            }
        }

        return largest;
    }

    /// <summary>
    /// dL/dt = −τ_x Σ_i φ'(x_i) (dx_i/dt)² − (K/τ_p) Var_p(F), never above 0; for
    /// <see cref="GainDynamics.Replicator"/>.
    /// </summary>
    public static float Dissipation(AstrocyteNetwork network)
    {
        float[] state = network.State, activation = network.Activation;
        float steepness = network.Steepness;
        float neurons = 0f;
        for (int i = 0; i < network.Units; i++)
        {
            float slope = steepness * (1f - activation[i] * activation[i]);
            float pull = Drive(network, i) - state[i];
            neurons += slope * (pull * pull);
        }

        float mean = 0f;
        for (int mu = 0; mu < network.Memories; mu++)
        {
            mean += network.Modulation[mu] * Fitness(network, mu);
        }

        float variance = 0f;
        for (int mu = 0; mu < network.Memories; mu++)
        {
            float difference = Fitness(network, mu) - mean;
            variance += network.Modulation[mu] * (difference * difference);
        }

        return -neurons / network.NeuronTimeConstant
            - network.Memories / network.AstrocyteTimeConstant * variance;
    }

    /// <summary>f_μ = (N/2) m_μ² (eq. 8).</summary>
    public static float Score(Network network, int memory)
    {
        float m = network.Overlaps[memory];
        return 0.5f * network.Units * (m * m);
    }

    // F_μ = f_μ − T log p_μ; a gain of 0 has no weight in any mean.
    private static float Fitness(AstrocyteNetwork network, int memory)
    {
        return Score(network, memory)
            - network.Temperature * FloatMath.Log(network.Modulation[memory]);
    }

    // h_i = K Σ_μ ξ_μ^i p_μ m_μ.
    private static float Drive(AstrocyteNetwork network, int unit)
    {
        float sum = 0f;
        for (int mu = 0; mu < network.Memories; mu++)
        {
            float g = network.Modulation[mu] * network.Overlaps[mu];
            sum += network.Patterns!.IsPlus(mu, unit) ? g : -g;
        }

        return network.Memories * sum;
    }

    private static float LargestScore(Network network)
    {
        float best = 0f;
        for (int mu = 0; mu < network.Memories; mu++)
        {
            float score = Score(network, mu);
            best = score > best ? score : best;
        }

        return best;
    }

    private static float Weight(AstrocyteNetwork network, int memory, float best)
    {
        float temperature = network.Temperature > 1e-6f ? network.Temperature : 1e-6f;
        float exponent = (Score(network, memory) - best) / temperature;
        return FloatMath.Exp(exponent > -87f ? exponent : -87f);
    }
}
