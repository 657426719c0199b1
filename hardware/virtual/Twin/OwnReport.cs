using AstroNano.Firmware;

namespace AstroNano.Twin;

/// <summary>What the page's own board reports, for another window: what a board prints.</summary>
internal sealed class OwnReport
{
    private readonly int _number = Random.Shared.Next(0x1_0000);
    private Instrument? _instrument;
    private Reporter? _reporter;

    /// <summary>The lines at the end of a frame.</summary>
    public string Take()
    {
        if (Browser.Exports.OnBoard is not { } instrument)
        {
            return "";
        }

        int now = Browser.Exports.Now;
        if (_reporter is null || instrument != _instrument)
        {
            _instrument = instrument;
            _reporter = new Reporter(instrument, Pins.Board, _number, Follower.OwnDigest, now);
        }

        (bool cue, bool mode) = Browser.Exports.Pressed;
        _reporter.Frame(now, cue, mode);
        List<string> lines = [];
        while (lines.Count < Reporter.MostLines && _reporter.Next() is { } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
