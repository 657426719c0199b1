using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Tests;

public class RulesTests : InFolder
{
    private static readonly Board DevKit = HardwareFiles.Board("esp32-devkit");

    public static TheoryData<string> Boards =>
        [.. HardwareFiles.AllBoards.Select(board => board.Id)];

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_board_keeps_the_rules(string id) =>
        Assert.Empty(Rules.Faults(HardwareFiles.Board(id)));

    [Theory]
    [InlineData(0, "strapping")]
    [InlineData(12, "strapping")]
    [InlineData(6, "flash chip")]
    [InlineData(16, "PSRAM")]
    [InlineData(3, "debugging")]
    [InlineData(34, "cannot drive a line")]
    [InlineData(20, "no such pin")]
    public void A_display_line_is_refused_on(int gpio, string reason) => Refused(
        DevKit with { Display = DevKit.Display with { Data = gpio } },
        $"OLED SDA on GPIO {gpio}", reason);

    [Fact]
    public void A_button_is_refused_on_a_pin_without_a_pull_up() => Refused(
        DevKit with { Buttons = DevKit.Buttons with { Cue = 36 }, Knobs = [32, 39, 34, 35] },
        "CUE on GPIO 36", "no pull-up");

    [Fact]
    public void A_knob_is_refused_on_converter_2() => Refused(
        DevKit with { Knobs = [27, 39, 34, 35] }, "knob 1 on GPIO 27", "fails while WiFi is on");

    [Fact]
    public void A_knob_is_refused_where_there_is_no_converter() => Refused(
        DevKit with { Knobs = [36, 39, 34, 23] }, "knob 4 on GPIO 23", "no converter");

    [Fact]
    public void A_pin_is_not_used_twice() => Refused(
        DevKit with { Buttons = new ButtonWiring(25, 25) }, "GPIO 25 is used twice",
            "CUE and MODE");

    [Fact]
    public void A_pin_that_is_not_led_out_is_refused() => Refused(
        DevKit with { Knobs = [36, 37, 34, 35] }, "knob 2 on GPIO 37",
            "not led out on this board");

    [Fact]
    public void A_soldered_pin_is_excused_only_with_its_reason()
    {
        Board heltec = HardwareFiles.Board("heltec-wifi-kit-32-v2");
        Refused(heltec with { Soldered = [heltec.Soldered[0]] }, "OLED reset on GPIO 16", "PSRAM");
    }

    [Fact]
    public void An_excuse_that_nothing_needs_is_refused() => Refused(
        DevKit with { Soldered = [new SolderedPin(12, "for no reason at all")] },
        "GPIO 12 is called soldered", "nothing");

    [Theory]
    [InlineData("\"flashMegabytes\": 4", "\"flashMegabytes\": 2", "flashMegabytes")]
    [InlineData("\"chip\": \"esp32\"", "\"chip\": \"esp8266\"", "chip must be one of")]
    [InlineData("\"knobs\": [36, 39, 34, 35]", "\"knobs\": [36, 39, 34]", "knobs")]
    [InlineData("\"bus\": 1", "\"buss\": 1", "bus")]
    public void A_file_that_breaks_the_schema_is_refused(string from, string to, string reason)
    {
        string text = Repository.Read("hardware/boards/esp32-devkit.json");
        Assert.Contains(from, text);
        Failure failure = Assert.Throws<Failure>(() => BoardFiles.Parse(
            text.Replace(from, to), HardwareFiles.Boards, "changed.json"));
        Assert.Contains("changed.json", failure.Message);
        Assert.Contains(reason, failure.Message);
    }

    [Fact]
    public void A_header_without_supply_or_ground_is_refused()
    {
        Header header = DevKit.Header;
        Refused(DevKit with { Header = header with { Left = header.Right } },
            "the header", "must have a pin 3V3");
    }

    [Fact]
    public void Rows_of_different_lengths_are_refused()
    {
        Header header = DevKit.Header;
        Refused(DevKit with { Header = header with { Right = [.. header.Right.Skip(1)] } },
            "the rows of the header", "same number of pins (were 19 and 18); write NC for a gap");
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_refused_with_the_line()
    {
        Failure failure = Assert.Throws<Failure>(
            () => BoardFiles.Parse("{\n\"id\": ,}", HardwareFiles.Boards, "changed.json"));
        Assert.StartsWith("changed.json: ", failure.Message);
        Assert.Contains("LineNumber: 1", failure.Message);
    }

    [Fact]
    public void All_faults_are_listed_with_their_board()
    {
        CopyBoards(Folder);
        string path = At("hardware/boards/esp32-devkit.json");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("\"cue\": 25, \"mode\": 26", "\"cue\": 0, \"mode\": 36"));
        Failure failure = Assert.Throws<Failure>(() => BoardFiles.ReadAll(Folder));
        Assert.Contains("esp32-devkit: CUE on GPIO 0", failure.Message);
        Assert.Contains("esp32-devkit: MODE on GPIO 36", failure.Message);
        Assert.Contains("used twice", failure.Message);
    }

    private static void CopyBoards(string root)
    {
        string folder = Path.Combine(root, "hardware/boards");
        Directory.CreateDirectory(Path.Combine(folder, "chips"));
        foreach (string path
            in Directory.GetFiles(HardwareFiles.Boards, "*.json", SearchOption.AllDirectories))
        {
            File.Copy(path, Path.Combine(folder, Path.GetRelativePath(HardwareFiles.Boards, path)));
        }
    }

    private static void Refused(Board board, string what, string reason)
    {
        IReadOnlyList<string> faults = Rules.Faults(board);
        Assert.Contains(faults, fault => fault.Contains(what) && fault.Contains(reason));
    }
}
