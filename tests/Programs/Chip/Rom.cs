namespace AstroNano.Chips;

/// <summary>The loader in the chip's ROM; its answers end in four status bytes.</summary>
public sealed class Rom(Chip chip) : Loader(chip)
{
    private const uint SyncValue = 0x20120707;
    private const int SyncAnswers = 8;
    private const byte InvalidMessage = 0x05;
    private const byte WrongChecksum = 0x07;
    private const byte BadDeflate = 0x0B;
    private static readonly byte[] Ohai = Encoding.ASCII.GetBytes("OHAI");

    public override Loader? Handle(byte[] frame)
    {
        if (frame.Length < Header || frame[0] != 0)
        {
            return this;
        }

        byte command = frame[1];
        ReadOnlySpan<byte> data = frame.AsSpan(Header);
        if (data.Length != (frame[2] | (frame[3] << 8)))
        {
            Finish(command, InvalidMessage);
            return this;
        }

        Chip.Commands.Add(command);
        switch (command)
        {
            case 0x08 when data.Length == 36:
                for (int i = 0; i < SyncAnswers; i++)
                {
                    Answer(command, SyncValue, new byte[4]);
                }

                break;
            case 0x02 or 0x10:
                Begin(data, isPacked: command == 0x10);
                Finish(command);
                break;
            case 0x03 or 0x11:
                Finish(command, ChecksumFits(frame)
                    ? Program(data[DataHeader..]) ? (byte)0 : BadDeflate
                    : WrongChecksum);
                break;
            case 0x04 or 0x12:
                EndFlash();
                Finish(command);
                break;
            case 0x05:
                BeginRam(data);
                Finish(command);
                break;
            case 0x06:
                return Run(data);
            case 0x07:
                Finish(command, ChecksumFits(frame)
                    ? TakeRam(data) ? (byte)0 : InvalidMessage
                    : WrongChecksum);
                break;
            case 0x09:
                WriteRegisters(data);
                Finish(command);
                break;
            case 0x0A:
                Answer(command, Chip.Registers[Word(data, 0)], new byte[4]);
                break;
            case 0x0B or 0x0D:
                Finish(command);
                break;
            case 0x0F:
                Finish(command);
                Chip.Baud = (int)Word(data, 0);
                break;
            case 0x13:
                byte[] digest = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Digest(data)));
                Answer(command, 0, [.. digest, 0, 0, 0, 0]);
                break;
            case 0x14 when Chip.Kind.SecurityInfoChip is int id:
                Answer(command, 0, [.. SecurityInfo(id), 0, 0, 0, 0]);
                break;
            default:
                Refuse();
                break;
        }

        return this;
    }

    // All that will be written is erased at once, in whole blocks of the tool's size.
    private void Begin(ReadOnlySpan<byte> data, bool isPacked)
    {
        int size = (int)Word(data, 0);
        BeginFlash(data, size, isPacked);
        Chip.Flash.Erase(FlashAt, size);
    }

    private Loader Run(ReadOnlySpan<byte> data)
    {
        uint entry = Word(data, 1);
        bool isWhole = entry != 0 && RamHolds(entry);
        Finish(0x06, isWhole ? (byte)0 : InvalidMessage);
        if (!isWhole)
        {
            return this;
        }

        Chip.Send(Slip.Wrap(Ohai), Chip.Baud);
        return new Stub(Chip);
    }

    private void Finish(byte command, byte error = 0) =>
        Answer(command, 0, [error == 0 ? (byte)0 : (byte)1, error, 0, 0]);

    // Tools wait for an answer that is not to their command, and expect it eight times.
    private void Refuse()
    {
        for (int i = 0; i < SyncAnswers; i++)
        {
            Finish(0, InvalidMessage);
        }
    }
}
