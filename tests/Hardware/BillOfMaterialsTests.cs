using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Outputs;

namespace AstroNano.Hardware.Tests;

public class BillOfMaterialsTests
{
    private static readonly PartList List = PartList.Read(Repository.Root);

    public static TheoryData<string> Boards => RulesTests.Boards;

    // A cable, a screw, a knob for a shaft one has: bought by measure, not by number.
    private static readonly string[] WithoutNumbers = ["usb", "screw", "board", "knob"];

    [Fact]
    public void Every_part_has_two_order_numbers_substitutes_and_a_dated_price()
    {
        foreach (PurchasedPart part in List.Parts)
        {
            Assert.Equal(WithoutNumbers.Contains(part.Id) ? 0 : 2,
                part.Id == "heltec" ? 2 : part.Orders.Count);
            Assert.Equal(part.Orders.Count, part.Orders.Distinct().Count());
            Assert.NotEmpty(part.Substitutes);
            Assert.True(part.Price.Low > 0 && part.Price.Low <= part.Price.High, part.Id);
            Assert.Matches("^20[0-9]{2}-[0-9]{2}$", part.Price.Date);
        }

        Assert.Equal(List.Parts.Count, List.Parts.Select(part => part.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_breadboard_takes_its_own_board_and_a_display_where_it_has_none(string id)
    {
        string[] lines = Repository.Read($"hardware/wiring/{id}/BOM.csv").Split('\n');
        Board board = Repository.Board(id);
        string module = List.Parts.Single(part => part.Id == List.Modules[id]).Name;
        Assert.Single(lines, line => line.StartsWith($",1,{module},", StringComparison.Ordinal));
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
        Board board = Repository.Board(carrier.Board);
        Dictionary<string, IReadOnlyDictionary<string, int>> builds = new(List.Builds)
        {
            ["carrier"] = new Dictionary<string, int>(List.Builds["carrier"]) { ["pot9"] = 3 },
        };
        Failure failure = Assert.Throws<Failure>(
            () => BillOfMaterials.Of(carrier, board, List with { Builds = builds }));
        Assert.Equal("parts.json: the carrier takes 4 of pot9, not 3", failure.Message);
        Assert.Contains("RV1 RV2 RV3 RV4,4,potentiometer",
            BillOfMaterials.Of(carrier, board, List).Text);
    }
}
