namespace AstroNano.Sharing.Tests;

/// <summary>
/// A certificate as the instrument shows it, of random settings: what the display shows, and the
/// link that it stands for.
/// </summary>
internal sealed class Issued
{
    private const int FramePeriod = 50_000;
    private const int MostFrames = 400;

    private readonly Instrument _instrument = new();

    /// <summary>One of a network by place, all else by the seed.</summary>
    /// <param name="network">Its place.</param>
    /// <param name="seed">Of all that is set.</param>
    /// <param name="pupil">The pupil's number; null to choose it by the seed as well.</param>
    public Issued(int network, int seed, int? pupil = null)
    {
        var random = new Random(seed);
        _instrument.SelectNetwork(network % _instrument.NetworkCount);
        Turn(_instrument.Engine.Settings, random);
        Setting[] run = _instrument.Session.Settings.Table;
        Turn(run, random);
        run[RunSettings.Pupil].Value = pupil ?? run[RunSettings.Pupil].Value;
        if (run[RunSettings.Patterns].Value == PatternChoice.Word)
        {
            run[RunSettings.Patterns].Value = PatternChoice.Letters;
        }

        _instrument.Session.StoreIfDue();
        for (int cue = random.Next(5); cue > 0; cue--)
        {
            _instrument.Cue();
        }

        int page = Enumerable.Range(0, _instrument.PageCount)
            .First(index => _instrument.PageAt(index).Name == "share");
        _instrument.SelectPage(page);
        Play();
    }

    public Instrument Instrument => _instrument;

    public string Link => _instrument.Page.Certification.Link;

    /// <summary>Is this pixel of the display lit?</summary>
    public bool IsLit(int x, int y) =>
        (_instrument.Screen.Pixels[x + Screen.Width * (y >> 3)] >> (y & 7) & 1) != 0;

    // Half of them stay where they were, as with a user.
    private static void Turn(Setting[] settings, Random random)
    {
        foreach (Setting setting in settings.Where(_ => random.Next(2) == 0))
        {
            float position = random.Next(KnobReader.MostCounts + 1) / (float)KnobReader.MostCounts;
            setting.Value = setting.ValueAt(position);
        }
    }

    private void Play()
    {
        for (int frame = 0; frame < MostFrames; frame++)
        {
            int now = frame * FramePeriod;
            _instrument.BeginFrame(now);
            for (int step = 0; step < 4 && _instrument.StepDue(now); step++)
            {
                _instrument.Step();
            }

            if (_instrument.PaintDue(now + FramePeriod / 2))
            {
                _instrument.Paint();
            }

            _instrument.EndFrame(now + FramePeriod / 2);
        }
    }
}
