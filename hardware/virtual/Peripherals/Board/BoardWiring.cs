using System.Globalization;

namespace AstroNano.Peripherals;

/// <summary>What is soldered where on one kind of board, and what its chip's pins can do.</summary>
public sealed record BoardWiring
{
    /// <summary>The board that is simulated unless another is chosen.</summary>
    public static BoardWiring Default => Of("esp32-devkit");

    /// <summary>Every board, the default first.</summary>
    public static IReadOnlyList<BoardWiring> All =>
        [Default, .. BoardWirings.All.Where(board => board.Id != Default.Id)];

    /// <summary>Its identifier, which the firmware prints.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What its chip's pins can do.</summary>
    public required ChipPins Chip { get; init; }

    /// <summary>GPIO of the four wipers, from left to right.</summary>
    public required IReadOnlyList<int> KnobPins { get; init; }

    /// <summary>The wipers' channels of converter 1, which the firmware reads.</summary>
    public int[] KnobChannels =>
        [.. KnobPins.Select(pin => Chip.Converter.ToList().IndexOf(pin))];

    /// <summary>GPIO of CUE.</summary>
    public required int CuePin { get; init; }

    /// <summary>GPIO of MODE.</summary>
    public required int ModePin { get; init; }

    /// <summary>The display's I2C bus, 1 or 2.</summary>
    public required int Bus { get; init; }

    /// <summary>The display's I2C address.</summary>
    public required int Address { get; init; }

    /// <summary>Whether the display's controller is an SH1106, not an SSD1306.</summary>
    public required bool IsSh1106 { get; init; }

    /// <summary>GPIO of the display's SDA.</summary>
    public required int DataPin { get; init; }

    /// <summary>GPIO of the display's SCL.</summary>
    public required int ClockPin { get; init; }

    /// <summary>GPIO of the display's reset, or -1.</summary>
    public required int ResetPin { get; init; }

    /// <summary>GPIO that gives the display its supply when low, or -1.</summary>
    public required int SupplyPin { get; init; }

    /// <summary>Whether the display is a part of the board, so that nobody wires it.</summary>
    public required bool DisplayOnBoard { get; init; }

    /// <summary>How many USB sockets it has.</summary>
    public required int Sockets { get; init; }

    /// <summary>Its pins seen from above, USB below: the row on the left, downwards.</summary>
    public required IReadOnlyList<HeaderPin> LeftPins { get; init; }

    /// <summary>The row on the right, downwards.</summary>
    public required IReadOnlyList<HeaderPin> RightPins { get; init; }

    /// <summary>The board with this identifier.</summary>
    public static BoardWiring Of(string id) =>
        BoardWirings.All.FirstOrDefault(board => board.Id == id)
        ?? throw new ArgumentException("board must be one of "
            + $"{string.Join(", ", BoardWirings.All.Select(board => board.Id))} (was {id}).");
}

/// <summary>What the pins of a chip can do.</summary>
/// <param name="Name">The chip's name.</param>
/// <param name="PinCount">GPIO 0 to one less.</param>
/// <param name="InputOnly">Pins without output and pull-up.</param>
/// <param name="Converter">The GPIO of each channel of the converter.</param>
public sealed record ChipPins(
    string Name, int PinCount, IReadOnlyList<int> InputOnly, IReadOnlyList<int> Converter);

/// <summary>A pin of a board's header.</summary>
/// <param name="Label">What is printed beside it.</param>
/// <param name="Gpio">Its GPIO, or -1 for supply, ground and reset.</param>
public sealed record HeaderPin(string Label, int Gpio)
{
    /// <summary>Pins by their labels, with "=" and the GPIO where the label is another.</summary>
    internal static IReadOnlyList<HeaderPin> Row(string pins) =>
        [.. pins.Split(' ').Select(pin => pin.Split('=')).Select(parts => new HeaderPin(parts[0],
            int.TryParse(parts[^1], CultureInfo.InvariantCulture, out int gpio) ? gpio : -1))];
}
