namespace AstroNano.Hardware.Outputs;

/// <summary>
/// The board for the Wokwi simulator: https://docs.wokwi.com/diagram-format. A board that Wokwi
/// does not know stands on one with the same chip, with an OLED beside it.
/// </summary>
public static class WokwiDiagram
{
    private static readonly string[] Colours = ["gold", "green", "violet", "orange"];

    /// <summary>Writes the diagram, or nothing for a board without a part there.</summary>
    public static IEnumerable<Artifact> Of(Board board)
    {
        if (board.Wokwi is not WokwiPart wokwi)
        {
            yield break;
        }

        string supply = $"esp:{wokwi.Supply}";
        string ground = $"esp:{wokwi.Ground}";
        List<object> parts =
        [
            new { type = wokwi.Part, id = "esp", top = 0, left = 0, attrs = new { } },
            new
            {
                type = "board-ssd1306",
                id = "oled",
                top = -90,
                left = 180,
                attrs = new { i2cAddress = $"0x{board.Display.Address:x2}" },
            },
        ];
        List<object[]> connections =
        [
            Wire("oled:GND", ground, "black"),
            Wire("oled:VCC", supply, "red"),
            Wire("oled:SCL", $"esp:{wokwi.PinOf(board.Display.Clock)}", "yellow"),
            Wire("oled:SDA", $"esp:{wokwi.PinOf(board.Display.Data)}", "blue"),
        ];
        for (int knob = 0; knob < board.Knobs.Count; knob++)
        {
            string id = $"knob{knob + 1}";
            parts.Add(new
            {
                type = "wokwi-potentiometer",
                id,
                top = 240,
                left = -120 + (100 * knob),
                attrs = new { value = "512" },
            });
            connections.Add(Wire($"{id}:GND", ground, "black"));
            connections.Add(Wire($"{id}:VCC", supply, "red"));
            connections.Add(Wire(
                $"{id}:SIG", $"esp:{wokwi.PinOf(board.Knobs[knob])}", Colours[knob]));
        }

        AddButton("cue", "CUE", board.Buttons.Cue, 280, "red");
        AddButton("mode", "MODE", board.Buttons.Mode, 370, "blue");
        var diagram = new
        {
            version = 1,
            author = "AstroNano",
            editor = "wokwi",
            parts,
            connections,
        };
        yield return new Artifact(
            $"hardware/wiring/{board.Id}/diagram.json",
            JsonSerializer.Serialize(diagram, JsonFile.Pretty) + "\n");

        void AddButton(string id, string label, int gpio, int left, string color)
        {
            parts.Add(new
            {
                type = "wokwi-pushbutton",
                id,
                top = 250,
                left,
                attrs = new { color, label },
            });
            connections.Add(Wire($"{id}:1.l", $"esp:{wokwi.PinOf(gpio)}", "white"));
            connections.Add(Wire($"{id}:2.l", ground, "black"));
        }
    }

    private static object[] Wire(string from, string to, string colour) =>
        [from, to, colour, System.Array.Empty<string>()];
}
