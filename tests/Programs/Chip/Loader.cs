using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AstroNano.Chips;

/// <summary>
/// What ROM and stub have in common of the serial protocol (docs/en/advanced-topics/
/// serial-protocol.rst of espressif/esptool): frames of direction, command, size, checksum, data.
/// </summary>
public abstract class Loader(Chip chip)
{
    protected const int Header = 8;
    protected const int DataHeader = 16;

    private readonly Dictionary<uint, byte[]> _memory = [];
    private Inflater? _inflater;
    private uint _ramAddress;
    private uint _ramLeft;

    protected Chip Chip => chip;

    protected int FlashAt { get; private set; }
    protected int FlashLeft { get; private set; }
    protected int FlashTotal { get; private set; }
    protected bool IsFlashing { get; private set; }

    /// <summary>The part of the data that was announced and is written.</summary>
    public double Written => FlashTotal == 0 ? 0 : 1 - ((double)FlashLeft / FlashTotal);

    /// <summary>Carries a frame out; the loader that takes the next one.</summary>
    public abstract Loader? Handle(byte[] frame);

    protected static uint Word(ReadOnlySpan<byte> data, int index) =>
        BinaryPrimitives.ReadUInt32LittleEndian(data[(index * 4)..]);

    protected static bool ChecksumFits(byte[] frame)
    {
        int sum = frame.AsSpan(Header + DataHeader).ToArray()
            .Aggregate(0xEF, (all, value) => all ^ value);
        return sum == Word(frame, 1);
    }

    protected void Answer(byte command, uint value, ReadOnlySpan<byte> data)
    {
        byte[] frame = new byte[Header + data.Length];
        frame[0] = 1;
        frame[1] = command;
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(2), (ushort)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), value);
        data.CopyTo(frame.AsSpan(Header));
        chip.Send(Slip.Wrap(frame), chip.Baud);
    }

    protected void BeginRam(ReadOnlySpan<byte> data)
    {
        _ramLeft = Word(data, 0);
        _ramAddress = Word(data, 3);
    }

    protected bool TakeRam(ReadOnlySpan<byte> data)
    {
        uint length = Word(data, 0);
        if (length != data.Length - DataHeader || length > _ramLeft)
        {
            return false;
        }

        _memory[_ramAddress] = data[DataHeader..].ToArray();
        _ramAddress += length;
        _ramLeft -= length;
        return true;
    }

    /// <summary>Whether all of it arrived and the code to run is part of it.</summary>
    protected bool RamHolds(uint entry) => _ramLeft == 0
        && _memory.Any(part => entry >= part.Key && entry < part.Key + part.Value.Length);

    protected void BeginFlash(ReadOnlySpan<byte> data, int total, bool isPacked)
    {
        FlashTotal = FlashLeft = total;
        FlashAt = (int)Word(data, 3);
        IsFlashing = true;
        _inflater = isPacked ? new Inflater() : null;
    }

    /// <summary>Unpacks if need be and writes; false if the data is no zlib stream.</summary>
    protected bool Program(ReadOnlySpan<byte> data)
    {
        byte[] bytes = data.ToArray();
        byte[] plain = _inflater?.Feed(bytes) ?? bytes;
        int length = Math.Min(plain.Length, FlashLeft);
        EraseBefore(FlashAt + length);
        chip.Flash.Write(FlashAt, plain.AsSpan(0, length));
        if (chip.Faults.BadByte is int bad)
        {
            chip.Flash.Content[bad] = 0;
        }

        FlashAt += length;
        FlashLeft -= length;
        if (Written >= chip.Faults.VanishAt)
        {
            chip.Vanish();
        }

        // A last block that is not packed is padded.
        return _inflater is null || (plain.Length == length && !_inflater.Failed);
    }

    /// <summary>
    /// The stub erases just before it writes; the ROM has done so at the beginning.
    /// </summary>
    protected virtual void EraseBefore(int end)
    {
    }

    protected void EndFlash() => IsFlashing = false;

    protected byte[] Digest(ReadOnlySpan<byte> data) => MD5.HashData(
        chip.Flash.Content.AsSpan((int)Word(data, 0), (int)Word(data, 1)));

    protected void WriteRegisters(ReadOnlySpan<byte> data)
    {
        for (int at = 0; at + 16 <= data.Length; at += 16)
        {
            ReadOnlySpan<byte> entry = data[at..];
            uint mask = Word(entry, 2);
            uint address = Word(entry, 0);
            chip.Registers[address] = (chip.Registers[address] & ~mask) | (Word(entry, 1) & mask);
        }
    }

    protected byte[] SecurityInfo(int chipId)
    {
        byte[] info = new byte[20];
        BinaryPrimitives.WriteInt32LittleEndian(info.AsSpan(12), chipId);
        return info;
    }
}
