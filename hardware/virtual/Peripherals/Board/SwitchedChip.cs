namespace AstroNano.Peripherals;

/// <summary>
/// A chip whose supply the firmware switches on by a low level, and whose reset it must let go of:
/// until then it does not answer.
/// </summary>
internal sealed class SwitchedChip : II2cChip
{
    private readonly II2cChip _chip;
    private readonly SimulatedPin? _supply;
    private readonly SimulatedPin? _reset;

    internal SwitchedChip(II2cChip chip, SimulatedPin? supply, SimulatedPin? reset)
    {
        _chip = chip;
        _supply = supply;
        _reset = reset;
    }

    /// <inheritdoc/>
    public int Address => _chip.Address;

    /// <inheritdoc/>
    public bool Present => _chip.Present
        && (_supply is null || _supply.Driven == false)
        && (_reset is null || _reset.Driven == true);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> transfer) => _chip.Write(transfer);
}
