namespace Iot.Device.Ssd13xx;

using System.Device.Gpio;

public enum DisplayOrientation
{
    Portrait = 1,
    Landscape = 2,
    Portrait180 = 3,
    Landscape180 = 4,
}

public abstract class IFont
{
    public virtual byte Width { get; }

    public virtual byte Height { get; }

    public abstract byte[] this[char character] { get; }
}

/// <summary>
/// The display library, as far as the firmware and the benchmarks use it: the bytes it puts on
/// the bus for a 128 by 64 display, and the ways it draws, with what they cost (a call a pixel,
/// an array a string). Left out is <c>SendCommand</c>: it sends the whole frame buffer as
/// commands, and nothing of ours may call it.
/// </summary>
public abstract class Ssd13xx : IDisposable
{
    private static readonly byte[] Initialisation =
    [
        0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8,
        0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
    ];

    private readonly byte[] _pageCommand = [0x00, 0xB0, 0x00, 0x10];
    private readonly byte[] _frame;
    private readonly byte[] _pageData;

    protected Ssd13xx(
        I2cDevice i2cDevice,
        DisplayResolution resolution = DisplayResolution.OLED128x64,
        DisplayOrientation orientation = DisplayOrientation.Landscape,
        int resetPin = -1,
        GpioController? gpio = null,
        bool shouldDispose = true)
    {
        if (resolution != DisplayResolution.OLED128x64 || resetPin >= 0)
        {
            throw new NotSupportedException("Simulated: 128 by 64 without a reset line.");
        }

        _i2cDevice = i2cDevice ?? throw new ArgumentNullException(nameof(i2cDevice));
        Orientation = orientation;
        Width = 128;
        Height = 64;
        Pages = (byte)(Height / 8);
        _i2cDevice.Write(Initialisation);
        _frame = new byte[(Pages * Width) + 4];
        _pageData = new byte[Width + 1];
        _pageData[0] = 0x40;
    }

    public enum DisplayResolution
    {
        OLED128x64,
        OLED128x32,
        OLED96x16,
        OLED64x128,
    }

    public DisplayOrientation Orientation { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public byte Pages { get; set; }

    public IFont? Font { get; set; }

#pragma warning disable IDE1006, CA1707 // the library's own name
    protected I2cDevice _i2cDevice { get; set; }
#pragma warning restore IDE1006, CA1707

    public void DrawDirectAligned(int x, int y, int width, int height, byte[] buffer)
    {
        if (y % 8 != 0 || height % 8 != 0)
        {
            throw new ArgumentException("y and height must be multiples of eight.");
        }

        if (height / 8 * width != buffer.Length)
        {
            throw new ArgumentException("The buffer is not of that width and height.");
        }

        for (int page = 0; page < height / 8; page++)
        {
            Array.Copy(buffer, page * width, _frame, (((y / 8) + page) * Width) + x, width);
        }
    }

    public void ClearDirectAligned(int x, int y, int width, int height)
    {
        if (y % 8 != 0 || height % 8 != 0)
        {
            throw new ArgumentException("y and height must be multiples of eight.");
        }

        for (int page = 0; page < height / 8; page++)
        {
            Array.Clear(_frame, (((y / 8) + page) * Width) + x, width);
        }
    }

    public void DrawPixel(int x, int y, bool inverted = true)
    {
        if (Orientation == DisplayOrientation.Landscape180)
        {
            x = Width - 1 - x;
            y = Height - 1 - y;
        }
        if (x < 0 || x >= Width || y < 0 || y >= Height)
        {
            return;
        }

        int index = x + (y / 8 * Width);
        byte mask = (byte)(1 << (y & 7));
        _frame[index] = (byte)(inverted ? _frame[index] | mask : _frame[index] & ~mask);
    }

    public void DrawHorizontalLine(int x0, int y0, int length, bool inverted = true)
    {
        for (int x = x0; x < x0 + length; x++)
        {
            DrawPixel(x, y0, inverted);
        }
    }

    /// <summary>One row more than its height, as the library draws it.</summary>
    public void DrawFilledRectangle(int x0, int y0, int width, int height, bool inverted = true)
    {
        for (int row = 0; row <= height; row++)
        {
            DrawHorizontalLine(x0, y0 + row, width, inverted);
        }
    }

    public void DrawBitmap(int x, int y, int width, int height, byte[] bitmap, byte size = 1)
    {
        if (width * height != bitmap.Length)
        {
            throw new ArgumentException("The bitmap is not of that width and height.");
        }

        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < 8 * width; column++)
            {
                bool lit = (bitmap[(row * width) + (column / 8)] >> (column % 8) & 1) != 0;
                if (size == 1)
                {
                    DrawPixel(x + column, y + row, lit);
                }
                else
                {
                    DrawFilledRectangle(
                        (x + column) * size, ((y / size) + row) * size, size, size, lit);
                }
            }
        }
    }

    public void DrawString(int x, int y, string str, byte size = 1, bool center = false)
    {
        IFont font = Font ?? throw new InvalidOperationException("Set Font first.");
        if (font.Width != 8)
        {
            throw new NotSupportedException("Simulated: fonts eight pixels wide.");
        }

        int padding = ((Width / size / font.Width) - str.Length) / 2;
        if (center && padding > 0)
        {
            str = str.PadLeft(str.Length + padding);
        }

        byte[] bitmap = new byte[str.Length * font.Height];
        for (int i = 0; i < str.Length; i++)
        {
            byte[] rows = font[str[i]];
            for (int row = 0; row < font.Height && row < rows.Length; row++)
            {
                bitmap[i + (row * str.Length)] = rows[row];
            }
        }
        DrawBitmap(x, y, str.Length, font.Height, bitmap, size);
    }

    /// <summary>Sends everything: eight pages, each a command of 4 bytes and 129 of data.</summary>
    public void Display()
    {
        for (int page = 0; page < Pages; page++)
        {
            _pageCommand[1] = (byte)(0xB0 + page);
            _i2cDevice.Write(_pageCommand);
            Array.Copy(_frame, page * Width, _pageData, 1, Width);
            _i2cDevice.Write(_pageData);
        }
    }

    public void ClearScreen()
    {
        Array.Clear(_frame);
        Display();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _i2cDevice.Dispose();

    /// <summary>Where a page begins: column 0, or 2 on an SH1106.</summary>
    private protected void SetFirstColumn(int column)
    {
        _pageCommand[2] = (byte)(column & 0x0F);
        _pageCommand[3] = (byte)(0x10 | (column >> 4));
    }
}
