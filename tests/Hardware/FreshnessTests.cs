using AstroNano.Hardware.Stages;

namespace AstroNano.Hardware.Tests;

/// <summary>Every generated file is up to date; a file that is not is named.</summary>
[Collection(OneBoard.Name)]
public class FreshnessTests : InFolder
{
    [Fact]
    public void Everything_generated_is_current() =>
        Assert.Empty(Freshness.Faults(Repository.Root));

    [Fact]
    public void A_changed_pin_names_code_drawings_tables_Wokwi_and_page()
    {
        Copy();
        // Both boards that the circuit board takes: it has one place for each signal.
        foreach (string id in new[] { "esp32-devkit", "esp32-devkit-v1" })
        {
            string board = At($"hardware/boards/{id}.json");
            File.WriteAllText(
                board, File.ReadAllText(board).Replace("\"cue\": 25", "\"cue\": 27"));
        }

        IReadOnlyList<string> faults = Freshness.Faults(Folder);
        foreach (string file in new[]
        {
            "firmware/Boards/esp32-devkit.cs",
            "hardware/wiring/esp32-devkit/breadboard.svg",
            "hardware/wiring/esp32-devkit/README.md",
            "hardware/wiring/esp32-devkit/schematic.svg",
            "sheet-esp32-devkit",
            "hardware/wiring/esp32-devkit/diagram.json",
            "hardware/carrier/netlist.json",
            "hardware/virtual/Peripherals/Board/Wirings/esp32-devkit.cs",
        })
        {
            Assert.Contains(faults, fault => fault.StartsWith(file));
        }

        Assert.DoesNotContain(faults, fault => fault.Contains("heltec"));
    }

    [Fact]
    public void A_drawing_changed_by_hand_is_named()
    {
        Copy();
        string sheet = At("hardware/wiring/esp32-devkit/sheet.pdf");
        File.AppendAllText(sheet, "x");
        string drawing = At("hardware/wiring/esp32-devkit/schematic.svg");
        File.AppendAllText(drawing, "<!-- by hand -->");
        IReadOnlyList<string> faults = Freshness.Faults(Folder);
        Assert.Contains(faults, fault => fault.Contains("sheet.pdf was changed by hand"));
        Assert.Contains(faults, fault => fault.Contains("schematic.svg is out of date"));
        Assert.Contains("sheet-esp32-devkit: its sources have changed", faults);
    }

    [Fact]
    public void A_file_of_a_removed_board_is_named()
    {
        Copy();
        string[] remains =
        [
            "firmware/Boards/arduino.cs", "hardware/generator/made/sheet-arduino.json",
            "hardware/virtual/Peripherals/Board/Wirings/arduino.cs",
        ];
        foreach (string path in remains)
        {
            File.WriteAllText(At(path), "");
        }

        Assert.Equal(remains.Select(path => $"{path} belongs to no board; delete it"),
            Freshness.Faults(Folder));
    }

    private void Copy()
    {
        string[] sources = [.. Stage.All(HardwareFiles.AllBoards)
            .SelectMany(stage => stage.Sources.Concat(stage.Results))];
        IEnumerable<string> paths = Receipt.Matching(Repository.Root,
        [
            "README.md", ".github/ISSUE_TEMPLATE/*", "hardware/*", "hardware/boards/*",
            "hardware/boards/chips/*",
            "hardware/carrier/*.json", "hardware/carrier/BOM.csv", "hardware/flash/*.json",
            "hardware/virtual/Page/public/preview.png",
            "hardware/virtual/Peripherals/Board/BoardWirings.cs",
            "hardware/virtual/Peripherals/Board/Wirings/*", "hardware/wiring/*",
            "hardware/wiring/*/*",
            "hardware/glass/*", "hardware/lessons/GLOSSARY.md", "hardware/generator/made/*",
            "firmware/Boards/*", .. sources,
        ]);
        foreach (string path in paths)
        {
            string target = At(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(path), target);
        }
    }
}
