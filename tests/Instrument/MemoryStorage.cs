namespace AstroNano.Instruments.Tests;

/// <summary>A storage in memory.</summary>
internal sealed class MemoryStorage : Storage
{
    private readonly byte[]?[] _slots = new byte[Slots + 1][];
    private MemoryStream? _open;
    private int _slot = -1;

    public int Writes { get; private set; }

    public long Written { get; private set; }

    public bool CannotDelete { get; set; }

    public bool CannotWrite { get; set; }

    /// <summary>The bytes of a slot; null if there are none.</summary>
    public byte[]? this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    /// <summary>A board that keeps here.</summary>
    public Board Board()
    {
        var board = new Board();
        board.Instrument.UseStorage(this);
        return board;
    }

    /// <summary>Lets an instrument rest until it has written.</summary>
    public static void Rest(Instrument instrument, int periods = 5)
    {
        for (int frame = 1; frame < periods; frame++)
        {
            instrument.EndFrame(frame * SettingsStore.QuietTime);
        }
    }

    /// <summary>Puts a whole record with these contents there.</summary>
    public void Put(int slot, byte[] contents)
    {
        var record = new SavedRecord();
        OpenForWriting(slot);
        record.BeginWriting(this, 1, contents.Length);
        Array.ForEach(contents, value => record.Put(value, 1));
        record.EndWriting();
        Close();
    }

    public override bool OpenForReading(int slot)
    {
        _open = _slots[slot] is { } bytes ? new MemoryStream(bytes) : null;
        return _open is not null;
    }

    public override int Read(byte[] buffer, int count) => _open!.Read(buffer, 0, count);

    public override void OpenForWriting(int slot)
    {
        Refuse(CannotWrite);
        _open = new MemoryStream();
        _slot = slot;
        Writes++;
    }

    public override void Write(byte[] buffer, int count)
    {
        _open!.Write(buffer, 0, count);
        Written += count;
    }

    public override void Close()
    {
        if (_slot >= 0)
        {
            _slots[_slot] = _open!.ToArray();
        }

        _slot = -1;
        _open = null;
    }

    public override void Delete(int slot)
    {
        Refuse(CannotDelete || CannotWrite);
        _slots[slot] = null;
    }

    private static void Refuse(bool isRefused)
    {
        if (isRefused)
        {
            throw new IOException();
        }
    }
}
