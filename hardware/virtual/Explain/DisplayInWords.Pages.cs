namespace AstroNano.Explain;

/// <summary>What only one page shows, in words.</summary>
public static partial class DisplayInWords
{
    private const string Nothing = "–";

    private static IEnumerable<Sentence> OfPage(Instrument instrument) => instrument.Page switch
    {
        TheoryPage => OfTheory(instrument.Engine),
        AboutPage => OfBoard(instrument),
        NetworksPage => [OfChoice(instrument.ChosenNetwork)],
        CalibrationPage { Calibration: { } calibration } => OfKnobs(calibration),
        _ => [],
    };

    private static IEnumerable<Sentence> OfTheory(Engine engine)
    {
        ClosedForm[] forms = engine.Theory.Solve();
        return forms.Length == 0 ? [new("There is no closed form for this network.")]
            : forms.Select(form => new Sentence("{{0}}: theory {{1}}, seen {{2}}.", form.Name,
                form.HasExpected ? Number(form.Expected) : Nothing,
                form.HasSeen ? Number(form.Seen) : Nothing));
    }

    private static IEnumerable<Sentence> OfBoard(Instrument instrument)
    {
        Schedule schedule = instrument.Schedule;
        var digest = new Digest();
        Network network = instrument.Engine.Network;
        network.AddTo(digest);
        yield return new("AstroNano {{0}}: {{1}} steps per second, load {{2}} %, peak {{3}} %.",
            Instrument.Version, schedule.StepsPerSecond, schedule.Load, schedule.HighestLoad);
        yield return new("Step {{0}} has the digest {{1}}.", network.Steps,
            digest.Value.ToString("X8", CultureInfo.InvariantCulture));
        if (instrument.Messages.RepairedFaults is > 0 and int repaired)
        {
            yield return new("Faults repaired: {{0}}.", repaired);
        }

        if (instrument.Messages.Verdict is { } verdict)
        {
            yield return new("The self-test said: {{0}}.", verdict);
        }
    }

    private static Sentence OfChoice(int network)
    {
        NetworkEntry entry = Catalogue.At(network);
        return new("{{0}} ({{1}} {{2}}) is selected; CUE plays it.", entry.Title, entry.Source,
            entry.Year);
    }

    private static IEnumerable<Sentence> OfKnobs(Calibration calibration)
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            yield return new(calibration.IsReady(knob)
                ? "Knob {{0}} was turned from {{1}} to {{2}} %, which is enough."
                : "Knob {{0}} was turned from {{1}} to {{2}} %, which is too little.",
                knob + 1, Percent(calibration.LowOf(knob)), Percent(calibration.HighOf(knob)));
        }

        yield return calibration.Outcome switch
        {
            CalibrationOutcome.Kept => new("The ends of the knobs are saved."),
            CalibrationOutcome.NothingTurned => new("No knob was turned, so nothing is saved."),
            CalibrationOutcome.TooLittle => new(
                "Knob {{0}} was turned too little, so nothing is saved.", calibration.Refused + 1),
            CalibrationOutcome.Loose => new(
                "Knob {{0}} is loose, so nothing is saved.", calibration.Refused + 1),
            _ => new("Turn each knob from end to end, then press CUE."),
        };
    }

    private static int Percent(int counts) => 100 * counts / KnobReader.MostCounts;
}
