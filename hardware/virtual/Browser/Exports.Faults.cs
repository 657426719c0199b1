using Device = AstroNano.Firmware.Program;

namespace AstroNano.Browser;

/// <summary>What can be broken at the board, and what the board has noticed of it.</summary>
public static partial class Exports
{
    private const string Inside = "inside";
    private const int Second = 1_000_000;

    // The lowest bit of a float's fraction: nobody can see it, and the state stays a state. The
    // two highest of its exponent: one of them is not set, and with it the number is huge.
    private const int LowBit = 0;
    private const int HighBit = 30;
    private const int NextBit = 29;

    // Lasting faults stay until the user repairs them, also after a restart.
    private static readonly HashSet<string> Broken = [];

    private static readonly (string Key, string Name, Action Happen)[] InsideFaults =
    [
        ("high-bit", "A high bit of a neuron’s state flips", () => FlipBit(HighBit)),
        ("low-bit", "A low bit of a neuron’s state flips", () => FlipBit(LowBit)),
        ("hang", "The main loop stops", () => _hangsFrom = Clock.Read()),
        ("power-cut", "The power fails for a moment", Restart),
    ];

    private static long? _hangsFrom;
    private static int _silentSeconds;
    private static int _restarts;

    /// <summary>
    /// All faults, a line each: key, part, what happens, and whether it lasts until it is repaired.
    /// </summary>
    [JSExport]
    public static string Faults() => string.Join('\n',
        BoardFault.All.Select(fault => (fault.Key, fault.Part, fault.Name, fault.Lasts))
            .Concat(InsideFaults.Select(fault => (fault.Key, Inside, fault.Name, false)))
            .Select(fault => string.Join(
                '\t', fault.Item1, fault.Item2, fault.Item3, fault.Item4 ? "lasts" : "")));

    /// <summary>Breaks something, or repairs it; an unknown key is ignored.</summary>
    [JSExport]
    public static void Break(string key, bool broken)
    {
        BoardFault? fault = BoardFault.All.FirstOrDefault(fault => fault.Key == key);
        if (fault is { Lasts: true })
        {
            _ = broken ? Broken.Add(key) : Broken.Remove(key);
        }

        fault?.Set(_board, broken);
        ProtectStorage();
        if (broken && _isOn && Shown is null)
        {
            InsideFaults.FirstOrDefault(inside => inside.Key == key).Happen?.Invoke();
        }

        Look();
    }

    /// <summary>What the board says is wrong, or nothing.</summary>
    [JSExport]
    public static string Trouble() => Instrument switch
    {
        null => _isOn ? "" : OffWords,
        { Notice: { } notice } => notice,
        { Panel.UnstableKnob: >= 0 and int knob } => $"knob {knob + 1} is loose",
        _ => "",
    };

    /// <summary>How often it has set something right since the start, and has restarted.</summary>
    [JSExport]
    public static string Recovered() => $"{Instrument?.Messages.RepairedFaults ?? 0} {_restarts}";

    private static void Restart()
    {
        _restarts++;
        SwitchOff();
        SwitchOn();
    }

    // A loop that hangs runs no frame; the supervisor's timer goes on checking.
    private static bool Hangs()
    {
        if (_hangsFrom is not { } since)
        {
            return false;
        }

        long seconds = (Clock.Read() - since) / Second;
        while (_silentSeconds < seconds && _board.Board.RestartsAsked == 0)
        {
            _silentSeconds++;
            Device.Supervisor.Look();
        }

        return true;
    }

    private static void RestartIfAsked()
    {
        if (_board.Board.RestartsAsked > 0)
        {
            Restart();
        }
    }

    private static void BreakAgain(AstroNanoBoard board)
    {
        foreach (BoardFault fault in BoardFault.All.Where(fault => Broken.Contains(fault.Key)))
        {
            fault.Set(board, true);
        }

        ProtectStorage();
    }

    private static void FlipBit(int bit)
    {
        Network? network = Instrument?.Engine.Network;
        if (network is not null)
        {
            int unit = (int)(Clock.Read() & (Engine.Units - 1));
            int bits = BitConverter.SingleToInt32Bits(network.State[unit]);
            bool isSet = (bits >> bit & 1) != 0;
            int flipped = bit == HighBit && isSet ? NextBit : bit;
            network.State[unit] = BitConverter.Int32BitsToSingle(bits ^ (1 << flipped));
        }
    }
}
