namespace AstroNano.Instruments.Tests;

public class WriterTests
{
    [Theory]
    [InlineData(0f, 2, 5, "0.00")]
    [InlineData(1f, 2, 5, "1.00")]
    [InlineData(-0.456f, 2, 5, "-0.46")]
    [InlineData(0.0099f, 3, 5, "0.010")]
    [InlineData(-503.13f, 0, 5, "-503")]
    [InlineData(31.66f, 1, 5, "31.7")]
    [InlineData(-0.001f, 2, 5, "0.00")]
    [InlineData(1e30f, 0, 8, "99999999")]
    [InlineData(1234567f, 0, 4, "4567")]
    [InlineData(0.5f, 4, 6, "0.5000")]
    public void Numbers_are_written_from_the_right(
        float value, int decimals, int width, string text)
    {
        Writer writer = New(out Screen screen);
        writer.WriteNumber(100, 1, value, decimals, width);
        string number = Picture.Of(screen);
        writer = New(out screen);
        writer.WriteRight(100, 1, text, width);
        Assert.Equal(Picture.Of(screen), number);
    }

    [Theory]
    [InlineData(0.01f, 3)]
    [InlineData(0.52f, 2)]
    [InlineData(9.99f, 2)]
    [InlineData(31.6f, 1)]
    [InlineData(1000f, 0)]
    [InlineData(-503f, 0)]
    public void Three_digits_are_significant(float value, int decimals) =>
        Assert.Equal(decimals, Setting.DecimalsOf(value));

    [Fact]
    public void Hexadecimal_digits_keep_their_leading_zeros()
    {
        Writer writer = New(out Screen screen);
        writer.WriteHexadecimal(0, 0, 0x00C0FFEE);
        string number = Picture.Of(screen);
        writer = New(out screen);
        writer.Write(0, 0, "00C0FFEE");
        Assert.Equal(Picture.Of(screen), number);
    }

    [Fact]
    public void A_text_too_long_is_cut_at_the_edge()
    {
        Writer writer = New(out Screen screen);
        writer.Write(0, 7, "A sentence that is longer than any display is wide");
        writer.Write(-3, 0, "X");
        Assert.All(screen.Pixels.Take(6 * Screen.Width), pixel => Assert.Equal(0, pixel));
    }

    [Fact]
    public void Letters_are_those_of_the_drawing()
    {
        foreach ((char letter, string rows) in Drawing("font.txt", 7, Font.Columns))
        {
            byte[] columns = BitConverter.GetBytes(Font.Letter(letter));
            Assert.Equal(rows, Rows(columns, 0, Font.Columns, 1, 7));
        }
    }

    [Fact]
    public void Small_letters_are_those_of_the_drawing()
    {
        foreach ((char letter, string rows) in Drawing("tiny.txt", 5, Font.TinyColumns))
        {
            byte[] columns = BitConverter.GetBytes(Font.TinyLetter(letter));
            Assert.Equal(rows, Rows(columns, 0, Font.TinyColumns, 0, 5));
        }
    }

    [Fact]
    public void All_that_is_written_has_a_letter()
    {
        long unknown = Font.Letter('?');
        for (char letter = ' '; letter <= '~'; letter++)
        {
            Assert.True(letter == '?' || Font.Letter(letter) != unknown);
        }

        var instrument = new Instrument();
        for (int network = 0; network < instrument.NetworkCount; network++)
        {
            instrument.SelectNetwork(network);
            Engine engine = instrument.Engine;
            foreach (Setting setting in engine.Settings.Concat(instrument.Session.Settings.Table))
            {
                Assert.All(setting.Symbol, c => Assert.NotEqual(unknown, Font.Letter(c)));
            }

            string words = engine.Title + engine.Network.SpreadSymbol
                + string.Concat(engine.Theory.CreateForms().Select(form => form.Name));
            Assert.All(words, c => Assert.NotEqual(unknown, Font.Letter(c)));
        }

        Assert.Equal(unknown, Font.Letter('ä'));
        Assert.Equal(unknown, Font.Letter('\n'));
    }

    [Fact]
    public void A_page_whose_transfer_failed_stays_changed()
    {
        var screen = new Screen();
        screen.AcceptPages();
        screen.PutColumn(37, 2, 3, 0x010001);
        Assert.Equal(1 << 2, screen.ChangedSections(2));
        Assert.Equal(0, screen.ChangedSections(3));
        Assert.Equal(1 << 2, screen.ChangedSections(4));
        screen.AcceptPage(2);
        Assert.Equal(0, screen.ChangedSections(2));
        Assert.Equal(1 << 2, screen.ChangedSections(4));
        screen.PutColumn(37, 2, 3, 0x010001);
        Assert.Equal(0, screen.ChangedSections(2));
    }

    [Fact]
    public void Columns_that_were_painted_are_known_by_sections()
    {
        var screen = new Screen();
        foreach (int page in Enumerable.Range(0, Screen.Pages))
        {
            for (int x = 0; x < Screen.Width; x++)
            {
                int columns = Math.Min(1 + 5 * x % 23, Screen.Width - x);
                screen.AcceptPages();
                screen.Touch(x, columns, page);
                Assert.Equal(Enumerable.Range(x, columns).Select(column => 1 << (column >> 4))
                    .Distinct().Sum(), screen.ChangedSections(page));
                screen.AcceptPage(page);
                Assert.False(screen.HasChanged);
            }
        }
    }

    private static Writer New(out Screen screen) => (Writer)(screen = new Writer());

    private static string Rows(byte[] columns, int offset, int width, int first, int height)
    {
        var rows = new StringBuilder();
        for (int row = 0; row < height; row++)
        {
            for (int x = 0; x < width; x++)
            {
                rows.Append((columns[offset + x] >> (first + row) & 1) != 0 ? '#' : '.');
            }
        }

        return rows.ToString();
    }

    // Blocks of letters side by side, each under its name.
    private static (char Letter, string Rows)[] Drawing(string file, int height, int width)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Picture.Folder(), file))
            .Where(line => line.Trim().Length > 0).ToArray();
        return lines.Chunk(height + 1).SelectMany(block =>
            block[1].Split(' ').Select((_, i) => (
                block[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[i][0],
                string.Concat(block.Skip(1).Select(row => row.Split(' ')[i]))))).ToArray();
    }
}
