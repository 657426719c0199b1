namespace AstroNano.Breaking.Flipping;

/// <summary>A bit of a state word that flips at a moment of a run.</summary>
/// <param name="Moment">So many steps after the cue.</param>
/// <param name="Word">Which word, all state variables in their order.</param>
/// <param name="Bit">0 is the lowest.</param>
/// <param name="Page">The page that is painted meanwhile.</param>
internal readonly record struct Flip(int Moment, int Word, int Bit, int Page)
{
    /// <summary>Bits of a word.</summary>
    public const int Bits = 32;

    // No setting lets a state variable grow beyond; an overlap is at most 1, rounding apart.
    private const float MostOfState = 1 << 30;
    private const float MostOfOverlap = 1.001f;

    /// <summary>Words that a network's future depends on.</summary>
    public static int WordsOf(Network network)
    {
        int words = 0;
        for (int variable = 0; variable < network.VariableCount; variable++)
        {
            words += network.VariableLength(variable);
        }

        return words;
    }

    /// <summary>Turns the bit over.</summary>
    public void Apply(Network network)
    {
        (int variable, int at) = PlaceIn(network);
        ref float word = ref network.GetVariable(variable)[at];
        word = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(word) ^ (1 << Bit));
    }

    /// <summary>The name of the state variable that the word belongs to.</summary>
    public string VariableOf(Network network) => network.VariableName(PlaceIn(network).Variable);

    /// <summary>What is wrong with a network's numbers; null if they are sound.</summary>
    public static string? TroubleOf(Network network)
    {
        for (int unit = 0; unit < network.Units; unit++)
        {
            if (!network.IsSound(unit))
            {
                return $"unit {unit} is not sound";
            }
        }

        for (int variable = 0; variable < network.VariableCount; variable++)
        {
            float[] numbers = network.GetVariable(variable);
            for (int at = 0; at < network.VariableLength(variable); at++)
            {
                if (!float.IsFinite(numbers[at]) || MathF.Abs(numbers[at]) >= MostOfState)
                {
                    return $"{network.VariableName(variable)} {at} is {numbers[at]}";
                }
            }
        }

        for (int memory = 0; memory < network.Memories; memory++)
        {
            float overlap = network.Overlaps[memory];
            if (!(MathF.Abs(overlap) <= MostOfOverlap))
            {
                return $"overlap {memory} is {overlap}";
            }
        }

        return null;
    }

    private (int Variable, int At) PlaceIn(Network network)
    {
        int variable = 0;
        int at = Word;
        while (at >= network.VariableLength(variable))
        {
            at -= network.VariableLength(variable);
            variable++;
        }

        return (variable, at);
    }
}
