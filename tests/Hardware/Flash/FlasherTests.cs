using System;
using System.IO;
using System.Linq;
using AstroNano.Flash;

namespace AstroNano.Hardware.Tests.Flash;

/// <summary>Each failure of the table of NANO's troubles, acted out.</summary>
public sealed class FlasherTests : IDisposable
{
    private const string Usual =
        "--target ESP32_PSRAM_REV0 --serialport COM3 --update --deploy --image";
    private readonly PretendedBench _bench = new();
    private readonly string _image = Path.GetTempFileName() + ".bin";

    public FlasherTests()
    {
        File.WriteAllBytes(_image, new byte[64]);
    }

    public void Dispose() => File.Delete(_image);

    [Fact]
    public void A_board_that_says_its_name_version_and_digest_is_done()
    {
        Script(PretendedBench.Ok);
        _bench.Serial.Enqueue(["boot: garbage \u0001\u0002", PretendedBench.Hello]);
        Greeting greeting = Flash();
        Assert.Equal(new Greeting("0.1.0", "esp32-devkit", true, "B175CFC7"), greeting);
        Assert.Equal([Usual], _bench.Commands);
    }

    [Fact]
    public void It_says_what_it_will_do_before_it_does_it_and_asks()
    {
        _bench.Answer = false;
        Failed("Nothing was done.", confirmed: false);
        Assert.Empty(_bench.Commands);
        Assert.Contains("ESP32_PSRAM_REV0", _bench.Said[0]);
        Assert.Contains("COM3", _bench.Said[0]);
        Assert.Contains("What is on it now is lost", _bench.Said[0]);
    }

    [Fact]
    public void E4000_is_tried_again_with_BOOT_held()
    {
        Script(PretendedBench.Error("E4000"), PretendedBench.Ok);
        _bench.Serial.Enqueue([PretendedBench.Hello]);
        Flash();
        Assert.Equal([Usual, Usual], _bench.Commands);
        Assert.Contains("Hold the button BOOT", Assert.Single(_bench.Asked));
    }

    [Fact]
    public void E4000_for_ever_is_given_up_after_four_tries()
    {
        Script([.. Enumerable.Repeat(PretendedBench.Error("E4000"), 4)]);
        Failed("E4000 again after 4 tries");
    }

    [Fact]
    public void E4004_is_tried_again_with_all_flash_erased()
    {
        Script(PretendedBench.Error("E4004"), PretendedBench.Ok);
        _bench.Serial.Enqueue([PretendedBench.Hello]);
        Flash();
        Assert.Equal([Usual, $"{Usual} --masserase"], _bench.Commands);
    }

    [Fact]
    public void E4004_again_after_erasing_is_said()
    {
        Script(PretendedBench.Error("E4004"), PretendedBench.Error("E4004"));
        Failed("E4004: Reading the flash failed");
    }

    [Theory]
    [InlineData("E4002")]
    [InlineData("E4003")]
    public void A_failed_erasing_or_writing_is_tried_again_slower(string code)
    {
        Script(PretendedBench.Error(code), PretendedBench.Ok);
        _bench.Serial.Enqueue([PretendedBench.Hello]);
        Flash();
        Assert.Equal([Usual, $"{Usual} --baud 115200"], _bench.Commands);
    }

    [Fact]
    public void E4005_asks_to_close_what_has_the_port()
    {
        Script(PretendedBench.Error("E4005"), PretendedBench.Ok);
        _bench.Serial.Enqueue([PretendedBench.Hello]);
        Flash();
        Assert.Contains("Close whatever listens", Assert.Single(_bench.Asked));
    }

    [Theory]
    [InlineData("E4001", "4 MB is the least")]
    [InlineData("E2000", "driver of the USB chip")]
    [InlineData("E2002", "driver of the USB chip")]
    [InlineData("E9005", "take another by --target")]
    [InlineData("E9007", "no network")]
    public void What_trying_again_cannot_mend_is_said_at_once(string code, string cause)
    {
        Script(PretendedBench.Error(code));
        Failed(cause);
        Assert.Single(_bench.Commands);
    }

    [Fact]
    public void An_error_nobody_knows_is_shown_as_it_came()
    {
        Script(new ToolResult(1, "kaboom"));
        Failed("nanoff ended with 1:\nkaboom");
    }

