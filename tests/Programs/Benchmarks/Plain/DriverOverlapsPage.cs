using Iot.Device.Ssd13xx;

namespace AstroNano.Benchmarks.Plain;

/// <summary>
/// The overlaps page as one draws it with the display library alone: erase, a line of text, a bar
/// of pixels for each overlap and what modulates it, a letter under each. The library's letters
/// are eight columns wide, ours six; what is said and the size of the bars are the same.
/// </summary>
public sealed class DriverOverlapsPage
{
    private const int FullHeight = 48;
    private const int Bottom = 55;

    private readonly Instrument _instrument;
    private readonly Ssd13xx _display;

    public DriverOverlapsPage(Instrument instrument, Ssd13xx display)
    {
        _instrument = instrument;
        _display = display;
        _display.Font = new EightColumnFont();
    }

    public void Paint()
    {
        Engine engine = _instrument.Engine;
        int memories = engine.Network.Memories;
        float[] overlaps = engine.Network.Overlaps;
        float[] modulation = engine.Network.Modulation!;
        _display.ClearDirectAligned(0, 0, Screen.Width, Screen.Height);
        int leader = Observables.Dominant(overlaps, memories);
        _display.DrawString(0, 0,
            engine.Title + " " + _instrument.Session.LetterOf(leader) + " "
                + overlaps[leader].ToString("F2"));
        int pitch = Screen.Width / memories;
        for (int memory = 0; memory < memories; memory++)
        {
            int x = memory * pitch;
            Bar(x, 3, (int)(Math.Abs(overlaps[memory]) * FullHeight + 0.5f));
            if (modulation != null)
            {
                float share = modulation[memory]
                    / Presentation.FullModulation(engine.Network);
                Bar(x + 4, 2, (int)(share * FullHeight + 0.5f));
            }

            _display.DrawString(x, Bottom + 1, _instrument.Session.LetterOf(memory).ToString());
        }
    }

    private void Bar(int x, int width, int height)
    {
        for (int column = x; column < x + width; column++)
        {
            for (int row = 0; row < height; row++)
            {
                _display.DrawPixel(column, Bottom - row);
            }
        }
    }

    // The instrument's letters, turned into the rows that the library wants.
    private sealed class EightColumnFont : IFont
    {
        private readonly byte[][] _letters = new byte[128][];

        public EightColumnFont()
        {
            for (char letter = ' '; letter < 128; letter++)
            {
                _letters[letter] = new byte[8];
                long columns = Font.Letter(letter);
                for (int row = 0; row < 8; row++)
                {
                    for (int column = 0; column < Font.Columns; column++)
                    {
                        int bit = (int)(columns >> 8 * column + row) & 1;
                        _letters[letter][row] |= (byte)(bit << column);
                    }
                }
            }
        }

        public override byte Width => 8;

        public override byte Height => 8;

        public override byte[] this[char character] => _letters[character];
    }
}
