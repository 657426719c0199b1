namespace AstroNano.Chips;

/// <summary>
/// The registers that tools read and write; through those of the flash's bus they send the flash a
/// command of its own.
/// </summary>
public sealed class Registers(Chip chip)
{
    private const uint Start = 1u << 18;
    private const byte ReadIdentifier = 0x9F;

    private readonly Dictionary<uint, uint> _values = new(chip.Kind.Registers);

    public uint this[uint address]
    {
        get => _values.GetValueOrDefault(address);
        set
        {
            _values[address] = value;
            ChipKind kind = chip.Kind;
            if (address == kind.Spi && (value & Start) != 0)
            {
                _values[address] = value & ~Start;
                if ((byte)this[kind.Spi + kind.SpiCommandWord] == ReadIdentifier)
                {
                    _values[kind.Spi + kind.SpiData] = chip.Flash.Id;
                }
            }
        }
    }
}
