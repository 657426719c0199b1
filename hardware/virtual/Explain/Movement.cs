using System;
using AstroNano.Core;

namespace AstroNano.Explain;

/// <summary>How far a pass moves a network: the largest change of one number.</summary>
/// <param name="Neurons">Of the states of the units.</param>
/// <param name="Others">Of what it keeps beside them, as log gains or saliencies.</param>
/// <param name="Modulation">Of what is seen to weigh the memories.</param>
public readonly record struct Movement(float Neurons, float Others, float Modulation)
{
    /// <summary>What moves no further than this in a pass is at rest.</summary>
    public const float AtRest = 1e-6f;

    /// <summary>What moves no further than this in a pass does not move to an eye.</summary>
    public const float Unseen = 1e-3f;

    /// <summary>All variables as they are, to compare with later; last the modulation.</summary>
    public static float[][] Copy(Network network)
    {
        float[][] values = new float[network.VariableCount + 1][];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = ValuesOf(network, index).ToArray();
        }

        return values;
    }

    /// <summary>How far they have moved since they were copied.</summary>
    public static Movement Since(float[][] before, Network network)
    {
        float others = 0f;
        for (int variable = 1; variable < network.VariableCount; variable++)
        {
            others = Math.Max(others, Move(variable));
        }

        return new Movement(Move(0), others, Move(network.VariableCount));

        float Move(int index) => Furthest(before[index], ValuesOf(network, index));
    }

    /// <summary>Makes a pass and says how far it went; whoever calls puts everything back.</summary>
    public static Movement OfPass(Network network)
    {
        float[][] before = Copy(network);
        for (int step = 0; step < network.StepsPerPass; step++)
        {
            network.Step();
        }

        return Since(before, network);
    }

    private static ReadOnlySpan<float> ValuesOf(Network network, int index) =>
        index < network.VariableCount
            ? network.GetVariable(index).AsSpan(0, network.VariableLength(index))
            : (network.Modulation ?? []).AsSpan(
                0, network.Modulation is null ? 0 : network.Memories);

    private static float Furthest(ReadOnlySpan<float> before, ReadOnlySpan<float> after)
    {
        float furthest = 0f;
        for (int i = 0; i < before.Length; i++)
        {
            furthest = Math.Max(furthest, Math.Abs(after[i] - before[i]));
        }

        return furthest;
    }
}
