namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// The ends of knobs, given as numbers and measured from whatever a converter reads: two letters
/// each, the lower first.
/// </summary>
internal sealed class CalibrationTarget() : Target("calibrations", 60)
{
    private readonly Lazy<string[]> _seeds = new(() =>
        [Of(160, 3900, 0, 4095, 2000), Of(0, 160, 4095, 0, 4095, 0), Of(30000, -30000, -1, 5000)]);

    protected override IReadOnlyList<string> Seeds => _seeds.Value;

    public override void Read(string input)
    {
        int[] numbers = [.. input.Chunk(2).Select(pair =>
            (int)(short)(pair[0] | ((pair.Length > 1 ? pair[1] : 0) << 8)))];
        var panel = new Panel();
        if (numbers.Length > 1)
        {
            try
            {
                panel.Calibrate(0, numbers[0], numbers[1]);
            }
            catch (ArgumentOutOfRangeException)
            {
                Claim(!CanBe(numbers[0], numbers[1]), "Two ends are refused.");
            }
        }

        var calibration = new Calibration(panel);
        foreach (int counts in numbers)
        {
            for (int knob = 0; knob < Panel.KnobCount; knob++)
            {
                panel.Read(knob, counts >> knob);
                CheckEnds(panel[knob]);
            }

            calibration.Look();
        }

        calibration.Keep();
        Claim(Enum.IsDefined(calibration.Outcome), "There is no such outcome.");
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            CheckEnds(panel[knob]);
        }
    }

    protected override string Change(string text, Dice dice) =>
        ByteMutator.Change(text, dice.Of(Seeds), dice);

    private static void CheckEnds(Knob knob)
    {
        Claim(knob.Position >= 0f && knob.Position <= 1f, "A knob stands nowhere.");
        Claim(CanBe(knob.Low, knob.High), "Its ends are none.");
    }

    private static bool CanBe(int low, int high) =>
        low >= 0 && high <= KnobReader.MostCounts && high - low >= 8 * KnobReader.Hysteresis;

    private static string Of(params int[] numbers) => string.Concat(numbers.Select(
        number => $"{(char)(number & 0xFF)}{(char)(number >> 8 & 0xFF)}"));
}
