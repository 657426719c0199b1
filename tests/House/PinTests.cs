using AstroNano.Peripherals;

namespace AstroNano.House.Tests;

/// <summary>
/// The device's constants, the table in the guide and the simulated board, from which the page
/// draws its wires, have the same pins. A test that fails names the pin and the three numbers.
/// </summary>
public class PinTests
{
    private static readonly BoardWiring Wiring = BoardWiring.Default;

    private static readonly string Constants = $"firmware/Boards/{Wiring.Id}.cs";

    // From the heading of the board's own table on.
    private static readonly string Guide = Repository.Read("hardware/README.md")
        .Split($"**{Wiring.Name}**\n\n")[^1];

    [Fact]
    public void The_display_s_data_are_on_the_same_pin_everywhere() =>
        Same("SDA", InFirmware("DisplayData"), InGuide(@"OLED \| SDA"), Wiring.DataPin);

    [Fact]
    public void The_display_s_clock_is_on_the_same_pin_everywhere() =>
        Same("SCL", InFirmware("DisplayClock"), InGuide(@"OLED \| SCL"), Wiring.ClockPin);

    [Fact]
    public void CUE_is_on_the_same_pin_everywhere() =>
        Same("CUE", InFirmware("CueButton"), InGuide("CUE"), Wiring.CuePin);

    [Fact]
    public void MODE_is_on_the_same_pin_everywhere() =>
        Same("MODE", InFirmware("ModeButton"), InGuide("MODE"), Wiring.ModePin);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_knob_is_on_the_same_pin_everywhere(int knob) =>
        Same($"knob {knob + 1}", Wiring.Chip.Converter[InFirmware("KnobChannels", knob, @"\d")],
            InGuide("knob 1 … 4", knob), Wiring.KnobPins[knob]);

    private static void Same(string what, int firmware, int guide, int board) =>
        Assert.True(firmware == guide && firmware == board,
            $"{what}: GPIO {firmware} in {Constants}, {guide} in hardware/README.md, "
            + $"{board} in hardware/virtual/Peripherals/Board/Wirings.");

    // A number of the constant's value.
    private static int InFirmware(
        string constant, int place = 0, string number = @"-?\d+")
    {
        Match match = Regex.Match(Repository.Read(Constants), $@"\b{constant} =>? ([^;]+);");
        Assert.True(match.Success, $"{Constants} has no {constant}.");
        return int.Parse(Regex.Matches(match.Groups[1].Value, number)[place].Value);
    }

    // A number of the last column in a row of the pin table.
    private static int InGuide(string row, int place = 0)
    {
        Match match = Regex.Match(
            Guide, $@"^\| {row} \|(?:.*\|)?([^|]*)\|$", RegexOptions.Multiline);
        Assert.True(match.Success, $"hardware/README.md has no row '{row}'.");
        return int.Parse(Regex.Matches(match.Groups[1].Value, @"\b\d+\b")[place].Value);
    }
}
