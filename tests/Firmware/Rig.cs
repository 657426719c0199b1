using System.Reflection;

// The firmware keeps its state in statics, as there is one board in its world.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AstroNano.Firmware.Tests;

/// <summary>A board on the bench: simulated time, a log of the bus, the firmware on it.</summary>
internal sealed class Rig
{
    /// <summary>In so many seconds everything is right again.</summary>
    internal const double RecoveryTime = 2.1;

    internal Rig(
        int oledAddress = 0x3C, OledModel model = OledModel.Ssd1306, BoardWiring? wiring = null,
        SimulatedFiles? files = null)
    {
        Board = new AstroNanoBoard(Clock, oledAddress, model, wiring, files).Use();
        Bus.Listener = (address, bytes) => Log.Add((address, bytes));
    }

    /// <summary>A board that is switched on again: its storage has kept the files.</summary>
    internal Rig(SimulatedFiles files)
        : this(0x3C, files: files)
    {
    }

    internal SimulatedClock Clock { get; } = new();

    internal AstroNanoBoard Board { get; }

    internal I2cBus Bus => Board.Board.Buses[0];

    internal List<(int Address, byte[] Bytes)> Log { get; } = [];

    internal byte[] Glass
    {
        get
        {
            byte[] picture = new byte[1024];
            OledGlass.Render(Board.Oled, picture);
            return picture;
        }
    }

    /// <summary>Switches the board on and, unless it is to play by itself, touches it.</summary>
    internal Rig Start(bool touch = true)
    {
        Program.Setup();
        Instruments.Instrument? instrument = Program.Instrument;
        if (touch && instrument != null)
        {
            bool isNew = Board.Board.Files.Names.All(
                name => name.EndsWith("starts") || name.EndsWith("report"));
            instrument.SelectPage(isNew ? 0 : instrument.PageIndex);
        }

        return this;
    }

    /// <summary>
    /// A flipped bit in the count of its memories: the network's next step throws.
    /// </summary>
    internal static void BreakStep() => typeof(Core.Network)
        .GetField("_memories", BindingFlags.Instance | BindingFlags.NonPublic)!
        .SetValue(Program.Instrument.Engine.Network, 1 << 20);

    internal void PressBoth(bool isPressed)
    {
        Board.CueButton.Pressed = isPressed;
        Board.ModeButton.Pressed = isPressed;
    }

    internal Rig Run(int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            Clock.Advance(Program.Frame());
        }

        return this;
    }

    internal Rig RunFor(double seconds)
    {
        long end = Clock.Microseconds + (long)(seconds * 1e6);
        while (Clock.Microseconds < end)
        {
            Run(1);
        }

        return this;
    }

    /// <summary>Asserts that nothing is amiss soon after a fault has gone.</summary>
    internal void IsWholeAgain()
    {
        RunFor(RecoveryTime);
        Assert.Null(Program.Instrument.Notice);
        Assert.Equal(Program.Instrument.Screen.Pixels, Glass);
    }
}
