using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>The pupil's number as four digits, which the knobs of its page turn.</summary>
internal sealed class PupilDigits : Adjustable
{
    private const int Ten = 10;

    private readonly RunSettings _run;

    /// <summary>The digits of the present number. Allocates.</summary>
    public PupilDigits(RunSettings run)
    {
        _run = run;
        int number = run.Table[RunSettings.Pupil].WholeValue;
        Add("thousands", number / (Ten * Ten * Ten));
        Add("hundreds", number / (Ten * Ten) % Ten);
        Add("tens", number / Ten % Ten);
        Add("ones", number % Ten);
    }

    /// <summary>The table, a digit a knob.</summary>
    public Setting[] Table => Declared;

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        int number = 0;
        for (int place = 0; place < Declared.Length; place++)
        {
            number = Ten * number + Declared[place].WholeValue;
        }

        _run.Table[RunSettings.Pupil].Value = number;
    }

    private void Add(string key, int digit) => Add(new Setting(
        key, "n", 0f, Ten - 1, Curve.Integer, digit, "A digit of your number in a class."));
}
