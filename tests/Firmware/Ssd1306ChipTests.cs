namespace AstroNano.Firmware.Tests;

/// <summary>The simulated chip against what its datasheet says.</summary>
public class Ssd1306ChipTests
{
    private readonly Ssd1306Chip _chip = new();

    [Fact]
    public void After_power_on_the_panel_is_dark_and_the_memory_full_of_noise()
    {
        Assert.All(Picture(), bits => Assert.Equal(0, bits));
        Assert.Contains(_chip.Memory.ToArray(), bits => bits is not 0 and not 255);
    }

    [Fact]
    public void Without_the_charge_pump_the_panel_stays_dark()
    {
        Upright();
        Command(0x8D, 0x10);
        Assert.All(Picture(), bits => Assert.Equal(0, bits));
    }

    [Fact]
    public void In_page_addressing_a_page_wraps_into_itself()
    {
        Upright();
        Command(0xB2, 0x0E, 0x17);
        Data(1, 2, 3);
        Assert.Equal((1, 2, 3), (At(126, 2), At(127, 2), At(0, 2)));
    }

    [Fact]
    public void In_horizontal_addressing_data_fill_the_window_row_by_row()
    {
        Upright();
        Command(0x20, 0x00, 0x21, 10, 11, 0x22, 3, 4);
        Data(1, 2, 3, 4, 5);
        Assert.Equal((5, 2, 3, 4), (At(10, 3), At(11, 3), At(10, 4), At(11, 4)));
    }

    [Fact]
    public void In_vertical_addressing_data_fill_the_window_column_by_column()
    {
        Upright();
        Command(0x20, 0x01, 0x21, 10, 11, 0x22, 3, 4);
        Data(1, 2, 3, 4);
        Assert.Equal((1, 3, 2, 4), (At(10, 3), At(11, 3), At(10, 4), At(11, 4)));
    }

    [Fact]
    public void Arguments_may_come_in_a_transfer_of_their_own()
    {
        Command(0x81);
        Command(0x42);
        Assert.Equal(0x42, _chip.Contrast);
        Assert.Equal(0, _chip.UnknownCommands);
    }

    [Fact]
    public void A_continuation_bit_lets_commands_and_data_share_a_transfer()
    {
        Upright();
        _chip.Write([0x80, 0xB1, 0x80, 0x05, 0x80, 0x10, 0x40, 0xEE, 0xEF]);
        Assert.Equal((0xEE, 0xEF), (At(5, 1), At(6, 1)));
    }

    [Fact]
    public void Without_remapping_and_reversed_scan_the_picture_is_mirrored()
    {
        Upright();
        Command(0xA0, 0xC0, 0xB0, 0x00, 0x10);
        Data(0x01);
        Assert.True(OledGlass.IsLit(_chip, 127, 63));
    }

    [Fact]
    public void Inversion_all_lit_and_start_line_change_the_panel_not_the_memory()
    {
        Upright();
        Command(0xB0, 0x00, 0x10);
        Data(0x01);
        byte[] memory = _chip.Memory.ToArray();
        Command(0xA7);
        Assert.False(OledGlass.IsLit(_chip, 0, 0));
        Assert.True(OledGlass.IsLit(_chip, 0, 1));
        Command(0xA6, 0x40 | 8);
        Assert.True(OledGlass.IsLit(_chip, 0, 56));
        Command(0xA5);
        Assert.All(Picture(), bits => Assert.Equal(255, bits));
        Assert.Equal(memory, _chip.Memory.ToArray());
    }

    [Fact]
    public void The_fast_picture_is_the_picture()
    {
        Upright();
        for (int y = 0; y < 64; y++)
        {
            for (int x = 0; x < 128; x++)
            {
                Assert.Equal(OledGlass.IsLit(_chip, x, y), (At(x, y / 8) >> (y % 8) & 1) != 0);
            }
        }
    }

    [Fact]
    public void Unknown_commands_are_counted_and_reported()
    {
        Command(0x84);
        Assert.Equal((1, 0x84), (_chip.UnknownCommands, _chip.LastUnknownCommand));
    }

    [Fact]
    public void An_SH1106_shows_its_columns_2_to_129()
    {
        var chip = new Ssd1306Chip(model: OledModel.Sh1106);
        chip.Write([0x00, 0xA1, 0xC8, 0xAF, 0xB0, 0x02, 0x10]);
        chip.Write([0x40, 0xA5]);
        byte[] picture = new byte[1024];
        OledGlass.Render(chip, picture);
        Assert.Equal(0xA5, picture[0]);
    }

    private void Upright()
    {
        Command(0x8D, 0x14, 0xA1, 0xC8, 0xAF);
        Assert.Equal(0, _chip.UnknownCommands);
    }

    private void Command(params byte[] bytes) => _chip.Write([0x00, .. bytes]);

    private void Data(params byte[] bytes) => _chip.Write([0x40, .. bytes]);

    private byte At(int x, int page) => Picture()[x + (128 * page)];

    private byte[] Picture()
    {
        byte[] picture = new byte[1024];
        OledGlass.Render(_chip, picture);
        return picture;
    }
}
