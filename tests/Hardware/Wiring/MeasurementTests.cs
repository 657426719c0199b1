using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Wiring;

namespace AstroNano.Hardware.Tests.Wiring;

/// <summary>The guide's measurements are those that the circuit gives.</summary>
public class MeasurementTests
{
    private static readonly Board DevKit = HardwareFiles.Board("esp32-devkit");
    private static readonly BreadboardPlan Plan = BreadboardPlan.Of(DevKit);

    public static TheoryData<string> Boards => RulesTests.Boards;

    [Fact]
    public void Four_potentiometers_side_by_side_are_a_quarter_of_one() =>
        Assert.Equal(2500, Measurements.BetweenRails(Plan), 1.0);

    [Fact]
    public void A_wiper_shows_a_third_of_a_potentiometer_at_most()
    {
        (double left, double most, double right) = Measurements.Wiper(Plan, isSwapped: false);
        Assert.Equal(0, left, 1.0);
        Assert.Equal(10_000 / 3.0, most, 2.0);
        Assert.Equal(2500, right, 2.0);
    }

    [Fact]
    public void A_meter_tells_swapped_ends_from_right_ones()
    {
        (double left, _, double right) = Measurements.Wiper(Plan, isSwapped: true);
        Assert.Equal(2500, left, 2.0);
        Assert.Equal(0, right, 1.0);
    }

    [Fact]
    public void A_button_connects_only_while_it_is_pressed()
    {
        Assert.InRange(Measurements.Button(Plan, "CUE"), 0, 1);
        Assert.Equal(double.PositiveInfinity, new Circuit(Plan, [0.5, 0.5, 0.5, 0.5])
            .Ohms("CUE left side", "knob 1 left end"));
    }

    [Fact]
    public void A_knob_without_its_neighbours_would_show_the_whole_range() =>
        Assert.Equal(10_000, new Circuit(Plan, [1]).Ohms("knob 1 wiper", "knob 1 left end"), 2.0);

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_board_is_measured_alike(string id) => Assert.Contains(
        Measurements.Markdown(HardwareFiles.Board(id)), Repository.Read("hardware/README.md"));
}
