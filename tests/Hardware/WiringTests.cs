using AstroNano.Hardware.Boards;
using AstroNano.Peripherals;

namespace AstroNano.Hardware.Tests;

public class WiringTests
{
    public static TheoryData<string> Boards => RulesTests.Boards;

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_firmware_gets_each_pin_of_the_file(string id)
    {
        Board board = HardwareFiles.Board(id);
        BoardWiring wiring = BoardWiring.Of(id);
        Assert.Equal(
            (board.Buttons.Cue, board.Buttons.Mode, board.Display.Data, board.Display.Clock),
            (wiring.CuePin, wiring.ModePin, wiring.DataPin, wiring.ClockPin));
        Assert.Equal((board.Display.Reset ?? -1, board.Display.SupplySwitch ?? -1),
            (wiring.ResetPin, wiring.SupplyPin));
        Assert.Equal(board.Knobs, wiring.KnobPins);
        Assert.Equal(board.Knobs, wiring.KnobChannels.Select(channel => board.Chip.Adc1[channel]));
    }

    [Theory]
    [InlineData("esp32-devkit", 0, 3, 6, 7)]
    [InlineData("heltec-wifi-kit-32-v2", 7, 6, 3, 0)]
    [InlineData("esp32-s3-devkitc-1", 3, 4, 5, 6)]
    [InlineData("esp32-c3-supermini", 0, 1, 3, 4)]
    [InlineData("xiao-esp32s3", 0, 1, 3, 8)]
    public void Channels_are_those_of_the_data_sheet(string id, params int[] channels) =>
        Assert.Equal(channels, BoardWiring.Of(id).KnobChannels);

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_drawing_labels_every_signal_with_its_pin(string id)
    {
        Board board = HardwareFiles.Board(id);
        string[] texts = [.. XDocument.Parse(BreadboardView.Draw(board))
            .Descendants().Where(element => element.Name.LocalName == "text")
            .Select(element => element.Value)];
        foreach (int gpio in board.Knobs.Append(board.Buttons.Cue).Append(board.Buttons.Mode))
        {
            string label = board.Header.PlaceOf(gpio).Pin.Label;
            // Once on the board, once on the wire.
            Assert.True(texts.Count(text => text == label) >= 2, $"GPIO {gpio} of {id}");
        }
    }

    [Fact]
    public void Wires_have_stripes_that_differ_without_colours()
    {
        string[] names = ["knob 1", "knob 2", "knob 3", "knob 4", "CUE", "MODE", "SCL", "SDA"];
        Assert.Equal(names.Length,
            names.Select(name => WireStyle.Of(name).Stripes).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Wokwi_gets_a_wire_for_each_terminal(string id)
    {
        Board board = HardwareFiles.Board(id);
        Assert.SkipWhen(board.Wokwi is null, "Wokwi does not know this board.");
        JsonNode diagram = JsonNode.Parse(
            Repository.Read($"hardware/wiring/{id}/diagram.json"))!;
        string[] ends = [.. diagram["connections"]!.AsArray().Select(wire => (string)wire![0]!)];
        Assert.Equal(20, ends.Length);
        Assert.Equal(20, ends.Distinct().Count());
        string[] pins = [.. diagram["connections"]!.AsArray().Select(wire => (string)wire![1]!)];
        Assert.All(board.Knobs, gpio => Assert.Contains($"esp:{board.Wokwi!.PinOf(gpio)}", pins));
    }

    [Fact]
    public void Fragments_are_filled_between_their_markers()
    {
        const string document = "a\n<!-- generated: x -->\nold\n<!-- end of x -->\nb\n";
        var known = new System.Collections.Generic.Dictionary<string, string> { ["x"] = "new\n" };
        Assert.Equal("a\n<!-- generated: x -->\nnew\n<!-- end of x -->\nb\n",
            Fragments.Fill(document, known, "R"));
        Failure failure = Assert.Throws<Failure>(() => Fragments.Fill(
            document.Replace("x -->", "y -->"), known, "R"));
        Assert.Equal("R: generated must be one of x (was y).", failure.Message);
        Assert.Equal("a:\n  # generated: x\nnew\n  # end of x\n", Fragments.Fill(
            "a:\n  # generated: x\n  # end of x\n", known, "R"));
    }
}
