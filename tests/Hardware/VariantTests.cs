extern alias DevKit;
extern alias Heltec;
extern alias S3;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AstroNano.Flash;
using AstroNano.Peripherals;

namespace AstroNano.Hardware.Tests;

/// <summary>
/// The firmware compiled for each board, running above a simulated board of that kind: the same
/// bits, and whatever is wired otherwise than the file says would not work.
/// </summary>
[Collection(OneBoard.Name)]
public class VariantTests
{
    private static readonly Dictionary<string, (Action Setup, Func<int> Frame)> Variants = new()
    {
        ["esp32-devkit"] =
            (DevKit::AstroNano.Firmware.Program.Setup, DevKit::AstroNano.Firmware.Program.Frame),
        ["heltec-wifi-kit-32-v2"] =
            (Heltec::AstroNano.Firmware.Program.Setup, Heltec::AstroNano.Firmware.Program.Frame),
        ["esp32-s3-devkitc-1"] =
            (S3::AstroNano.Firmware.Program.Setup, S3::AstroNano.Firmware.Program.Frame),
    };

    // The writer's own pattern, in the only place where it is written.
    private static readonly Regex GreetingForm = new(Regex.Match(
        Repository.Read("hardware/flash/Writer/src/greeting.mjs"), "(?m)^  /(.+)/;$")
        .Groups[1].Value);

    public static TheoryData<string> Boards => [.. Variants.Keys];

    [Fact]
    public void There_is_a_variant_for_each_board() => Assert.Equal(
        FlashBoard.All.Select(board => board.Id).Order(StringComparer.Ordinal),
        Variants.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Boards))]
    public void The_firmware_greets_as_the_writer_expects(string id)
    {
        GroupCollection greeting = Start(id, id).Greeting;
        Assert.Equal(id, greeting["board"].Value);
        Assert.Equal("PASS", greeting["verdict"].Value);
        // The same on every board.
        Assert.Equal(Start("esp32-devkit", "esp32-devkit").Greeting["digest"].Value,
            greeting["digest"].Value);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Display_knobs_and_buttons_work_where_the_file_has_them(string id)
    {
        (_, AstroNanoBoard board) = Start(id, id);
        Run(id, 30);
        Assert.True(board.Oled.IsOn);
        Assert.Contains(board.Oled.Memory.ToArray(), pixels => pixels != 0);
        byte[] before = board.Oled.Memory.ToArray();
        board.CueButton.Pressed = true;
        Run(id, 20);
        board.CueButton.Pressed = false;
        Run(id, 60);
        Assert.NotEqual(before, board.Oled.Memory.ToArray());
        Assert.True(board.Board.Adc.Readings > 0);
    }

    [Fact]
    public void The_pictures_of_all_boards_are_the_same()
    {
        byte[][] pictures = [.. Variants.Keys.Select(id =>
        {
            (_, AstroNanoBoard board) = Start(id, id);
            Run(id, 100);
            return board.Oled.Memory.ToArray();
        })];
        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
    }

    [Fact]
    public void The_firmware_of_another_board_finds_no_display()
    {
        (_, AstroNanoBoard board) = Start("esp32-devkit", "heltec-wifi-kit-32-v2");
        Run("esp32-devkit", 10);
        Assert.False(board.Oled.IsOn);
    }

    private static (GroupCollection Greeting, AstroNanoBoard Board) Start(
        string firmware, string board)
    {
        var wired = new AstroNanoBoard(new SimulatedClock(), wiring: BoardWiring.Of(board));
        wired.Use();
        TextWriter console = Console.Out;
        using var said = new StringWriter();
        Console.SetOut(said);
        try
        {
            Variants[firmware].Setup();
        }
        finally
        {
            Console.SetOut(console);
        }

        Match greeting = GreetingForm.Match(said.ToString());
        Assert.True(greeting.Success, said.ToString());
        return (greeting.Groups, wired);
    }

    private static void Run(string firmware, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            ((SimulatedClock)SimulatedBoard.Current.Clock).Advance(Variants[firmware].Frame());
        }
    }
}
