using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Wiring;
using static AstroNano.Hardware.Tests.Carrier.Pads;

namespace AstroNano.Hardware.Tests.Carrier;

public class CarrierTests
{
    private static readonly Boards.Carrier Plan = Boards.Carrier.Read(Repository.Root);
    private static readonly IReadOnlyList<Board> DevKits = Plan.BoardsOf(HardwareFiles.AllBoards);
    private static readonly SortedDictionary<string, string[]> Expected =
        CarrierNetlist.Nets(Plan.WithSockets(DevKits));

    [Fact]
    public void The_circuit_joins_what_the_boards_file_says() => Assert.Equal(
        Expected, SchematicNets.Of(Read("carrier.kicad_sch")));

    [Fact]
    public void The_circuit_board_joins_the_same() => Assert.Equal(Expected, NetsOf(Board));

    [Fact]
    public void Lugs_of_the_potentiometers_are_on_ground()
    {
        SExpression[] lugs = [.. All(Board)
            .Where(pad => pad.Reference.StartsWith("RV", StringComparison.Ordinal)
                && pad.Pad[1].Word == "")
            .Select(pad => pad.Pad)];
        Assert.Equal(8, lugs.Length);
        Assert.All(lugs, lug => Assert.Equal("GND", lug.Find("net")?[2].Word));
    }

