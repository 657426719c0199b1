using System.Globalization;

namespace AstroNano.Hardware.Boards;

/// <summary>
/// The two rows of pins of a board, from the end away from the USB connector; left and right as
/// seen from above with that end up.
/// </summary>
public sealed record Header(
    string Name,
    double Rows,
    double Length,
    double Width,
    IReadOnlyList<HeaderPin> Left,
    IReadOnlyList<HeaderPin> Right)
{
    /// <summary>The pins of both rows.</summary>
    public int PinCount => Left.Count + Right.Count;

    /// <summary>Whether a pin is led out at all.</summary>
    public bool Has(int gpio) => Find(pin => pin.Gpio == gpio) is not null;

    /// <summary>Whether a pin is printed so.</summary>
    public bool Has(string label) => Find(pin => pin.Label == label) is not null;

    /// <summary>The pin of a GPIO.</summary>
    public HeaderPlace PlaceOf(int gpio) => Find(pin => pin.Gpio == gpio)
        ?? throw new ArgumentOutOfRangeException(
            nameof(gpio), gpio, $"GPIO {gpio} is not led out on the board with {Name}");

    /// <summary>The first pin that is printed so.</summary>
    public HeaderPlace PlaceOf(string label) => Find(pin => pin.Label == label)
        ?? throw new ArgumentOutOfRangeException(
            nameof(label), label, $"no pin of the board with {Name} is called {label}");

    private HeaderPlace? Find(Func<HeaderPin, bool> isIt)
    {
        foreach ((IReadOnlyList<HeaderPin> row, bool isLeft)
            in new[] { (Left, true), (Right, false) })
        {
            for (int index = 0; index < row.Count; index++)
            {
                if (isIt(row[index]))
                {
                    return new HeaderPlace(row[index], isLeft, index);
                }
            }
        }

        return null;
    }
}

/// <summary>Where a pin is: in which row, and the how-manieth from the end away from USB.</summary>
public sealed record HeaderPlace(HeaderPin Pin, bool IsLeft, int Index);

/// <summary>A pin as it is printed on the board, and its GPIO if it has one.</summary>
public sealed record HeaderPin(string Label, int? Gpio)
{
    /// <summary>Reads "VP=36", "21" or "GND".</summary>
    public static HeaderPin Parse(string text)
    {
        string[] parts = text.Split('=');
        string number = parts[^1];
        return number.All(char.IsAsciiDigit)
            ? new HeaderPin(parts[0], int.Parse(number, CultureInfo.InvariantCulture))
            : new HeaderPin(text, null);
    }
}
