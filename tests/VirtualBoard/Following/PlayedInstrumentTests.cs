using System.Runtime.Versioning;
using AstroNano.Browser;
using AstroNano.Follow;
using AstroNano.Twin;

namespace AstroNano.VirtualBoard.Tests.Following;

/// <summary>
/// The instrument that the page shows in place of its own plays the very run that a board reports,
/// and calls the memories what the board calls them.
/// </summary>
[SupportedOSPlatform("browser")]
public sealed class PlayedInstrumentTests
{
    private const int Frame = 33_333;

    /// <summary>All networks.</summary>
    public static TheoryData<string> Networks =>
        [.. Catalogue.Create().Select(entry => entry.Key)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_page_plays_everything_that_a_board_reports(string network)
    {
        var board = new Instrument();
        board.SelectNetwork(Array.FindIndex(Catalogue.Create(), entry => entry.Key == network));
        var reporter = new Reporter(board, "esp32-devkit", 1, Follower.OwnDigest, 0);
        var played = new PlayedInstrument(1);
        var follower = new Follower(played);
        Setting[] run = board.Session.Settings.Table;
        Action[] actions =
        [
            () => { },
            () => Array.ForEach(board.Engine.Settings, setting => setting.Value = setting.High),
            board.Cue,
            () => run[RunSettings.Flips].Value = 20,
            board.Cue,
            board.Learn,
            () => board.PaintUnit(9, isPlus: true),
            () => board.SetWord("BRAIN7"),
            () => run[RunSettings.Patterns].Value = 7,
            () => run[RunSettings.Memories].Value = 12,
            () => run[RunSettings.Pupil].Value = 17,
            board.Cue,
            () => run[RunSettings.Patterns].Value = PatternChoice.Walsh,
            () => run[RunSettings.Patterns].Value = PatternChoice.Mine,
        ];
        int now = 0;
        foreach (Action action in actions)
        {
            action();
            for (int frame = 0; frame < 70; frame++, now += Frame)
            {
                board.BeginFrame(now);
                board.Step();
                reporter.Frame(now, cue: false, mode: false);
                for (int left = Reporter.MostLines; left > 0 && reporter.Next() is { } line; left--)
                {
                    follower.Hear(line, now / 1e6);
                }

                follower.Work(now / 1e6, int.MaxValue);
                board.EndFrame(now);
            }

            int place = Array.IndexOf(actions, action);
            Assert.Equal((place, Stage.Following, 0, -1),
                (place, follower.Stage, follower.Gaps + follower.WrongSums,
                    follower.FirstDifferent));
            Assert.Equal(NamesOf(board), NamesOf(played.Instrument));
        }

        Assert.InRange(follower.Agreements, 20, 100);
    }

    [Fact]
    public void Going_back_is_fast_in_a_run_of_any_length()
    {
        const int Long = 600_000, Before = Long - 13_000;
        var instrument = new Instrument();
        var past = new TimeLine();
        void RunTo(int step)
        {
            while (instrument.Engine.Network.Steps < step)
            {
                past.Look(instrument.Session);
                instrument.Step();
            }

            past.Look(instrument.Session);
        }

        Setting time = instrument.Engine.Settings.First(setting => setting.Key == "time-step");
        time.Value = time.Minimum;
        RunTo(Before);
        int digest = DigestOf(instrument);
        RunTo(Long);
        Assert.InRange(past.GoTo(Before), 0, 1024);
        Assert.Equal(digest, DigestOf(instrument));

        // States saved after the change belong to another run.
        time.Value = time.Maximum;
        RunTo(Before + 3000);
        digest = DigestOf(instrument);
        RunTo(Before + 5000);
        past.GoTo(Before + 3000);
        Assert.Equal(digest, DigestOf(instrument));
    }

    private static int DigestOf(Instrument instrument)
    {
        var digest = new Digest();
        instrument.Engine.Network.AddTo(digest);
        return digest.Value;
    }

    private static string NamesOf(Instrument instrument) => string.Join(' ',
        Enumerable.Range(0, instrument.Engine.Network.Memories).Select(memory =>
            instrument.Session.NumberOf(memory) is > 0 and int number
                ? $"{number}" : $"{instrument.Session.LetterOf(memory)}"));
}
