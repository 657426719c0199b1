namespace AstroNano.Peripherals;

/// <summary>
/// Something that can break at the board. A lasting fault stays until it is repaired; any other
/// happens once.
/// </summary>
/// <param name="Key">One name for links, scripts and tests.</param>
/// <param name="Part">Which part breaks.</param>
/// <param name="Name">What happens, in words.</param>
/// <param name="Lasts">Does it stay until it is repaired?</param>
/// <param name="Set">Breaks it, or repairs it.</param>
public sealed record BoardFault(
    string Key, string Part, string Name, bool Lasts, Action<AstroNanoBoard, bool> Set)
{
    /// <summary>The key of the storage that refuses to be written.</summary>
    public const string WritesRefused = "storage-protected";

    private const string Display = "display";
    private const string Knobs = "knobs";
    private const string Buttons = "buttons";
    private const string Clock = "clock";
    private const string Storage = "storage";
    private const int NobodysAddress = 0x3E;
    private const int Bounce = 50_000;
    private const int TenMinutes = 600_000_000;
    private const int MuchNoise = 100;
    private const int ManyFailures = 30;

    /// <summary>All that can break outside of the chip's own memory.</summary>
    public static IReadOnlyList<BoardFault> All { get; } =
    [
        Lasting("display-unplugged", Display, "The display is unplugged",
            (board, on) => board.PlugDisplay(!on)),
        Once("display-flickers", Display, "Its supply fails for a moment",
            board => board.Oled.PowerOn()),
        Once("display-refuses", Display, "It refuses one transfer",
            board => board.Bus.Refusals = 1),
        Lasting("display-elsewhere", Display, "It has another address", (board, on) =>
            board.Oled.Address = on ? NobodysAddress : board.OledAddress),
        Lasting("bus-shorted", Display, "SDA is shorted to ground",
            (board, on) => board.DataPin.HeldLow = on),
        Once("bus-held", Display, "A chip holds SDA in the middle of a byte",
            board => board.Bus.HoldData(board.DataPin.Gpio, board.ClockPin.Gpio, clocks: 5)),
        Lasting("bus-noisy", Display, "There is noise on the bus",
            (board, on) => board.Bus.Noise = on ? MuchNoise : 0),
        Lasting("bus-fails", Display, "The bus driver fails",
            (board, on) => board.Bus.Fails = on),
        Lasting("bus-flaky", Display, "A third of its driver calls fail",
            (board, on) => board.MakeBusFlaky(on ? ManyFailures : 0)),
        Lasting("bus-times-out", Display, "Transfers time out on a free bus",
            (board, on) => board.Bus.TimesOut = on),
        Lasting("knob-loose", Knobs, "Knob 1 has lost its wire",
            (board, on) => board.Pots[0].Connected = !on),
        Lasting("knob-at-ground", Knobs, "Knob 1 is shorted to ground",
            (board, on) => board.Pots[0].ShortedTo = on ? 0 : null),
        Lasting("knob-at-supply", Knobs, "Knob 1 is shorted to 3.3 V",
            (board, on) => board.Pots[0].ShortedTo = on ? 1 : null),
        Lasting("channel-dead", Knobs, "Knob 2’s converter channel is dead",
            (board, on) => board.Board.Adc.Dead = on ? 1 << board.ChannelOf(1) : 0),
        Lasting("channel-fails", Knobs, "Knob 2’s converter channel fails",
            (board, on) => board.Board.Adc.Failing = on ? 1 << board.ChannelOf(1) : 0),
        Lasting("cue-stuck", Buttons, "CUE is stuck",
            (board, on) => board.CueButton.Pressed = on),
        Once("cue-bounces", Buttons, "CUE bounces for 50 ms",
            board => board.CueButton.Bounce(board.Board.Clock, Bounce)),
        Lasting("mode-fails", Buttons, "MODE’s pin fails",
            (board, on) => board.Board.Pin(board.Board.Wiring.ModePin).Fails = on),
        Once("clock-ahead", Clock, "It jumps ten minutes ahead",
            board => board.Board.Clock.Pass(TenMinutes)),
        Once("clock-back", Clock, "It jumps ten minutes back",
            board => board.Board.Clock.Pass(-TenMinutes)),
        Once("clock-wraps", Clock, "Its count wraps around", board => board.Board.Clock.Pass(
            (uint)-(int)board.Board.Clock.Read())),
        Once("clock-fails", Clock, "It cannot be read once, in the middle of a frame",
            board => board.Board.ClockFailsIn = 2),
        Lasting("clock-dead", Clock, "It cannot be read",
            (board, on) => board.Board.ClockFails = on),
        Lasting("storage-gone", Storage, "It is gone",
            (board, on) => board.Board.Files.Present = !on),
        Lasting(WritesRefused, Storage, "It refuses to be written",
            (board, on) => board.Board.Files.WriteProtected = on),
    ];

    private static BoardFault Lasting(
        string key, string part, string name, Action<AstroNanoBoard, bool> set) =>
        new(key, part, name, true, set);

    private static BoardFault Once(
        string key, string part, string name, Action<AstroNanoBoard> set) =>
        new(key, part, name, false, (board, on) =>
        {
            if (on)
            {
                set(board);
            }
        });
}
