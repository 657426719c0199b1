using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Tests;

public class BillOfMaterialsTests : InFolder
{
    private static readonly PartList List = PartList.Read(Repository.Root);

    public static TheoryData<string> Boards => RulesTests.Boards;

    // A cable, a screw, a knob for a shaft one has: bought by measure, not by number.
    private static readonly string[] WithoutNumbers = ["usb", "screw", "board", "knob"];

    [Fact]
    public void Every_part_has_two_order_numbers_and_every_price_a_page()
    {
        PurchasedPart[] boards = [.. HardwareFiles.AllBoards.Select(board => board.Purchased)];
        foreach (PurchasedPart part in List.Parts.Concat(boards))
        {
            // A board may have one maker, or many without a number.
            bool isBoard = boards.Contains(part);
            Assert.InRange(part.Orders.Count, isBoard || WithoutNumbers.Contains(part.Id) ? 0 : 2,
                !isBoard && WithoutNumbers.Contains(part.Id) ? 0 : 2);
            Assert.Equal(part.Orders.Count, part.Orders.Distinct().Count());
            Assert.NotEmpty(part.Substitutes);
            if (part.Price is Price price)
            {
                Assert.True(price.Low > 0 && price.Low <= price.High, part.Id);
                Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", price.Date);
                Assert.StartsWith("https://", price.Page);
            }
        }

        Assert.Equal(List.Parts.Count, List.Parts.Select(part => part.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_breadboard_takes_its_own_board_and_a_display_where_it_has_none(string id)
    {
        string[] lines = Repository.Read($"hardware/wiring/{id}/BOM.csv").Split('\n');
        Board board = HardwareFiles.Board(id);
        Assert.Single(lines,
            line => line.StartsWith($",1,{board.Name},", StringComparison.Ordinal));
        Assert.Equal(!board.Display.OnBoard, lines.Any(line => line.Contains("OLED display")));
        Assert.Single(lines, line =>
            line.StartsWith(",4,potentiometer,", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith(",2,push button,", StringComparison.Ordinal));
    }

    [Fact]
    public void Quantities_of_the_circuit_board_are_those_of_its_components()
    {
        AstroNano.Hardware.Boards.Carrier carrier =
            AstroNano.Hardware.Boards.Carrier.Read(Repository.Root);
        IReadOnlyList<Board> boards = carrier.BoardsOf(HardwareFiles.AllBoards);
        Dictionary<string, IReadOnlyDictionary<string, int>> builds = new(List.Builds)
        {
            ["carrier"] = new Dictionary<string, int>(List.Builds["carrier"]) { ["pot9"] = 3 },
        };
        Failure failure = Assert.Throws<Failure>(
            () => BillOfMaterials.Of(carrier, boards, List with { Builds = builds }));
        Assert.Equal("hardware/parts.json: \"builds\", \"carrier\" must have 4 of \"pot9\", "
            + "as many as carrier.json places (was 3).", failure.Message);
        Assert.Contains("RV1 RV2 RV3 RV4,4,potentiometer",
            BillOfMaterials.Of(carrier, boards, List).Text);
    }

    [Fact]
    public void Missing_entries_of_a_parts_list_are_named()
    {
        Board board = HardwareFiles.Board("esp32-devkit");
        PurchasedPart[] few = [.. List.Parts.Where(part => part.Id != "oled")];
        Says("hardware/parts.json: \"parts\" must have \"oled\", which a build takes.",
            () => BillOfMaterials.Of(board, List with { Parts = few }));
        Says("hardware/parts.json: \"builds\" must have \"breadboard\".",
            () => BillOfMaterials.Of(board, List with
            {
                Builds = new Dictionary<string, IReadOnlyDictionary<string, int>>(),
            }));
        AstroNano.Hardware.Boards.Carrier carrier =
            AstroNano.Hardware.Boards.Carrier.Read(Repository.Root);
        Says("hardware/carrier/carrier.json: each of \"boards\" must be one of "
            + $"{string.Join(", ", RulesTests.Boards.Select(row => row.Data))} (was none).",
            () => (carrier with { Boards = ["none"] }).BoardsOf(HardwareFiles.AllBoards));
        Says("hardware/carrier/carrier.json: \"parts\" must have \"socket\", which J1 is.",
            () => CarrierNetlist.Of([board], carrier with
            {
                Parts = new Dictionary<string, ComponentKind>(),
            }));
        Directory.CreateDirectory(At("hardware"));
        File.WriteAllText(At("hardware/parts.json"),
            Repository.Read("hardware/parts.json").Replace("\"builds\"", "\"build\""));
        Assert.Contains("missing required properties including: 'builds'",
            Assert.Throws<Failure>(() => PartList.Read(Folder)).Message);
    }

    private static void Says(string sentence, Action action) =>
        Assert.Equal(sentence, Assert.Throws<Failure>(action).Message);
}
