namespace AstroNano.Chips;

/// <summary>
/// The loader that tools upload, by its source (command_handler.c of espressif/esp-flasher-stub
/// 1.1): two status bytes; data is acknowledged before it is unpacked and written, so an error in
/// it is the answer to the next command.
/// </summary>
public sealed class Stub(Chip chip) : Loader(chip)
{
    private const ushort BadDataLength = 0xC000;
    private const ushort BadChecksum = 0xC100;
    private const ushort InvalidCommand = 0xC300;
    private const ushort NotInFlashMode = 0xC600;
    private const ushort InflateError = 0xC700;
    private const ushort TooMuchData = 0xC900;
    private const ushort NotImplemented = 0xFF00;

    private ushort _error;
    private int _erasedTo;

    public override Loader? Handle(byte[] frame)
    {
        if (frame.Length < Header)
        {
            return this;
        }

        byte command = frame[1];
        if (frame[0] != 0 || frame.Length - Header != (frame[2] | (frame[3] << 8)))
        {
            Finish(command, frame[0] != 0 ? InvalidCommand : BadDataLength);
            return this;
        }

        if (_error != 0)
        {
            Finish(command, _error);
            _error = 0;
            return this;
        }

        Chip.Commands.Add(command);
        Execute(command, frame, frame.AsSpan(Header));
        return this;
    }

    protected override void EraseBefore(int end)
    {
        for (; _erasedTo < end; _erasedTo += Flash.Sector)
        {
            Chip.Flash.Erase(_erasedTo, Flash.Sector);
        }
    }

    private void Execute(byte command, byte[] frame, ReadOnlySpan<byte> data)
    {
        switch (command)
        {
            case 0x08:
                for (int i = 0; i < 8; i++)
                {
                    Finish(command);
                }

                break;
            case 0x02 or 0x10:
                bool fits = data.Length is 16 or 20;
                if (fits)
                {
                    BeginFlash(data, (int)Word(data, 0), isPacked: command == 0x10);
                    _erasedTo = FlashAt / Flash.Sector * Flash.Sector;
                }

                Finish(command, fits ? (ushort)0 : BadDataLength);
                break;
            case 0x03 or 0x11:
                TakeData(command, frame, data);
                break;
            case 0x04 or 0x12:
                Finish(command, !IsFlashing ? NotInFlashMode
                    : FlashLeft != 0 ? BadDataLength : (ushort)0);
                EndFlash();
                break;
            case 0x05:
                BeginRam(data);
                Finish(command);
                break;
            case 0x07:
                Finish(command, TakeRam(data) ? (ushort)0 : TooMuchData);
                break;
            case 0x09:
                WriteRegisters(data);
                Finish(command);
                break;
            case 0x0A:
                Answer(command, Chip.Registers[Word(data, 0)], new byte[2]);
                break;
            case 0x0B or 0x0D:
                Finish(command, data.Length is 24 or 4 ? (ushort)0 : BadDataLength);
                break;
            case 0x0F:
                Finish(command);
                Chip.Baud = (int)Word(data, 0);
                break;
            case 0x13:
                Answer(command, 0, [.. Digest(data), 0, 0]);
                break;
            case 0x14 when Chip.Kind.SecurityInfoChip is int id:
                Answer(command, 0, [.. SecurityInfo(id), 0, 0]);
                break;
            case 0x14:
                Finish(command, NotImplemented);
                break;
            case 0xD0:
                Chip.Flash.Erase(0, Chip.Flash.Content.Length);
                Finish(command);
                break;
            case 0xD1:
                Chip.Flash.Erase((int)Word(data, 0), (int)Word(data, 1));
                Finish(command);
                break;
            default:
                Finish(command, InvalidCommand);
                break;
        }
    }

    private void TakeData(byte command, byte[] frame, ReadOnlySpan<byte> data)
    {
        ushort error = data.Length < DataHeader ? BadDataLength
            : !IsFlashing ? NotInFlashMode
            : Word(data, 0) != data.Length - DataHeader ? TooMuchData
            : !ChecksumFits(frame) ? BadChecksum : (ushort)0;
        bool isLost = error == 0 && Chip.Faults.LoseInAnswer == Word(data, 1);
        if (isLost)
        {
            Chip.Faults.LoseInAnswer = null;
            // Without its last byte the answer is no frame.
            byte[] answer = Slip.Wrap([1, command, 2, 0, 0, 0, 0, 0, 0, 0]);
            Chip.Send(answer[..^1], Chip.Baud);
        }
        else
        {
            Finish(command, error);
        }

        if (error == 0 && !Program(data[DataHeader..]))
        {
            _error = InflateError;
        }
    }

    private void Finish(byte command, ushort error = 0) =>
        Answer(command, 0, [(byte)(error >> 8), (byte)error]);
}
