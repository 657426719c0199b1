using AstroNano.Peripherals;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// What the display shows at each stage of a first evening: the firmware itself runs on a
/// simulated board, its buttons are pressed, and the display's memory is drawn.
/// </summary>
public static class GlassPictures
{
    private const int Second = Visitor.Second;
    private const int Tap = Visitor.Tap;

    // So soon after the release of a button that its effect has only begun.
    private const int Glimpse = 100_000;

    /// <summary>All pictures, as someone comes by them.</summary>
    public static IReadOnlyList<Artifact> All()
    {
        List<Artifact> pictures = [];
        void Take(string name, string title, byte[] glass) => pictures.Add(
            new Artifact($"hardware/glass/{name}.svg", GlassPicture.Draw(glass, title)));

        var bench = new Visitor(holdsCue: true, holdsMode: true);
        bench.Wait(2 * Second);
        Take("bench", "Bench test", bench.Glass);
        bench.Board.Board.Pin(bench.Board.Board.Wiring.KnobPins[0]).Pot = null;
        bench.Wait(2 * Second);
        Take("bench-loose", "Bench test with knob 1 loose", bench.Glass);
        bench.Board.CueButton.Pressed = true;
        bench.Wait(Tap);
        Take("bench-checker", "Bench test with CUE held", bench.Glass);

        foreach (OledModel model in Enum.GetValues<OledModel>())
        {
            var chooser = new Visitor(holdsMode: true, model: model);
            chooser.Wait(Second);
            Take($"choice-{model.ToString().ToLowerInvariant()}",
                $"Choice of the display, which has an {model.ToString().ToUpperInvariant()}",
                chooser.Glass);
        }

        var visitor = new Visitor();
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
}
