namespace AstroNano.Explain;

/// <summary>How far a pass moves a network: the largest change of one number.</summary>
/// <param name="Neurons">Of the states of the units.</param>
/// <param name="Others">Of what it keeps beside them, as log gains or saliencies.</param>
/// <param name="Modulation">Of what is seen to weigh the memories.</param>
/// <param name="Activation">Of what is seen of the units.</param>
public readonly record struct Movement(
    float Neurons, float Others, float Modulation, float Activation)
{
    /// <summary>What moves no further than this in a pass is at rest.</summary>
    public const float AtRest = 1e-6f;

    /// <summary>What moves no further than this in a pass does not move to an eye.</summary>
    public const float Unseen = 1e-3f;

    /// <summary>Makes a pass and says how far it went; the caller puts everything back.</summary>
    public static Movement OfPass(Network network)
    {
        float[] activation = [.. network.Activation];
        float[] modulation = [.. network.Modulation ?? []];
        float[][] before = new float[network.VariableCount][];
        for (int index = 0; index < before.Length; index++)
        {
            before[index] = [.. network.GetVariable(index)];
        }

        for (int step = 0; step < network.StepsPerPass; step++)
        {
            network.Step();
        }

        float[]? gains = network is GatedNetwork ? network.Modulation : null;
        float others = 0f;
        for (int index = 1; index < before.Length; index++)
        {
            others = Math.Max(others, Furthest(before[index], network.GetVariable(index),
                network.VariableLength(index), gains));
        }

        return new Movement(
            Furthest(before[0], network.State, network.Units, null),
            others,
            Furthest(modulation, network.Modulation ?? [],
                modulation.Length == 0 ? 0 : network.Memories, null),
            Furthest(activation, network.Activation, network.Units, null));
    }

    private static float Furthest(float[] before, float[] after, int length, float[]? gains)
    {
        float furthest = 0f;
        for (int i = 0; i < length; i++)
        {
            // The logarithm of a gain that is gone falls on and on, and nothing comes of it.
            bool isGone = gains is not null && gains[i] == 0f && after[i] < before[i];
            furthest = isGone ? furthest : Math.Max(furthest, Math.Abs(after[i] - before[i]));
        }

        return furthest;
    }
}