    [Fact]
    public void An_error_behind_an_exit_code_of_zero_is_seen()
    {
        Script(new ToolResult(0, "Error E4004: Failed to read from ESP32 flash."),
            PretendedBench.Ok);
        _bench.Serial.Enqueue([PretendedBench.Hello]);
        Flash();
        Assert.Equal(2, _bench.Commands.Count);
    }

    [Fact]
    public void OK_with_nothing_flashed_is_noticed_and_mended()
    {
        Script(PretendedBench.Ok, PretendedBench.Ok);
        _bench.Serial.Enqueue(["some old program says hello"]);
        _bench.Serial.Enqueue([PretendedBench.Hello]);
        Flash();
        Assert.Equal([Usual, $"{Usual} --masserase"], _bench.Commands);
    }

    [Fact]
    public void OK_with_nothing_flashed_twice_is_a_failure()
    {
        Script(PretendedBench.Ok, PretendedBench.Ok);
        _bench.Serial.Enqueue([]);
        _bench.Serial.Enqueue([]);
        Failed("nanoff said OK twice, but no AstroNano answers");
    }

    [Fact]
    public void A_boot_loop_is_told_from_silence()
    {
        Script(PretendedBench.Ok);
        _bench.Serial.Enqueue([.. Enumerable.Repeat("rst:0x10 (RTCWDT_RTC_RESET),boot:0x13", 5)]);
        Failed("starts over and over: the wrong image");
    }

    [Fact]
    public void A_brown_out_is_named()
    {
        Script(PretendedBench.Ok);
        _bench.Serial.Enqueue(["rst:0xf", "Brownout detector was triggered", "rst:0xf", "rst:0xf"]);
        Failed("cable or the USB port is too weak");
    }

    [Fact]
    public void Firmware_and_packages_of_different_versions_are_named()
    {
        Script(PretendedBench.Ok);
        _bench.Serial.Enqueue(["Couldn't find a valid assembly required by mscorlib"]);
        Failed("finds no valid assembly");
    }

    [Fact]
    public void The_image_of_another_board_is_refused()
    {
        Script(PretendedBench.Ok);
        _bench.Serial.Enqueue(["AstroNano 0.1.0 on heltec-wifi-kit-32-v2: test PASS B175CFC7"]);
        Failed("image for heltec-wifi-kit-32-v2, not for esp32-devkit");
    }

    [Fact]
    public void A_self_test_that_fails_is_not_a_success()
    {
        Script(PretendedBench.Ok);
        _bench.Serial.Enqueue(["AstroNano 0.1.0 on esp32-devkit: test FAIL 0BADBAD0"]);
        Failed("self-test fails with 0BADBAD0");
    }

    [Fact]
    public void Without_a_port_cable_and_driver_are_named()
    {
        _bench.PortList.Clear();
        Failed("not one for charging only");
    }

    [Fact]
    public void Of_several_ports_one_must_be_chosen()
    {
        _bench.PortList.Add("COM7");
        Failed("COM3, COM7");
    }

    [Fact]
    public void Without_nanoff_the_command_that_installs_it_is_said()
    {
        _bench.Nanoff.Enqueue(null);
        Failed($"dotnet tool install --global nanoff --version {NanoffVersion.Pinned}");
    }

    [Fact]
    public void A_missing_image_is_said_before_anything_else()
    {
        File.Delete(_image);
        Failed("AstroNano-esp32-devkit.bin");
        Assert.Empty(_bench.Said);
    }

    [Fact]
    public void The_boards_are_those_of_the_generator() => Assert.Equal(
        ["esp32-devkit", "esp32-s3-devkitc-1", "heltec-wifi-kit-32-v2"],
        FlashBoard.All.Select(board => board.Id));

    [Fact]
    public void An_unknown_board_is_refused_with_the_known_ones()
    {
        FlashFailure failure = Assert.Throws<FlashFailure>(() => FlashBoard.Of("arduino"));
        Assert.Contains("esp32-s3-devkitc-1", failure.Message);
    }

    private Greeting Flash(bool confirmed = true)
    {
        FlashBoard board = FlashBoard.Of("esp32-devkit");
        return new Flasher(_bench).Run(new Order(board, board.Target, _image, null, confirmed));
    }

    private void Failed(string reason, bool confirmed = true)
    {
        FlashFailure failure = Assert.Throws<FlashFailure>(() => Flash(confirmed));
        Assert.Contains(reason, failure.Message);
    }

    private void Script(params ToolResult?[] results)
    {
        foreach (ToolResult? result in results)
        {
            _bench.Nanoff.Enqueue(result);
        }
    }
}
