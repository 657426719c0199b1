namespace AstroNano.Hardware.Boards;

/// <summary>
/// What pins must be able to do. Breaking one of these rules gives a board that does not start,
/// cannot be flashed, or misreads its knobs as soon as Wi-Fi is on.
/// </summary>
public static class Rules
{
    /// <summary>Everything that is wrong, each in one sentence; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(Board board)
    {
        List<string> faults = [];
        foreach (PinUse use in board.Uses())
        {
            faults.AddRange(FaultsOf(board, use).Select(
                fault => $"{use.Name} on GPIO {use.Gpio}: {fault}"));
        }

        Header header = board.Header;
        faults.AddRange(new[] { "3V3", "GND" }.Where(supply => !header.Has(supply)).Select(
            supply => $"the header must have a pin {supply}"));
        if (header.Left.Count != header.Right.Count)
        {
            faults.Add("the rows of the header must have the same number of pins (were "
                + $"{header.Left.Count} and {header.Right.Count}); write NC for a gap");
        }

        foreach (IGrouping<int, PinUse> pin in board.Uses().GroupBy(use => use.Gpio))
        {
            if (pin.Count() > 1)
            {
                string names = string.Join(" and ", pin.Select(use => use.Name));
                faults.Add($"GPIO {pin.Key} is used twice, by {names}");
            }
        }

        foreach (SolderedPin pin in board.Soldered)
        {
            if (!board.Uses().Any(use => use.Gpio == pin.Gpio && IsOnBoard(board, use)))
            {
                faults.Add($"GPIO {pin.Gpio} is called soldered, but nothing on the board uses it");
            }
        }

        return faults;
    }

    /// <summary>Whether a wire is the board maker's, not the builder's.</summary>
    public static bool IsOnBoard(Board board, PinUse use) =>
        board.Display.OnBoard && use.Name.StartsWith("OLED", System.StringComparison.Ordinal);

    private static IEnumerable<string> FaultsOf(Board board, PinUse use)
    {
        Chip chip = board.Chip;
        int gpio = use.Gpio;
        if (!chip.Pins.Contains(gpio))
        {
            yield return $"an {chip.Name} has no such pin";
            yield break;
        }

        bool isExcused = IsOnBoard(board, use) && board.Soldered.Any(pin => pin.Gpio == gpio);
        if (!isExcused)
        {
            if (chip.Strapping.Contains(gpio))
            {
                yield return "a strapping pin; its level at reset decides how the chip starts";
            }

            if (chip.Flash.Contains(gpio))
            {
                yield return "the flash chip is on this pin";
            }

            if (chip.Psram.Contains(gpio))
            {
                yield return "PSRAM is on this pin on modules that have it";
            }

            if (chip.Debugger.Contains(gpio))
            {
                yield return "flashing and debugging use this pin";
            }
        }

        if (use.Need != PinNeed.Converter && chip.InputOnly.Contains(gpio))
        {
            yield return use.Need == PinNeed.Output
                ? "this pin is an input only and cannot drive a line"
                : "this pin has no pull-up to hold a button that is not pressed";
        }

        if (use.Need == PinNeed.Converter && !chip.Adc1.Contains(gpio))
        {
            yield return chip.Adc2.Contains(gpio)
                ? "this channel is of converter 2, which fails while WiFi is on"
                : "this pin has no converter";
        }

        if (!IsOnBoard(board, use) && !board.Header.Has(gpio))
        {
            yield return "not led out on this board";
        }
    }
}