    // Which leg is which end follows from the maker's drawing: the circuit board has its footprint.
    [Fact]
    public void A_potentiometer_lies_on_breadboards_as_on_the_circuit_board()
    {
        Dictionary<string, (double X, double Y)> places = PlacesOf(Board);
        (double X, double Y) ground = places[Expected["GND"].Single(IsOfTheFirst)];
        (double X, double Y) supply = places[Expected["3V3"].Single(IsOfTheFirst)];
        // Its legs point away from the user: above its lugs on the paper.
        Assert.True(ground.Y < places["RV1."].Y);
        Dictionary<string, int> columns = BreadboardPlan.Of(DevKits[0]).Parts
            .First(part => part.Kind == PartKind.Knob).Legs
            .ToDictionary(leg => leg.Terminal, leg => leg.Hole.Column);
        Assert.Equal(ground.X > supply.X,
            columns["knob 1 left end"] > columns["knob 1 right end"]);
        Assert.True(ground.X > supply.X);

        static bool IsOfTheFirst(string pin) => pin.StartsWith("RV1.", StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_counts_every_joint_of_the_circuit_board()
    {
        int joints = All(Board).Count(pad => pad.Pad[2].Word == "thru_hole");
        int small = Plan.Components.Count(part => Plan.KindOf(part).Footprint.Contains("_0805_"));
        Assert.Contains($"| {joints} joints, {small} parts of 2 mm |",
            Repository.Read("hardware/README.md"));
    }

    [Fact]
    public void A_board_of_either_kind_meets_its_signals_in_the_sockets()
    {
        Dictionary<string, string> nets = Expected
            .SelectMany(net => net.Value.Select(pin => (pin, net.Key)))
            .ToDictionary(pair => pair.pin, pair => pair.Key);
        string[] names =
            [.. Plan.Nets.Knobs, Plan.Nets.Cue, Plan.Nets.Mode, Plan.Nets.Data, Plan.Nets.Clock];
        foreach (Board board in DevKits)
        {
            int[] gpios =
            [
                .. board.Knobs, board.Buttons.Cue, board.Buttons.Mode,
                board.Display.Data, board.Display.Clock,
            ];
            for (int i = 0; i < gpios.Length; i++)
            {
                HeaderPlace place = board.Header.PlaceOf(gpios[i]);
                int position = place.Index + 1 + Plan.Sockets.Shift[board.Id];
                string[] pins = place.IsLeft
                    ? [$"J1.{position}"]
                    : [$"J2.{(2 * position) - 1}", $"J2.{2 * position}"];
                Assert.All(pins, pin => Assert.Equal(names[i], nets[pin]));
            }
        }
    }

    [Fact]
    public void No_kind_of_board_meets_a_supply_on_a_pin_of_another_use()
    {
        foreach (Board board in DevKits)
        {
            foreach ((string pin, string net) in Expected.SelectMany(
                net => net.Value.Select(pin => (pin, net.Key))))
            {
                if (!(pin.StartsWith("J1.") || pin.StartsWith("J2."))
                    || net is not ("3V3" or "GND"))
                {
                    continue;
                }

                int number = int.Parse(pin[3..]);
                bool isLeft = pin.StartsWith("J1");
                int index = (isLeft ? number : (number + 1) / 2) - 1
                    - Plan.Sockets.Shift[board.Id];
                IReadOnlyList<HeaderPin> row = isLeft ? board.Header.Left : board.Header.Right;
                Assert.True(index < 0 || index >= row.Count || row[index].Supply == net,
                    $"{pin} is {net} and meets {board.Name}");
            }
        }
    }

    [Fact]
    public void A_misplaced_board_connects_no_two_of_its_supplies()
    {
        int joined = 0;
        for (int shift = -Plan.Sockets.Positions; shift <= Plan.Sockets.Positions; shift++)
        {
            foreach (Board board in DevKits)
            {
                HeaderPin[] left = [.. board.Header.Left], right = [.. board.Header.Right];
                AssertSafe(left, right, shift);
                AssertSafe([.. right.Reverse()], [.. left.Reverse()], shift);
            }
        }

        // With each jumper closed, which is the worst case.
        void AssertSafe(HeaderPin[] left, HeaderPin[] right, int shift)
        {
            IEnumerable<(string Net, string Supply)> met = At("J1", left, shift, 1)
                .Concat(At("J2", right, shift, 2))
                .Select(place => (Net: NetOf(place.Pin)?.Replace("_30", ""), place.Supply))
                .Where(place => place.Net is not null && place.Supply is not null)!;
            foreach (IGrouping<string, string> net in met.GroupBy(m => m.Net, m => m.Supply))
            {
                joined++;
                Assert.Single(net.Distinct());
            }
        }

        Assert.True(joined > 20);
    }

    private static IEnumerable<(string Pin, string? Supply)> At(
        string socket, HeaderPin[] row, int shift, int columns) => row.Select((pin, index) => (
            $"{socket}.{columns * (index + 1 + shift)}",
            pin.Supply ?? (pin.Gpio is null && pin.Label is "VIN" or "5V" ? "5V" : null)));

    private static string? NetOf(string pin) =>
        Expected.Where(net => net.Value.Contains(pin)).Select(net => net.Key).SingleOrDefault();

    [Fact]
    public void Rows_are_as_far_apart_as_those_of_both_widths()
    {
        Dictionary<string, (double X, double Y)> pads = PlacesOf(Board);
        foreach (int position in Enumerable.Range(1, Plan.Sockets.Positions))
        {
            (double x, double y) = pads[$"J1.{position}"];
            double[] rows = [.. new[] { (2 * position) - 1, 2 * position }
                .Select(pin => Math.Round(pads[$"J2.{pin}"].X - x, 2)).Order()];
            Assert.Equal([22.86, 25.4], rows);
            Assert.Equal(y, pads[$"J2.{2 * position}"].Y, 2);
        }
    }

    [Fact]
    public void The_board_is_no_larger_than_100_by_80_millimetres_and_has_two_layers()
    {
        double[] xs = [.. Edges().SelectMany(point => new[] { point.X })];
        double[] ys = [.. Edges().SelectMany(point => new[] { point.Y })];
        Assert.Equal(Plan.Width, xs.Max() - xs.Min(), 3);
        Assert.Equal(Plan.Height, ys.Max() - ys.Min(), 3);
        Assert.True(Plan.Width <= 100 && Plan.Height <= 80);
        HashSet<string> copper = [.. Board.All("segment")
            .Select(segment => segment.Find("layer")![1].Word!)];
        Assert.Equal(["B.Cu", "F.Cu"], copper.Order());
    }

    [Fact]
    public void KiCad_found_nothing_against_its_rules()
    {
        string design = Repository.Read("hardware/carrier/drc.txt");
        Assert.Contains("Found 0 DRC violations", design);
        Assert.Contains("Found 0 unconnected pads", design);
        Assert.Contains("Found 0 Footprint errors", design);
        Assert.Contains("ERC messages: 0  Errors 0  Warnings 0",
            Repository.Read("hardware/carrier/erc.txt"));
    }

    [Fact]
    public void A_maker_of_boards_gets_every_layer_the_holes_and_the_places()
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("hardware/carrier/gerbers"))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Equal(
        [
            "carrier-B_Cu.gbr", "carrier-B_Mask.gbr", "carrier-B_Silkscreen.gbr",
            "carrier-Edge_Cuts.gbr", "carrier-F_Cu.gbr", "carrier-F_Mask.gbr",
            "carrier-F_Paste.gbr", "carrier-F_Silkscreen.gbr", "carrier-NPTH.drl",
                "carrier-PTH.drl",
        ], files);
        string[] placed = [.. Repository.Read("hardware/carrier/positions.csv").Trim()
            .Split('\n').Skip(1).Select(line => line.Split(',')[0])];
        Assert.Equal(Plan.Components
            .Where(part => part.Part is "resistor" or "filter" or "bulk")
            .Select(part => part.Ref).Order(StringComparer.Ordinal), placed);
    }

    private static SExpression Board { get; } = Read("carrier.kicad_pcb");

    private static SExpression Read(string name) =>
        SExpression.Parse(Repository.Read($"hardware/carrier/{name}"));

    private static IEnumerable<(double X, double Y)> Edges() => Board.All("gr_line")
        .Where(line => line.Find("layer")![1].Word == "Edge.Cuts")
        .SelectMany(line => new[] { line.Find("start")!, line.Find("end")! })
        .Select(point => (point.Number(1), point.Number(2)));
}
