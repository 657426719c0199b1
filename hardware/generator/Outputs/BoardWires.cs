using System.Linq;
using System.Text.Json;
using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Outputs;

/// <summary>The wires of a board as the virtual board and its page read them.</summary>
public static class BoardWires
{
    /// <summary>Indented, with the line ends of the repository.</summary>
    public static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes them.</summary>
    public static Artifact Of(Board board)
    {
        string Label(int gpio) => board.MainHeader.PlaceOf(gpio).Pin.Label;
        DisplayWiring display = board.Display;
        var wires = new
        {
            board = board.Id,
            name = board.Name,
            chip = board.Chip.Id,
            converter = board.Chip.Adc1,
            knobs = board.Knobs.Select(gpio => new
            {
                gpio,
                channel = board.Chip.ChannelOf(gpio),
                label = Label(gpio),
                wokwi = board.Wokwi?.PinOf(gpio),
            }),
            buttons = new[] { ("CUE", board.Buttons.Cue), ("MODE", board.Buttons.Mode) }.Select(
                button => new
                {
                    name = button.Item1,
                    gpio = button.Item2,
                    label = Label(button.Item2),
                    wokwi = board.Wokwi?.PinOf(button.Item2),
                }),
            display = new
            {
                controller = display.Controller,
                address = display.Address,
                onBoard = display.OnBoard,
                bus = display.Bus,
                data = display.Data,
                clock = display.Clock,
                reset = display.Reset,
                supplySwitch = display.SupplySwitch,
                dataWokwi = board.Wokwi?.PinOf(display.Data),
                clockWokwi = board.Wokwi?.PinOf(display.Clock),
            },
        };
        return new Artifact(
            $"hardware/wiring/{board.Id}/wires.json",
            JsonSerializer.Serialize(wires, Pretty) + "\n");
    }
}
