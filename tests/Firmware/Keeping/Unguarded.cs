namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>A storage in which both slots are the same file.</summary>
internal sealed class OneSlot : Storage
{
    private readonly InternalStorage _storage = new();

    public override bool OpenForReading(int slot) => _storage.OpenForReading(0);

    public override int Read(byte[] buffer, int count) => _storage.Read(buffer, count);

    public override void OpenForWriting(int slot) => _storage.OpenForWriting(0);

    public override void Write(byte[] buffer, int count) => _storage.Write(buffer, count);

    public override void Close() => _storage.Close();

    public override void Delete(int slot) => _storage.Delete(0);
}

/// <summary>
/// A storage that, when it is read, gives every record the CRC that belongs to it, as if nobody
/// looked at that.
/// </summary>
internal sealed class Unchecked(SimulatedFiles files) : Storage
{
    private const int LengthAt = 6;
    private const int Frame = 16;

    private readonly InternalStorage _storage = new();
    private MemoryStream _read = new();

    public override bool OpenForReading(int slot)
    {
        if (!_storage.OpenForReading(slot))
        {
            return false;
        }

        byte[] bytes = files[SlotState.Paths[slot]]!;
        int length = bytes.Length < Frame ? 0 : BitConverter.ToUInt16(bytes, LengthAt) + Frame;
        bool whole = length > 0 && length <= bytes.Length;
        _read = new MemoryStream(whole ? SlotState.Checked(bytes[..length]) : bytes);
        return true;
    }

    public override int Read(byte[] buffer, int count) => _read.Read(buffer, 0, count);

    public override void OpenForWriting(int slot) => _storage.OpenForWriting(slot);

    public override void Write(byte[] buffer, int count) => _storage.Write(buffer, count);

    public override void Close() => _storage.Close();

    public override void Delete(int slot) => _storage.Delete(slot);
}
