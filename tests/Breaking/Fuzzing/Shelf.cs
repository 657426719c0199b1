using System.IO;
using AstroNano.Instruments;

namespace AstroNano.Breaking.Fuzzing;

/// <summary>A storage in memory.</summary>
public sealed class Shelf : Storage
{
    private readonly byte[]?[] _slots = new byte[Slots][];
    private MemoryStream? _open;
    private int _slot = -1;

    /// <summary>How often it was opened to be written.</summary>
    public int Writes { get; private set; }

    /// <summary>A slot's bytes, or null.</summary>
    public byte[]? this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    /// <inheritdoc/>
    public override bool OpenForReading(int slot)
    {
        _open = _slots[slot] is { } bytes ? new MemoryStream(bytes) : null;
        return _open is not null;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int count) => _open!.Read(buffer, 0, count);

    /// <inheritdoc/>
    public override void OpenForWriting(int slot)
    {
        _open = new MemoryStream();
        _slot = slot;
        Writes++;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int count) => _open!.Write(buffer, 0, count);

    /// <inheritdoc/>
    public override void Close()
    {
        if (_slot >= 0)
        {
            _slots[_slot] = _open!.ToArray();
        }

        _slot = -1;
        _open = null;
    }

    /// <inheritdoc/>
    public override void Delete(int slot) => _slots[slot] = null;
}
