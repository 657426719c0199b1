using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>The description of a run, and the changes since its cue.</summary>
public sealed partial class Reporter
{
    private const int Nothing = -1;
    private const int SettingsInLine = 5;
    private const int ChangesInLine = 2;

    // Parts of the description, in their order; pictures come last, one by one. The next part is
    // negative until the next frame, after a line in this one.
    private const int Greeting = 0;
    private const int Beginning = 1;
    private const int Word = 2;
    private const int Painted = 3;
    private const int Settings = 4;
    private const int Changes = Settings + 4;
    private const int Ending = Changes + 1;
    private const int Pictures = Ending + 1;

    // All of it again, for those who listen since a moment ago.
    private void Repeat()
    {
        _part = Greeting;
        _due |= BoardIsDue;
    }

    private string NextOfRun()
    {
        int run = _session.Trace.Cues;
        if (run != _last[Run])
        {
            _last[Run] = run;
            _last[Steps] = Nothing;
            _last[Variable] = Nothing;
            _last[Described] = Nothing;
            _part = Beginning;
        }

        // Changes come first, once the run that they change has been described.
        ChangeList changes = _session.Recorder.Changes;
        string line = _last[Described] == run ? NextChanges(changes) : null;
        while (line == null && _part < Changes)
        {
            line = Part(_part++, _session.Recorder);
            if (line != null)
            {
                _part = -_part;
            }
        }

        return line ?? NextChanges(changes)
            ?? (_part == Changes ? Repeated(changes) : null)
            ?? (_part == Ending ? EndDescription(changes) : null);
    }

    private string Part(int part, Recorder recorder)
    {
        switch (part)
        {
            case Beginning:
                return Describe(recorder);
            case Word:
                return recorder.Word == null ? null : DescribeWord(recorder.Word);
            case Painted:
                return recorder.Painted == null ? null : DescribePainted(recorder.Painted);
            default:
                return DescribeSettings((part - Settings) * SettingsInLine, recorder.Changes);
        }
    }

    private string Describe(Recorder recorder)
    {
        NetworkEntry entry = Catalogue.At(_instrument.NetworkIndex);
        BeginOfRun('R');
        AddWhole(entry.Number);
        AddWhole(entry.Version);
        AddWhole((int)recorder.Kind);
        AddWhole(recorder.MemoriesOfSet);
        AddWhole(recorder.Trial);
        AddWhole(recorder.Stream);
        AddWhole(recorder.Flips);
        AddWhole(recorder.Target + 1);
        AddBits(recorder.Generator);
        _last[Sum] = SumOf(_session.Learned);
        AddBits(_last[Sum]);
        AddWhole(_session.Recoveries);
        _last[Listed] = _last[Described] == _last[Run] ? 0 : int.MaxValue - ChangesInLine;
        return End();
    }

    private string DescribeWord(string word)
    {
        BeginOfRun('W');
        AddText(word);
        return End();
    }

    private string DescribePainted(sbyte[] signs)
    {
        BeginOfRun('P');
        Put(' ');
        for (int unit = 0; unit < signs.Length; unit += 8)
        {
            int bits = 0;
            for (int place = 7; place >= 0; place--)
            {
                bits = bits << 1 | (signs[unit + place] > 0 ? 1 : 0);
            }

            AddDigits(bits, 4);
        }

        return End();
    }

    private string DescribeSettings(int first, ChangeList changes)
    {
        int count = _session.Engine.Network.SettingCount;
        if (first >= count)
        {
            return null;
        }

        BeginOfRun('S');
        AddWhole(first);
        int end = first + SettingsInLine < count ? first + SettingsInLine : count;
        for (int place = first; place < end; place++)
        {
            AddFloat(changes.BeganWith(place));
        }

        return End();
    }

    private string NextChanges(ChangeList changes)
    {
        int left = changes.Count - changes.Reported;
        if (left <= 0)
        {
            return null;
        }

        // There were more in a frame than there is room for: who listens sees it by the number.
        int first = left > changes.Room ? changes.Count - changes.Room : changes.Reported;
        changes.Reported = left > ChangesInLine ? first + ChangesInLine : changes.Count;
        return List(changes, first, changes.Reported);
    }

    // What the board no longer remembers cannot be repeated.
    private string Repeated(ChangeList changes)
    {
        int first = _last[Listed];
        int end = first + ChangesInLine < changes.Count ? first + ChangesInLine : changes.Count;
        if (changes.IsTooShort || first >= end)
        {
            _part = Ending;
            return null;
        }

        _last[Listed] = end;
        return List(changes, first, end);
    }

    private string List(ChangeList changes, int first, int end)
    {
        BeginOfRun('C');
        AddWhole(first);
        for (int change = first; change < end; change++)
        {
            AddWhole(changes.StepsOf(change));
            AddWhole(changes.PlaceOf(change));
            AddFloat(changes.ValueOf(change));
        }

        return End();
    }

    private string EndDescription(ChangeList changes)
    {
        _part = Pictures;
        _last[Described] = _last[Run];
        BeginOfRun('G');
        AddWhole(_session.Engine.Network.Steps);
        AddWhole(changes.Count);
        AddWhole(changes.IsTooShort ? 1 : 0);
        return End();
    }

    private void BeginOfRun(char kind)
    {
        Begin(kind);
        AddWhole(_last[Run] % (LastNumber + 1));
    }
}
