namespace AstroNano.Hardware.Boards;

/// <summary>
/// The two rows of pins of a board, from the end away from the USB connector; left and right as
/// seen from above with that end up.
/// </summary>
public sealed record Header(
    double Rows,
    double Length,
    double Width,
    IReadOnlyList<HeaderPin> Left,
    IReadOnlyList<HeaderPin> Right,
    IReadOnlyList<string>? Usb = null)
{
    /// <summary>The names of its USB sockets, from left to right.</summary>
    public IReadOnlyList<string> Sockets => Usb ?? ["USB"];

    /// <summary>The pins of both rows.</summary>
    public int PinCount => Left.Count + Right.Count;

    /// <summary>What tells it from others.</summary>
    public string Name => $"{PinCount} pins";

    /// <summary>Whether a pin is led out at all.</summary>
    public bool Has(int gpio) => Find(pin => pin.Gpio == gpio) is not null;

    /// <summary>Whether there is a pin of a supply, 3V3 or GND.</summary>
    public bool Has(string supply) => Find(pin => pin.Supply == supply) is not null;

    public HeaderPlace PlaceOf(int gpio) => Find(pin => pin.Gpio == gpio)
        ?? throw new ArgumentOutOfRangeException(
            nameof(gpio), gpio, $"GPIO {gpio} is not led out on the board with {Name}");

    /// <summary>The first pin of a supply, 3V3 or GND, in the left row if it has one.</summary>
    public HeaderPlace PlaceOf(string supply) => Find(pin => pin.Supply == supply)
        ?? throw new ArgumentOutOfRangeException(
            nameof(supply), supply, $"no pin of the board with {Name} is {supply}");

    /// <summary>All places, the left row first.</summary>
    public IEnumerable<HeaderPlace> Places =>
        Left.Select((pin, index) => new HeaderPlace(pin, true, index)).Concat(
            Right.Select((pin, index) => new HeaderPlace(pin, false, index)));

    private HeaderPlace? Find(Func<HeaderPin, bool> isIt) =>
        Places.FirstOrDefault(place => isIt(place.Pin));
}

/// <summary>Where a pin is: in which row, and the how-manieth from the end away from USB.</summary>
public sealed record HeaderPlace(HeaderPin Pin, bool IsLeft, int Index);

/// <summary>
/// A pin as it is printed on the board, and its GPIO, or its supply (3V3 or GND), if it has one.
/// </summary>
public sealed record HeaderPin(string Label, int? Gpio, string? Supply)
{
    /// <summary>Reads "VP=36", "21", "GND" or "G=GND".</summary>
    public static HeaderPin Parse(string text)
    {
        string[] parts = text.Split('=');
        string meaning = parts[^1];
        return meaning.All(char.IsAsciiDigit)
            ? new HeaderPin(parts[0], int.Parse(meaning, CultureInfo.InvariantCulture), null)
            : new HeaderPin(parts[0], null, meaning is "3V3" or "GND" ? meaning : null);
    }
}
