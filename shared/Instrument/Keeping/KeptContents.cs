namespace AstroNano.Instruments;

/// <summary>What a <see cref="Keeper"/> keeps.</summary>
public abstract class KeptContents
{
    /// <summary>Another number whenever something of it was changed.</summary>
    public abstract int Changes { get; }

    /// <summary>Writes it all.</summary>
    public abstract void Write(KeptRecord record);

    /// <summary>
    /// Takes what a whole record says, as far as it makes sense; what it does not say stays.
    /// </summary>
    public abstract void Read(KeptRecord record);

    /// <summary>Sets everything to what it is at first.</summary>
    public abstract void Reset();

    /// <summary>Tells the user what has become of it; null that all is well again.</summary>
    public abstract void Tell(string notice);
}
