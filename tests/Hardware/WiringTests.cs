using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Drawing;
using AstroNano.Hardware.Outputs;

namespace AstroNano.Hardware.Tests;

public class WiringTests
{
    public static TheoryData<string> Boards => RulesTests.Boards;

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_firmware_gets_each_pin_of_the_file(string id)
    {
        Board board = Repository.Board(id);
        string code = Repository.Read($"firmware/Boards/{id}.cs");
        Assert.Contains($"Board = \"{id}\";", code);
        Assert.Contains($"CueButton = {board.Buttons.Cue};", code);
        Assert.Contains($"ModeButton = {board.Buttons.Mode};", code);
        Assert.Contains($"DisplayData = {board.Display.Data};", code);
        Assert.Contains($"DisplayClock = {board.Display.Clock};", code);
        Assert.Contains($"DisplayReset = {board.Display.Reset ?? -1};", code);
        Assert.Contains($"DisplaySupply = {board.Display.SupplySwitch ?? -1};", code);
        foreach (int gpio in board.Knobs)
        {
            Assert.Equal(gpio, board.Chip.Adc1[board.Chip.ChannelOf(gpio)]);
        }
    }

    [Theory]
    [InlineData("esp32-devkit", "{ 0, 3, 6, 7 }")]
    [InlineData("heltec-wifi-kit-32-v2", "{ 7, 6, 3, 0 }")]
    [InlineData("esp32-s3-devkitc-1", "{ 3, 4, 5, 6 }")]
    public void Channels_are_those_of_the_data_sheet(string id, string channels) =>
        Assert.Contains(channels, Repository.Read($"firmware/Boards/{id}.cs"));

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_drawing_labels_every_signal_with_its_pin(string id)
    {
        Board board = Repository.Board(id);
        foreach (Header header in board.Headers)
        {
            string[] texts = [.. XDocument.Parse(BreadboardView.Draw(board, header))
                .Descendants().Where(element => element.Name.LocalName == "text")
                .Select(element => element.Value)];
            foreach (int gpio in board.Knobs.Append(board.Buttons.Cue).Append(board.Buttons.Mode))
            {
                string label = header.PlaceOf(gpio).Pin.Label;
                // Once on the board, once on the wire.
                Assert.True(texts.Count(text => text == label || text == $"{label} ({gpio})") >= 2,
                    $"GPIO {gpio} on {header.Name} of {id}");
            }
        }
    }

    [Fact]
    public void A_drawing_that_would_short_two_nets_is_not_drawn()
    {
        var strips = new Strips();
        strips.Plug(isUpper: false, 4, 'a', "3V3");
        strips.Plug(isUpper: false, 4, 'f', "GND");
        strips.Plug(isUpper: true, 4, 'a', "GND");
        Failure failure = Assert.Throws<Failure>(() => strips.Plug(isUpper: false, 4, 'e', "GND"));
        Assert.Equal("column 4 of the breadboard would join 3V3 and GND", failure.Message);
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
        JsonNode diagram = JsonNode.Parse(Repository.Read($"hardware/wiring/{id}/diagram.json"))!;
        string[] ends = [.. diagram["connections"]!.AsArray().Select(wire => (string)wire![0]!)];
        Assert.Equal(20, ends.Length);
        Assert.Equal(20, ends.Distinct().Count());
        Board board = Repository.Board(id);
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
        Assert.Equal("R: nothing generated is called \"y\"", failure.Message);
    }
}
