namespace AstroNano.Instruments;

/// <summary>
/// Values of the setting "patterns". From 1 on a value n is the random set of trial n − 1; the
/// others are named, and permanent: links and saved settings contain them.
/// </summary>
public static class PatternChoice
{
    /// <summary>What was drawn and learned, and nothing else.</summary>
    public const int Mine = -4;

    /// <summary>A word's letters.</summary>
    public const int Word = -3;

    /// <summary>Walsh patterns.</summary>
    public const int Walsh = -2;

    /// <summary>Letters.</summary>
    public const int Letters = -1;

    /// <summary>The set that the network prefers.</summary>
    public const int Own = 0;

    /// <summary>The number of random sets.</summary>
    public const int RandomSets = 99;
}
