namespace AstroNano.Breaking.Fuzzing;

/// <summary>A storage in memory, which allocates nothing once it is there.</summary>
public sealed class SavedStorage : Storage
{
    private const int Empty = -1;
    private const int Room = 4096;

    private readonly byte[][] _slots = [new byte[Room], new byte[Room]];
    private readonly int[] _lengths = [Empty, Empty];
    private int _slot;
    private int _at;

    /// <summary>How often it was opened to be written.</summary>
    public int Writes { get; private set; }

    /// <summary>A slot's bytes; null if there is nothing.</summary>
    public byte[]? this[int slot]
    {
        get => _lengths[slot] == Empty ? null : _slots[slot][.._lengths[slot]];
        set
        {
            _slots[slot] = new byte[Math.Max(Room, value?.Length ?? 0)];
            _lengths[slot] = value?.Length ?? Empty;
            value?.CopyTo(_slots[slot], 0);
        }
    }

    public override bool OpenForReading(int slot)
    {
        (_slot, _at) = (slot, 0);
        return _lengths[slot] != Empty;
    }

    public override int Read(byte[] buffer, int count)
    {
        int read = Math.Min(count, _lengths[_slot] - _at);
        Array.Copy(_slots[_slot], _at, buffer, 0, read);
        _at += read;
        return read;
    }

    public override void OpenForWriting(int slot)
    {
        (_slot, _at) = (slot, 0);
        _lengths[slot] = 0;
        Writes++;
    }

    public override void Write(byte[] buffer, int count)
    {
        Array.Copy(buffer, 0, _slots[_slot], _at, count);
        _at += count;
        _lengths[_slot] = _at;
    }

    public override void Close()
    {
    }

    public override void Delete(int slot) => _lengths[slot] = Empty;
}
