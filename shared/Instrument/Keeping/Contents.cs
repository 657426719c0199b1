namespace AstroNano.Instruments;

/// <summary>What a <see cref="Keeper"/> keeps.</summary>
public abstract class Contents
{
    /// <summary>Another number whenever something of it was changed.</summary>
    public abstract int Changes { get; }

    /// <summary>Writes it all.</summary>
    public abstract void Write(Record record);

    /// <summary>
    /// Takes what a whole record says, as far as it makes sense; what it does not say stays.
    /// </summary>
    public abstract void Read(Record record);

    /// <summary>Sets everything to what it is at first.</summary>
    public abstract void Reset();
}
