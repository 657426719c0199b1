namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>
/// Records of settings. Half of the changed ones get a check and a length that go with them, so
/// that what is inside is tried too. The instrument has to start and play with every one.
/// </summary>
internal sealed class RecordTarget() : Target("records", 40)
{
    private const int Header = 12;
    private const int LengthAt = 6;
    private const int Check = 4;
    private const int FramePeriod = 50_000;

    private static readonly string?[] Notices =
        [null, "newer settings found", "saved data damaged"];

    private readonly Lazy<string[]> _seeds = new(() => [.. Enumerable.Range(0, 12).Select(Kept)]);

    public override long MostBytes => 2 << 20;

    // Every few letters can name another network, which is made.
    public override long MostBytesOfOne => 16 << 10;

    protected override IReadOnlyList<string> Seeds => _seeds.Value;

    public override void Read(string input)
    {
        var storage = new SavedStorage();
        storage[input.Length & 1] = Encoding.Latin1.GetBytes(input);
        var instrument = new Instrument();
        instrument.UseStorage(storage);
        Claim(Notices.Contains(instrument.Notice), $"The notice is '{instrument.Notice}'.");
        Claim(IsWhole(input) || IsNew(instrument), "Of a record that is not whole, much is taken.");
        CheckNumbers(instrument);
        for (int frame = 0; frame < 3; frame++)
        {
            instrument.BeginFrame(frame * FramePeriod);
            for (int knob = 0; knob < Panel.KnobCount; knob++)
            {
                instrument.ReadKnob(knob, 1000 * (frame + knob));
            }

            instrument.ReadButtons(false, false);
            instrument.Step();
            instrument.Paint();
            instrument.EndFrame(frame * FramePeriod);
        }

        instrument.Learn();
        CheckNumbers(instrument);
    }

    protected override string Change(string text, Dice dice)
    {
        string changed = ByteMutator.Change(text, dice.Of(Seeds), dice);
        return dice.OneIn(2) || changed.Length < Header + Check
            ? changed
            : Close(changed, changed.Length - Check);
    }

    private static void CheckNumbers(Instrument instrument)
    {
        Remembered remembered = instrument.Session.Remembered;
        Claim(Enumerable.Range(0, remembered.Count)
            .All(place => float.IsFinite(remembered.ValueAt(place))), "No number is remembered.");
        Claim(instrument.Engine.Settings.Concat(instrument.Session.Settings.Table)
            .All(setting => setting.Value >= setting.Minimum && setting.Value <= setting.Maximum),
            "A setting is out of its range.");
        Claim(Enumerable.Range(0, Panel.KnobCount).Select(knob => instrument.Panel[knob])
            .All(knob => knob.Position >= 0f && knob.Position <= 1f
                && KnobReader.CanCalibrate(knob.Low, knob.High)),
            "A knob is calibrated to no range.");
        Claim(instrument.Engine.Network.State.All(float.IsFinite), "A state is not finite.");
    }

    private static bool IsNew(Instrument instrument) => instrument.NetworkIndex == 0
        && instrument.PageIndex == 0 && instrument.Session.Remembered.Count == 0
        && instrument.Session.Learned.Count == 0
        && instrument.Session.Settings.Word == RunSettings.FirstWord
        && instrument.Panel[0].Low == KnobReader.DefaultLow;

    // Bit by bit as the standard says it: not as the instrument does.
    private static int CrcOf(ReadOnlySpan<char> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (char one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
            }
        }

        return unchecked((int)~crc);
    }

    // What comes after its end is of no importance, as what a longer one left there.
    private static bool IsWhole(string bytes) => bytes.Length >= Header + Check
        && bytes.Length >= EndOf(bytes) + Check && Close(bytes, EndOf(bytes)) == bytes;

    private static int EndOf(string bytes) =>
        Header + bytes[LengthAt] + (bytes[LengthAt + 1] << 8);

    private static string Close(string bytes, int end)
    {
        string sized = ByteMutator.Set(bytes, LengthAt, 2, end - Header);
        return ByteMutator.Set(sized, end, Check, CrcOf(sized.AsSpan(0, end)));
    }

    private static string Kept(int number)
    {
        var storage = new SavedStorage();
        var instrument = new Instrument();
        instrument.UseStorage(storage);
        instrument.SelectNetwork(number);
        instrument.SetWord("WORD" + number);
        for (int learned = number % 4; learned > 0; learned--)
        {
            instrument.Learn();
        }

        instrument.Panel.Calibrate(number % Panel.KnobCount, 100 + number, 3000);
        foreach (Setting setting in instrument.Engine.Settings
            .Concat(instrument.Session.Settings.Table))
        {
            setting.Value = setting.ValueAt(0.3f + (0.02f * number));
        }

        if (number % 2 == 0)
        {
            instrument.Session.Settings.Table[RunSettings.Patterns].Value = PatternChoice.Mine;
        }

        instrument.SelectPage(number % instrument.PageCount);
        for (int frame = 1; frame < 5; frame++)
        {
            instrument.EndFrame(frame * SettingsStore.QuietTime);
        }

        return Encoding.Latin1.GetString(storage[0]
            ?? throw new InvalidDataException("Nothing was saved."));
    }
}
