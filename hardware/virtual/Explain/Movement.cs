using System;
using AstroNano.Core;

namespace AstroNano.Explain;

/// <summary>How far a pass moves a network: the largest change of one number.</summary>
/// <param name="Neurons">Of the states of the units.</param>
/// <param name="Others">Of what it keeps beside them, as log gains or saliencies.</param>
public readonly record struct Movement(float Neurons, float Others)
{
    /// <summary>What moves no further than this in a pass is at rest.</summary>
    public const float AtRest = 1e-6f;

    /// <summary>Is nothing moved?</summary>
    public bool IsRest => Neurons <= AtRest && Others <= AtRest;

    /// <summary>All variables as they are, to compare with later.</summary>
    public static float[][] Copy(Network network)
    {
        float[][] variables = new float[network.VariableCount][];
        for (int variable = 0; variable < variables.Length; variable++)
        {
            variables[variable] = VariableOf(network, variable).ToArray();
        }

        return variables;
    }

    /// <summary>How far they have moved since they were copied.</summary>
    public static Movement Since(float[][] before, Network network)
    {
        float others = 0f;
        for (int variable = 1; variable < before.Length; variable++)
        {
            others = Math.Max(others, Furthest(before[variable], VariableOf(network, variable)));
        }

        return new Movement(Furthest(before[0], VariableOf(network, 0)), others);
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

    private static ReadOnlySpan<float> VariableOf(Network network, int variable) =>
        network.GetVariable(variable).AsSpan(0, network.VariableLength(variable));

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
