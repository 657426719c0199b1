using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Wiring;

namespace AstroNano.Hardware.Tests.Wiring;

/// <summary>What a drawing would join on the bench is what the board's file says.</summary>
public class DrawingTests
{
    private static readonly Board SuperMini = HardwareFiles.Board("esp32-c3-supermini");

    public static TheoryData<string> Boards => RulesTests.Boards;

    [Theory]
    [MemberData(nameof(Boards))]
    public void Nets_read_back_from_the_drawing_are_those_of_the_board(string id)
    {
        Board board = HardwareFiles.Board(id);
        string drawing = Repository.Read($"hardware/wiring/{id}/breadboard.svg");
        var read = new DrawnNets(drawing, board);
        Assert.Empty(read.Faults(board));
        Assert.Equal(Netlist.Of(board).Nets.Count, read.Joints.Terminals.Count);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_step_of_the_growing_drawing_joins_only_what_the_board_joins(string id)
    {
        Board board = HardwareFiles.Board(id);
        foreach (BuildStage stage in Enum.GetValues<BuildStage>())
        {
            var read = new DrawnNets(BreadboardView.Draw(board, stage), board);
            string[] faults = read.Faults(board);
            // A net may still be in pieces, where parts that are drawn later are missing.
            Assert.All(faults, fault => Assert.Contains(" pieces: ", fault));
            Assert.Equal(BreadboardPlan.Of(board).Parts
                .Where(part => BreadboardPlan.StageOf(part) <= stage)
                .SelectMany(part => part.Legs).Select(leg => leg.Terminal).Distinct().Order(),
                read.Joints.Terminals.Order());
            Assert.Equal(stage == BuildStage.Buttons, faults.Length == 0);
        }
    }

    [Fact]
    public void A_wire_drawn_to_the_pin_in_the_other_row_is_found()
    {
        // Of the same column: GPIO 7 with CUE is across from 3V3, GPIO 10 from GPIO 2.
        string drawing = BreadboardView.Draw(SuperMini);
        string moved = Regex.Replace(drawing, "(<path d=\")M([0-9.]+) [0-9.]+"
            + "([^>]*class=\"wire (?:CUE|MODE)\")", m =>
                $"{m.Groups[1].Value}M{m.Groups[2].Value} {LowerRow(drawing)}{m.Groups[3].Value}");
        Assert.NotEqual(drawing, moved);
        string[] faults = new DrawnNets(moved, SuperMini).Faults(SuperMini);
        Assert.Contains(faults, fault => fault.Contains("are joined")
            && fault.Contains("3V3") && fault.Contains("CUE left side"));
        Assert.Contains(faults, fault => fault.Contains("are joined")
            && fault.Contains("board left 3 (2)") && fault.Contains("MODE left side"));
    }

    [Fact]
    public void Swapped_rows_are_found()
    {
        Header header = SuperMini.Header;
        Board swapped = SuperMini with
        {
            Header = header with { Left = header.Right, Right = header.Left },
        };
        string[] faults = new DrawnNets(BreadboardView.Draw(swapped), SuperMini).Faults(SuperMini);
        Assert.Contains(faults, fault => fault.Contains("are joined")
            && fault.Contains("(5V)") && fault.Contains("OLED SDA"));
    }

    [Fact]
    public void A_plan_that_would_short_two_nets_is_refused()
    {
        BreadboardPlan plan = BreadboardPlan.Of(SuperMini);
        Board other = SuperMini with { Buttons = new ButtonWiring(10, 7) };
        Assert.Contains(plan.Faults(Netlist.Of(other)), fault => fault.StartsWith(
            "GPIO 10 and GPIO 7 are joined", StringComparison.Ordinal)
            || fault.StartsWith("GPIO 7 and GPIO 10 are joined", StringComparison.Ordinal));
        Board narrow = SuperMini with
        {
            Header = SuperMini.Header with
            {
                Left = [.. Enumerable.Repeat(new HeaderPin("NC", null, null), 30),
                    .. SuperMini.Header.Left],
                Right = [.. Enumerable.Repeat(new HeaderPin("NC", null, null), 30),
                    .. SuperMini.Header.Right],
            },
        };
        Failure failure = Assert.Throws<Failure>(() => BreadboardPlan.Of(narrow));
        Assert.Contains("wiring of esp32-c3-supermini: ", failure.Message);
        Assert.Contains("are joined", failure.Message);
    }

    [Fact]
    public void A_cut_rail_is_bridged_and_a_missing_bridge_is_found()
    {
        string drawing = BreadboardView.Draw(SuperMini);
        XDocument picture = XDocument.Parse(drawing);
        picture.Root!.Elements().First(each => each.Attribute("class")?.Value == "wire 3V3"
            && Regex.IsMatch(each.Attribute("d")!.Value, @"^M\S+ (\S+)L\S+ \1$")).Remove();
        Assert.Contains(new DrawnNets(picture.ToString(), SuperMini).Faults(SuperMini),
            fault => fault.StartsWith("3V3 is in 2 pieces", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 7, '+')]
    [InlineData(true, 62, '−')]
    [InlineData(true, 64, 'a')]
    [InlineData(true, 5, 'k')]
    public void Some_holes_do_not_exist(bool isUpper, int column, char row)
    {
        Assert.Equal(column == 7, new Hole(isUpper, column, row).Exists);
        Assert.True(new Hole(isUpper, 5, 'a').Exists);
        Assert.True(Hole.InRail(isUpper, Hole.Plus, column).Exists);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_leg_and_every_end_of_a_wire_is_in_the_list_to_tick_off(string id)
    {
        Board board = HardwareFiles.Board(id);
        BreadboardPlan plan = BreadboardPlan.Of(board);
        HoleLine[] lines = [.. HoleList.Of(board, plan).SelectMany(step => step.Lines)];
        Assert.Equal(plan.Wires.Select(wire => $"{wire.From} to {wire.To}").Order(),
            lines.Where(line => line.Signal is not null).Select(line => line.Holes).Order());
        Assert.Equal(plan.Parts.Count, lines.Count(line => line.Signal is null));
        string sheet = PrintedSheet.Of(board);
        Assert.All(lines, line => Assert.Contains($"<b>{line.Holes.Replace("−", "&#8722;")}</b>",
            sheet.Replace("−", "&#8722;")));
    }

    [Fact]
    public void Pictures_of_the_steps_grow_until_they_are_the_whole_drawing()
    {
        int[] wires = [.. Enum.GetValues<BuildStage>().Select(stage => Regex.Matches(
            BreadboardView.Draw(SuperMini, stage), "class=\"wire ").Count)];
        int all = BreadboardPlan.Of(SuperMini).Wires.Count;
        Assert.Equal([0, 10, all - 4, all], wires);
    }

    private static string LowerRow(string drawing) => Regex.Match(drawing,
        "d=\"M[0-9.]+ ([0-9.]+)H[^>]*class=\"holes lower i\"").Groups[1].Value;
}
