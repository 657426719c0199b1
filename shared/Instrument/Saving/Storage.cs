namespace AstroNano.Instruments;

/// <summary>
/// Where a record can be kept without power: two slots, each a file or nothing, and others of a
/// number each. One is open at a time. Anything may fail with an exception; who uses
/// it is ready for that.
/// </summary>
public abstract class Storage
{
    /// <summary>Records are written into these in turn.</summary>
    public const int Slots = 2;

    /// <summary>The slot in which starts are counted.</summary>
    public const int StartsSlot = 2;

    /// <summary>The slot in which the display's controller is saved.</summary>
    public const int DisplaySlot = 3;

    /// <summary>The slot in which the board's number is saved, and whether it reports.</summary>
    public const int ReportSlot = 4;

    /// <summary>Opens a slot to be read; false if there is nothing in it.</summary>
    public abstract bool OpenForReading(int slot);

    /// <summary>Reads up to so many bytes into the buffer; 0 at the end.</summary>
    public abstract int Read(byte[] buffer, int count);

    /// <summary>Empties a slot and opens it to be written.</summary>
    public abstract void OpenForWriting(int slot);

    /// <summary>Writes the first bytes of the buffer.</summary>
    public abstract void Write(byte[] buffer, int count);

    /// <summary>Closes what is open, if anything is: what was written is then there.</summary>
    public abstract void Close();

    /// <summary>Empties a slot for good.</summary>
    public abstract void Delete(int slot);
}
