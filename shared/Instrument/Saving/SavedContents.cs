namespace AstroNano.Instruments;

/// <summary>What a <see cref="SettingsStore"/> saves and loads.</summary>
public abstract class SavedContents
{
    /// <summary>Another number whenever something of it was changed.</summary>
    public abstract int Changes { get; }

    /// <summary>Writes it all.</summary>
    public abstract void Write(SavedRecord record);

    /// <summary>
    /// Loads a whole record, as far as its values are allowed; what it leaves out stays as it is.
    /// </summary>
    public abstract void Read(SavedRecord record);

    /// <summary>Sets everything to what it is at first.</summary>
    public abstract void Reset();

    /// <summary>Shows the user a problem with saving; null when it is over.</summary>
    public abstract void Notify(string notice);
}
