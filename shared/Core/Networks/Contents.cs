namespace AstroNano.Core;

/// <summary>What the universal memory answers with.</summary>
public enum Contents
{
    /// <summary>The memories themselves: auto-association.</summary>
    Own,

    /// <summary>Small letters, a to z and again; N = 64.</summary>
    SmallLetters,

    /// <summary>Digits, 0 to 9 and again; N = 64.</summary>
    Digits,

    /// <summary>Random signs.</summary>
    Random,
}
