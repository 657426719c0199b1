using Iot.Device.Ssd13xx;
using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware.Tests;

public class DisplayTests
{
    private const int Second = 1_000_000;

    private static readonly byte[] Wake =
    [
        0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8,
        0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
    ];

    private readonly Screen _screen = new();

    [Fact]
    public void The_pins_are_set_before_the_bus_is_opened()
    {
        var rig = new Rig();
        _ = new Display(false, 0);
        Assert.Equal((21, 22), (rig.Bus.DrivenDataPin, rig.Bus.DrivenClockPin));
        Assert.Equal(rig.Log.Count, rig.Bus.Transfers);
    }

    [Fact]
    public void A_bus_opened_before_its_pins_are_set_reaches_no_device()
    {
        _ = new Rig();
        var early = I2cDevice.Create(new I2cConnectionSettings(1, 0x3C));
        Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(22, DeviceFunction.I2C1_CLOCK);
        byte[] probe = [0x00, 0xE3];
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, early.Write(probe).Status);
        var late = I2cDevice.Create(new I2cConnectionSettings(1, 0x3C));
        Assert.Equal(I2cTransferStatus.FullTransfer, late.Write(probe).Status);
    }

    [Fact]
    public void The_display_is_asked_for_then_woken_by_the_library()
    {
        var rig = new Rig();
        _ = new Display(false, 0);
        Assert.Equal(2, rig.Log.Count);
        Assert.Equal([0x80, 0xE3], rig.Log[0].Bytes);
        Assert.Equal(Wake, rig.Log[1].Bytes);
        Assert.All(rig.Log, transfer => Assert.Equal(0x3C, transfer.Address));
        Assert.Equal(0, rig.Board.Oled.UnknownCommands);
    }

    [Fact]
    public void The_first_picture_covers_the_snow()
    {
        var rig = new Rig();
        var display = new Display(false, 0);
        Assert.Contains(rig.Glass, bits => bits != 0);
        display.Show(_screen, 1);
        Assert.All(rig.Glass, bits => Assert.Equal(0, bits));
        Assert.Equal(1024, rig.Board.Oled.DataBytes);
    }

    [Fact]
    public void Only_the_changed_sections_of_a_changed_page_are_sent()
    {
        var rig = new Rig();
        var display = new Display(false, 0);
        display.Show(_screen, 1);
        rig.Log.Clear();
        Set(3, 40, 0x55);
        Set(3, 57, 0xAA);
        display.Show(_screen, 2);
        Assert.Equal([0x80, 0xB3, 0x80, 0x00, 0x80, 0x12, 0x40,
            .. new byte[8], 0x55, .. new byte[16], 0xAA, .. new byte[6]],
            Assert.Single(rig.Log).Bytes);
        Assert.Equal(_screen.Pixels, rig.Glass);
    }

    [Fact]
    public void Unchanged_pages_are_not_sent()
    {
        var rig = new Rig();
        var display = new Display(false, 0);
        display.Show(_screen, 1);
        rig.Log.Clear();
        _screen.PutColumn(5, 2, 3, 0);
        display.Show(_screen, 2);
        Assert.Empty(rig.Log);
        Assert.False(_screen.HasChanged);
    }

    [Theory]
    [InlineData(OledModel.Ssd1306)]
    [InlineData(OledModel.Sh1106)]
    public void The_display_shows_the_screen_after_any_change(OledModel model)
    {
        var rig = new Rig(model: model);
        var display = new Display(model == OledModel.Sh1106, 0);
        var random = new Random(1);
        for (int frame = 0; frame < 400; frame++)
        {
            for (int change = random.Next(4); change > 0; change--)
            {
                Set(random.Next(8), random.Next(128), (byte)random.Next(256));
            }

            display.Show(_screen, frame);
            Assert.Equal(_screen.Pixels, rig.Glass);
        }
    }

    [Fact]
    public void The_library_s_own_way_gives_the_same_picture_for_more_bytes()
    {
        var rig = new Rig();
        var display = new Display(false, 0);
        display.Show(_screen, 1);
        new Random(2).NextBytes(_screen.Pixels);
        _screen.TouchAll();
        display.Show(_screen, 2);
        byte[] ours = rig.Glass;

        rig.Log.Clear();
        var device = I2cDevice.Create(new I2cConnectionSettings(1, 0x3C));
        var library = new Ssd1306(device);
        library.ClearScreen();
        library.DrawDirectAligned(0, 0, 128, 64, _screen.Pixels);
        library.Display();
        Assert.Equal(ours, rig.Glass);
        Assert.Equal(8 * (4 + 129), rig.Log.TakeLast(16).Sum(transfer => transfer.Bytes.Length));
    }

    [Fact]
    public void A_display_at_the_second_address_is_found()
    {
        var rig = new Rig(oledAddress: 0x3D);
        var display = new Display(false, 0);
        display.Show(_screen, 1);
        Assert.Null(display.Notice);
        Assert.Equal(_screen.Pixels, rig.Glass);
    }

    [Fact]
    public void A_missing_display_is_reported_and_tried_every_two_seconds()
    {
        var rig = new Rig();
        rig.Board.Oled.Present = false;
        var display = new Display(false, 0);
        for (int now = 0; now < 10 * Second; now += 50_000)
        {
            display.Show(_screen, now);
        }

        Assert.Equal("OLED does not answer", display.Notice);
        Assert.Equal(2 * 5, rig.Log.Count);
        Assert.Equal(0, rig.Bus.Transfers);
    }

    [Fact]
    public void A_display_that_comes_later_shows_the_picture()
    {
        var rig = new Rig();
        rig.Board.Oled.Present = false;
        var display = new Display(false, 0);
        Set(5, 5, 0x3C);
        display.Show(_screen, Second);
        rig.Board.Oled.Present = true;
        display.Show(_screen, 2 * Second);
        Assert.Null(display.Notice);
        Assert.Equal(_screen.Pixels, rig.Glass);
    }

    [Fact]
    public void A_display_that_was_off_during_a_pause_comes_back()
    {
        var rig = new Rig();
        var display = new Display(false, 0);
        Set(2, 100, 0x81);
        display.Show(_screen, 1);
        rig.Board.Oled.Present = false;
        display.Show(_screen, Second);
        Assert.NotNull(display.Notice);
        rig.Board.Oled.PowerOn();
        rig.Board.Oled.Present = true;
        display.Show(_screen, 4 * Second);
        Assert.Null(display.Notice);
        Assert.Equal(_screen.Pixels, rig.Glass);
    }

    [Fact]
    public void A_picture_is_whole_again_after_the_wire_was_off_in_its_middle()
    {
        var rig = new Rig();
        var display = new Display(false, 0);
        display.Show(_screen, 1);
        new Random(3).NextBytes(_screen.Pixels);
        _screen.TouchAll();
        int left = 7;
        rig.Bus.Listener = (_, _) => rig.Board.Oled.Present = --left > 0;
        display.Show(_screen, 2);
        Assert.NotEqual(_screen.Pixels, rig.Glass);
        rig.Bus.Listener = null;
        rig.Board.Oled.Present = true;
        display.Show(_screen, 3 * Second);
        Assert.Equal(_screen.Pixels, rig.Glass);
    }

    private void Set(int page, int x, byte bits)
    {
        _screen.Pixels[x + (128 * page)] = bits;
        _screen.Touch(x, 1, page);
    }
}
