using OnBoard = AstroNano.Firmware;

namespace AstroNano.Breaking.Soaking;

/// <summary>
/// The whole firmware above the simulated peripherals: what the instrument has painted is on the
/// glass, and nothing is amiss.
/// </summary>
internal sealed class FirmwareSoak() : Scene("firmware", 20)
{
    private const int FramesBetweenLooks = 40;
    private const int Looks = 8;
    private const long BeforeWrap = 20_000_000;

    public override string Run(long frames, int seed, Action<long> advance)
    {
        var clock = new SimulatedClock { Microseconds = int.MaxValue - BeforeWrap };
        AstroNanoBoard board = new AstroNanoBoard(clock).Use();
        OnBoard.Program.Setup();
        var memory = new LiveMemory();
        byte[] picture = new byte[OledGlass.Width * OledGlass.Height / 8];
        (long compared, long looked) = (0, 0);
        for (long frame = 0; frame < frames; frame++)
        {
            clock.Advance(OnBoard.Program.Frame());
            advance(1);
            if (frame % FramesBetweenLooks != 0)
            {
                continue;
            }

            Instruments.Instrument instrument = OnBoard.Program.Instrument;
            OledGlass.Render(board.Oled, picture);
            Claim(picture.AsSpan().SequenceEqual(instrument.Screen.Pixels),
                $"The display shows something else at frame {frame}.");
            Claim(instrument.Notice is null, $"The notice is '{instrument.Notice}'.");
            Claim(instrument.Mode == Mode.Demonstrating, "The demonstration has ended.");
            compared++;
            if (frame >= looked && instrument.NetworkIndex == 0)
            {
                looked = frame + (frames / Looks);
                memory.Look();
            }
        }

        return $"{compared} pictures on the display, "
            + $"live memory within {memory.Growth / 1024} KiB";
    }
}
