namespace AstroNano.Peripherals;

/// <summary>
/// A chip whose supply the firmware switches on by a low level, and whose reset it must release:
/// until then it does not answer.
/// </summary>
internal sealed class SwitchedChip(
    II2cChip chip, SimulatedPin? supply, SimulatedPin? reset) : II2cChip
{
    public int Address => chip.Address;

    public bool Present => chip.Present
        && (supply is null || supply.Driven == false)
        && (reset is null || reset.Driven == true);

    public void Write(ReadOnlySpan<byte> transfer) => chip.Write(transfer);
}
