using System.Threading.Channels;
using AstroNano.Chips;

namespace AstroNano.VirtualBoard.Tests.Flashing;

/// <summary>Gives a page a <c>navigator.serial</c> with a modelled chip behind its port.</summary>
internal sealed class SerialBridge
{
    private readonly Chip _chip;
    private readonly IPage _page;
    private readonly Channel<(byte[] Bytes, int Baud)> _said =
        Channel.CreateUnbounded<(byte[], int)>();
    private readonly SemaphoreSlim _opened = new(0);
    private bool _dtr;
    private bool _rts;

    private SerialBridge(IPage page, Chip chip)
    {
        _page = page;
        _chip = chip;
        chip.Send = (bytes, baud) =>
            _said.Writer.TryWrite((chip.Understands(baud) ? bytes : [], baud));
        chip.Vanish = () => _said.Writer.TryWrite(([], 0));
    }

    /// <summary>The lines as the page set them, DTR first.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The rates that the page opened the port at.</summary>
    public List<int> Rates { get; } = [];

    private int Baud => Rates.LastOrDefault();

    /// <summary>Before the page is opened.</summary>
    public static async Task<SerialBridge> OpenAsync(IPage page, Chip chip)
    {
        var bridge = new SerialBridge(page, chip);
        await page.ExposeFunctionAsync<int, int, bool>("chipOpened", bridge.Open);
        await page.ExposeFunctionAsync("chipClosed", () => true);
        await page.ExposeFunctionAsync<string, bool>("chipTakes", bridge.Take);
        await page.ExposeFunctionAsync<bool?, bool?, bool>("chipLines", bridge.SetLines);
        await page.AddInitScriptAsync(scriptPath: Path.Combine(
            AppContext.BaseDirectory, "Flashing", "serial.js"));
        _ = bridge.SpeakAsync();
        return bridge;
    }

    private bool Open(int baud, int bufferSize)
    {
        Rates.Add(baud);
        // A system raises both lines as it opens a port.
        (_dtr, _rts) = (true, true);
        _opened.Release();
        return bufferSize > 255;
    }

    private bool Take(string bytes)
    {
        if (_chip.Understands(_chip.Baud))
        {
            _chip.Receive(Uart.Receive(Convert.FromBase64String(bytes), Baud, _chip.Baud));
        }

        return true;
    }

    private bool SetLines(bool? dtr, bool? rts)
    {
        (_dtr, _rts) = (dtr ?? _dtr, rts ?? _rts);
        Lines.Add($"{(_dtr ? 1 : 0)} {(_rts ? 1 : 0)}");
        _chip.SetLines(_dtr, _rts);
        return true;
    }

    // A program starts a second after its boot loader; by then the page has changed its rate.
    private async Task SpeakAsync()
    {
        await foreach ((byte[] bytes, int baud) in _said.Reader.ReadAllAsync())
        {
            if (baud == 0)
            {
                await _page.EvaluateAsync("() => chipVanishes()");
                continue;
            }

            while (baud == Chip.ClrBaud && Baud != baud && _chip.Baud == baud)
            {
                await _opened.WaitAsync();
            }

            byte[] received = Uart.Receive(bytes, baud, Baud);
            await _page.EvaluateAsync(
                "text => chipSays(text)", Convert.ToBase64String(received));
        }
    }
}
