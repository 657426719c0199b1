namespace AstroNano.Hardware.Boards;

/// <summary>An image of nanoFramework for a board.</summary>
public sealed record Image(string Target, IReadOnlyList<OtherImage> Others);

/// <summary>Another image, and when to take it.</summary>
public sealed record OtherImage(string Target, string When);

/// <summary>The OLED: its controller and its wires.</summary>
public sealed record DisplayWiring(
    string Controller,
    int Address,
    bool OnBoard,
    int Bus,
    int Data,
    int Clock,
    int? Reset,
    int? SupplySwitch);

/// <summary>The GPIOs of the two buttons.</summary>
public sealed record ButtonWiring(int Cue, int Mode);

/// <summary>A pin that the board's maker wired against the rules, and why that works.</summary>
public sealed record SolderedPin(int Gpio, string Because);

/// <summary>How the Wokwi simulator calls the board and its pins.</summary>
public sealed record WokwiPart(
    string Part,
    string Prefix,
    string Supply,
    string Ground,
    IReadOnlyDictionary<string, string>? Names)
{
    /// <summary>Wokwi's name of a GPIO.</summary>
    public string PinOf(int gpio) =>
        Names is not null && Names.TryGetValue($"{gpio}", out string? name)
            ? name
            : $"{Prefix}{gpio}";
}

/// <summary>How a board is ordered.</summary>
public sealed record BoardPart(
    string Value, IReadOnlyList<OrderNumber> Orders, string Substitutes);

/// <summary>What a part costs, in euro, on which page, and on which day.</summary>
public sealed record Price(decimal Low, decimal High, string Date, string Page);

/// <summary>Where a fact about a board was read.</summary>
public sealed record Source(string What, string Where);

/// <summary>One kind of board: everything that follows from it is generated.</summary>
public sealed record Board(
    string Id,
    string Name,
    Chip Chip,
    int FlashMegabytes,
    Image Image,
    DisplayWiring Display,
    IReadOnlyList<int> Knobs,
    ButtonWiring Buttons,
    IReadOnlyList<SolderedPin> Soldered,
    Header Header,
    WokwiPart? Wokwi,
    BoardPart Part,
    Price? Price,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<string> Unchecked)
{
    /// <summary>What is above its drawings.</summary>
    public string Title => $"{Name}, {Header.Name}";

    /// <summary>The board as a line of a parts list.</summary>
    public PurchasedPart Purchased => new(
        Id,
        Name,
        Part.Value,
        $"module, {Header.Name}",
        Part.Orders,
        Part.Substitutes,
        Price);

    /// <summary>All uses of pins, in the order in which one wires them.</summary>
    public IEnumerable<PinUse> Uses()
    {
        yield return new PinUse("OLED SDA", Display.Data, PinNeed.Output);
        yield return new PinUse("OLED SCL", Display.Clock, PinNeed.Output);
        if (Display.Reset is int reset)
        {
            yield return new PinUse("OLED reset", reset, PinNeed.Output);
        }

        if (Display.SupplySwitch is int supply)
        {
            yield return new PinUse("OLED supply", supply, PinNeed.Output);
        }

        foreach ((int gpio, int index) in Knobs.Select((gpio, index) => (gpio, index)))
        {
            yield return new PinUse($"knob {index + 1}", gpio, PinNeed.Converter);
        }

        yield return new PinUse("CUE", Buttons.Cue, PinNeed.PullUp);
        yield return new PinUse("MODE", Buttons.Mode, PinNeed.PullUp);
    }
}

/// <summary>What a pin must be able to do.</summary>
public enum PinNeed
{
    /// <summary>To drive a line.</summary>
    Output,

    /// <summary>To measure a voltage while WiFi is on.</summary>
    Converter,

    /// <summary>To be held high by the chip.</summary>
    PullUp,
}

/// <summary>A pin and what it is used for.</summary>
public sealed record PinUse(string Name, int Gpio, PinNeed Need);
