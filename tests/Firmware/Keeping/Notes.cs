namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>
/// Contents that show whether they are whole: a number, and after it as many bytes as follow from
/// the number.
/// </summary>
internal sealed class Notes : SavedContents
{
    private int _value;

    /// <summary>The number; 0 at first.</summary>
    internal int Value
    {
        get => _value;
        set
        {
            _value = value;
            Revision++;
        }
    }

    /// <summary>Was anything read that does not fit the number?</summary>
    internal bool Torn { get; private set; }

    public override int Changes => Revision;

    private int Revision { get; set; }

    public override void Write(SavedRecord record)
    {
        record.Put(_value, 4);
        for (int i = 0; i < Length(_value); i++)
        {
            record.Put(Filler(i), 1);
        }
    }

    public override void Read(SavedRecord record)
    {
        _value = record.Take(4);
        Torn |= record.Count != Length(_value);
        for (int i = 0; record.Count > 0; i++)
        {
            Torn |= record.Take(1) != Filler(i);
        }
    }

    public override void Reset() => _value = 0;

    public override void Notify(string notice)
    {
    }

    // Around the length of the record's buffer, so that both its sides are met.
    private static int Length(int value) => 14 + value % 9;

    private int Filler(int i) => (_value * 31 + i * 7) & 0xFF;
}
