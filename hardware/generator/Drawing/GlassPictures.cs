using AstroNano.Firmware;
using AstroNano.Peripherals;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// What the glass shows at each stage of a first evening: the firmware itself runs above a
/// simulated board, someone presses its buttons, and the display's memory is drawn.
/// </summary>
public static class GlassPictures
{
    private const int Second = 1_000_000;
    private const int Tap = 200_000;

    // So soon after a button was let go that what it did has only begun.
    private const int Glimpse = 100_000;

    /// <summary>All pictures, as someone comes by them.</summary>
    public static IReadOnlyList<Artifact> All()
    {
        List<Artifact> pictures = [];
        void Take(string name, string title, byte[] glass) => pictures.Add(
            new Artifact($"hardware/glass/{name}.svg", GlassPicture.Draw(glass, title)));

        var bench = new Visitor(holdBoth: true);
        bench.Wait(2 * Second);
        Take("bench", "Bench test", bench.Glass);
        bench.Board.Board.Pin(bench.Board.Board.Wiring.KnobPins[0]).Pot = null;
        bench.Wait(2 * Second);
        Take("bench-loose", "Bench test with knob 1 loose", bench.Glass);
        bench.Board.CueButton.Pressed = true;
        bench.Wait(Tap);
        Take("bench-checker", "Bench test with CUE held", bench.Glass);

        var visitor = new Visitor(holdBoth: false);
        visitor.Wait(Tap);
        Take("start", "Just after power-up", visitor.Glass);
        visitor.Wait(3 * Second);
        Take("recalled", "Three seconds later", visitor.Glass);
        visitor.Press(visitor.Board.CueButton, Tap, Glimpse);
        Take("cue", "CUE was pressed", visitor.Glass);
        visitor.Wait(3 * Second);
        visitor.TurnTo("overlaps");
        visitor.Wait(Second);
        Take("overlaps", "MODE was held", visitor.Glass);
        visitor.TurnTo("run");
        Take("run", "Knobs that wait to be picked up", visitor.Glass);
        visitor.TurnTo("about");
        visitor.Wait(Tap);
        Take("about", "Page about", visitor.Glass);
        visitor.TurnTo("overlaps");
        visitor.Press(visitor.Board.ModeButton, Tap);
        visitor.Wait(Second);
        Take("network", "MODE was pressed", visitor.Glass);
        visitor.Board.Board.Pin(visitor.Board.Board.Wiring.KnobPins[0]).Pot = null;
        visitor.TurnTo("about");
        visitor.Wait(Second);
        Take("loose", "Page about while knob 1 has no wire", visitor.Glass);
        return pictures;
    }

    /// <summary>Someone before a board, its knobs in the middle.</summary>
    private sealed class Visitor
    {
        private readonly SimulatedClock _clock = new();

        public Visitor(bool holdBoth)
        {
            Board = new AstroNanoBoard(_clock).Use();
            foreach (SimulatedPot pot in Board.Pots)
            {
                pot.Position = 0.5;
            }

            Board.CueButton.Pressed = holdBoth;
            Board.ModeButton.Pressed = holdBoth;
            Firmware.Program.Setup();
            Board.CueButton.Pressed = false;
            Board.ModeButton.Pressed = false;
        }

        public AstroNanoBoard Board { get; }

        public byte[] Glass
        {
            get
            {
                byte[] picture = new byte[OledGlass.Width * OledGlass.Height / 8];
                OledGlass.Render(Board.Oled, picture);
                return picture;
            }
        }

        public void Wait(int microseconds)
        {
            long end = _clock.Microseconds + microseconds;
            while (_clock.Microseconds < end)
            {
                _clock.Advance(Firmware.Program.Frame());
            }
        }

        public void Press(PushButton button, int microseconds, int after = Tap)
        {
            button.Pressed = true;
            Wait(microseconds);
            button.Pressed = false;
            Wait(after);
        }

        /// <summary>Holds MODE until the page of that name is there.</summary>
        public void TurnTo(string page)
        {
            while (Firmware.Program.Instrument.Page.Name != page)
            {
                Press(Board.ModeButton, Second);
            }
        }
    }
}
