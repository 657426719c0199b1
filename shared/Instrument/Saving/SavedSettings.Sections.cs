using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// How the settings stand in a record, in sections: a tag (1 byte), a length (2), and that many
/// bytes. A section with an unknown tag is skipped, and what is in none stays as it is, so that one
/// version may know more of them than another. Networks, pages, settings and choices are saved by
/// hashes of their keys and not by their places, which a new one would shift.
/// </summary>
public sealed partial class SavedSettings
{
    private const int HeaderBytes = 3;
    private const int PairBytes = 8;
    private const int PatternBytes = 9;

    // In the order in which they are written and read: what a network needs when it is made comes
    // before it, what making it resets comes after. To add a section, add a number here, lines in
    // Write and ReadSection, and the counter of its changes in Changes.
    private const int Parameters = 8;
    private const int Word = 6;
    private const int Patterns = 7;
    private const int Network = 2;
    private const int RunPairs = 3;
    private const int Page = 4;
    private const int Calibration = 5;

    // Version 1 wrote this in place of Parameters.
    private const int OldParameters = 1;

    /// <inheritdoc/>
    public override int Changes
    {
        get
        {
            Session session = _parts.Session;
            int changes = session.Remembered.Changes + _parts.Panel.Calibrations
                + session.LearnedChanges + session.Settings.Changes;
            return (changes << 12) + (_parts.PlayedNetwork << 6) + _pages.Index;
        }
    }

    /// <inheritdoc/>
    public override void Write(SavedRecord record)
    {
        Session session = _parts.Session;
        WriteParameters(record, session.Remembered);
        WriteWord(record, session.Settings.Word);
        WritePatterns(record, session.Learned);
        WriteKey(record, Network, session.Engine.Key);
        WriteRun(record, session.Settings);
        WriteKey(record, Page, _pages.Page.Key);
        Begin(record, Calibration, 4 * Panel.KnobCount);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            KnobReader reader = _parts.Panel[knob];
            record.Put(reader.Low, 2);
            record.Put(reader.High, 2);
        }
    }

    /// <inheritdoc/>
    public override void Read(SavedRecord record)
    {
        while (record.Count >= HeaderBytes)
        {
            int tag = record.Take(1);
            int length = record.Take(2);
            int rest = record.Count - length;
            if (rest < 0)
            {
                rest = 0;
            }

            ReadSection(record, tag, length);
            while (record.Count > rest)
            {
                record.Take(1);
            }
        }

        while (record.Count > 0)
        {
            record.Take(1);
        }
    }

    private static void Begin(SavedRecord record, int tag, int length)
    {
        record.Put(tag, 1);
        record.Put(length, 2);
    }

    private static void WriteKey(SavedRecord record, int tag, string key)
    {
        Begin(record, tag, 4);
        record.Put(KeyHash.Of(key), 4);
    }

    private static void WriteParameters(SavedRecord record, Remembered remembered)
    {
        Begin(record, Parameters, PairBytes * remembered.Count);
        for (int place = 0; place < remembered.Count; place++)
        {
            record.Put(remembered.KeyAt(place), 4);
            record.Put(FloatBits.Of(remembered.ValueAt(place)), 4);
        }
    }

    // Only what was touched: the rest follows the network's defaults.
    private static void WriteRun(SavedRecord record, RunSettings run)
    {
        int touched = 0;
        for (int index = 0; index < run.SettingCount; index++)
        {
            touched += IsTouched(run, index) ? 1 : 0;
        }

        Begin(record, RunPairs, PairBytes * touched);
        for (int index = 0; index < run.SettingCount; index++)
        {
            if (IsTouched(run, index))
            {
                Setting setting = run.Table[index];
                float saved = SavedValue.Of(setting.Value, setting.ValueWord);
                record.Put(KeyHash.Of(setting.Key), 4);
                record.Put(FloatBits.Of(saved), 4);
            }
        }
    }

    private static bool IsTouched(RunSettings run, int index) =>
        run.Table[index].Value != run.Table[index].Default;

    private void ReadSection(SavedRecord record, int tag, int length)
    {
        switch (tag)
        {
            case Parameters: ReadParameters(record, length, false); break;
            case OldParameters: ReadParameters(record, length, true); break;
            case Word: ReadWord(record, length); break;
            case Patterns: ReadPatterns(record, length); break;
            case RunPairs: ReadRun(record, length); break;
            case Network when length == 4: _pages.SelectNetworkBy(record.Take(4)); break;
            case Page when length == 4: _pages.SelectBy(record.Take(4)); break;
            case Calibration when length == 4 * Panel.KnobCount: ReadCalibration(record); break;
            default: break;
        }
    }

    // For whichever network has such a key; it checks the range as it is made.
    private void ReadParameters(SavedRecord record, int length, bool areOld)
    {
        Remembered remembered = _parts.Session.Remembered;
        remembered.MakeRoom(length / PairBytes + 1 + _parts.Session.Engine.Settings.Length);
        for (int pair = 0; pair < length / PairBytes; pair++)
        {
            int key = record.Take(4);
            int bits = record.Take(4);
            if (SavedFloat.IsFinite(bits))
            {
                float value = SavedFloat.FromBits(bits);
                remembered.Set(key, value);
                if (areOld && key == KeyHash.Of("first-saliency"))
                {
                    // The network "input-driven" used this key as well.
                    remembered.Set("first-input", value);
                }
            }
        }
    }

    private void ReadRun(SavedRecord record, int length)
    {
        Setting[] table = _parts.Session.Settings.Table;
        for (int pair = 0; pair < length / PairBytes; pair++)
        {
            int key = record.Take(4);
            int bits = record.Take(4);
            for (int index = 0; index < table.Length && SavedFloat.IsFinite(bits); index++)
            {
                Setting setting = table[index];
                if (KeyHash.Of(setting.Key) == key)
                {
                    setting.Value = SavedValue.Read(
                        setting, SavedFloat.FromBits(bits), setting.Value);
                }
            }
        }
    }

    private void ReadCalibration(SavedRecord record)
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            int low = record.Take(2);
            int high = record.Take(2);
            if (KnobReader.CanCalibrate(low, high))
            {
                _parts.Panel.Calibrate(knob, low, high);
            }
        }
    }
}
