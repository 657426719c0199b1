namespace AstroNano.Instruments.Tests;

/// <summary>A pupil's number: cues and random sets of its own.</summary>
public class PupilTests
{
    private const int Letters = PatternChoice.Letters;
    private const int LargestTrial = PatternChoice.RandomSets + Session.MostCues;

    private readonly Instrument _instrument = new();

    // Seed makes of a trial and a stream a sum of multiples modulo 2³², with the lowest bit set. So
    // two that begin alike differ by a vector of a lattice, and all short ones are looked through.
    [Fact]
    public void No_two_pupils_share_a_cue_or_a_set()
    {
        const uint Trial = 0x9E3779B9;
        const uint Stream = 0x85EBCA6B;
        uint inverse = 1;
        while (unchecked(Stream * inverse) != 1)
        {
            inverse = unchecked(inverse * (2 - (Stream * inverse)));
        }

        for (int trials = 0; trials <= LargestTrial; trials++)
        {
            foreach (int rest in new[] { -1, 0, 1 })
            {
                int streams = unchecked((int)((((uint)rest - (Trial * (uint)trials)) * inverse)));
                Assert.True(Math.Abs((long)streams) > PupilStream.MostPupils
                    || (trials, streams) == (0, 0), $"{trials} trials and {streams} streams apart");
            }
        }

        // The factors are those of the generator.
        Assert.Equal(Begun(unchecked((Trial * 8) + (Stream * 5))), new RandomStream(7, 5).State);
    }

    [Fact]
    public void Thirty_pupils_have_thirty_different_cues_of_each_letter()
    {
        Set("patterns", Letters);
        for (int cue = 1; cue <= 3; cue++)
        {
            string[] cues = [.. Enumerable.Range(1, 30).Select(pupil => CueOf(pupil, cue))];
            Assert.Equal(30, cues.Distinct().Count());
            Assert.DoesNotContain(CueOf(0, cue), cues);
        }
    }

    [Fact]
    public void A_random_set_is_another_for_every_pupil_and_letters_are_the_same()
    {
        Set("patterns", 7);
        string[] sets = [.. Enumerable.Range(0, 30).Select(MemoriesOf)];
        Assert.Equal(30, sets.Distinct().Count());
        Set("patterns", Letters);
        Assert.Single(Enumerable.Range(0, 3).Select(MemoriesOf).Distinct());
    }

    // Whether its cues were pressed for or asked for, and with whatever flipped before.
    [Fact]
    public void A_pupils_cue_depends_on_its_number_alone()
    {
        Set("patterns", Letters);
        string asked = CueOf(17, 4);
        _instrument.Session.SelectCue(1);
        Set("flipped-bits", 3);
        _instrument.Session.Cue();
        _instrument.Session.Cue();
        Set("flipped-bits", 13);
        _instrument.Session.Cue();
        Assert.Equal(asked, Cue());
    }

    [Theory]
    [InlineData(PatternChoice.Letters)]
    [InlineData(7)]
    public void A_pupils_run_is_written_down_and_repeated(int patterns)
    {
        Set("patterns", patterns);
        Set("pupil", 4711);
        _instrument.Session.SelectCue(40);
        for (int step = 0; step < 50; step++)
        {
            _instrument.Step();
        }

        Run run = _instrument.Session.ToRun();
        Assert.Equal(4711, PupilStream.PupilOf(run.Stream));
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        Assert.True(player.Passed);
    }

    [Fact]
    public void The_page_pupil_has_a_knob_for_each_digit()
    {
        Set("pupil", 305);
        Board.Show(_instrument, "pupil");
        Setting[] digits = _instrument.Page.Knobs;
        Assert.Equal([0f, 3f, 0f, 5f], digits.Select(digit => digit.Value));
        digits[0].Value = 9f;
        digits[2].Value = 9f;
        Assert.Equal(9395, _instrument.Session.Pupil);
        Assert.True(_instrument.Session.Settings.StoreDue);
    }

    [Fact]
    public void The_page_share_says_whose_run_it_shows()
    {
        var board = new Board();
        Board.Show(board.Instrument, "share");
        Assert.DoesNotContain("pupil", board.Instrument.Describe());
        Board.Setting(board.Instrument, "pupil").Value = 17;
        board.Press(cue: true);
        Assert.Contains("pupil 17", board.Instrument.Describe());
    }

    private string CueOf(int pupil, int number)
    {
        Set("pupil", pupil);
        _instrument.Session.SelectCue(number);
        return Cue();
    }

    private string Cue() => string.Concat(Enumerable.Range(0, Engine.Units)
        .Select(unit => _instrument.Session.CueIsPlus(unit) ? '#' : '.'));

    private string MemoriesOf(int pupil)
    {
        Set("pupil", pupil);
        _instrument.Session.StoreIfDue();
        PatternSet patterns = _instrument.Session.Patterns;
        return string.Concat(Enumerable.Range(0, Engine.Units * patterns.Count).Select(place =>
            patterns.IsPlus(place / Engine.Units, place % Engine.Units) ? '#' : '.'));
    }

    private void Set(string key, float value) => Board.Setting(_instrument, key).Value = value;

    private static int Begun(uint state)
    {
        state |= 1;
        for (int drawn = 0; drawn < 16; drawn++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
        }

        return (int)state;
    }
}
