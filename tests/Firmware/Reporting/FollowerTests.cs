namespace AstroNano.Firmware.Tests.Reporting;

/// <summary>A listener that hears the firmware's lines, all of them or only some.</summary>
public sealed class FollowerTests : IDisposable
{
    private const int Second = 20;

    private readonly ReportRig _rig = new();
    private readonly CorePlayed _core = new();
    private readonly Follower _follower;
    private double _seconds;
    private int _heard;

    public FollowerTests()
    {
        _follower = new Follower(_core);
    }

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void A_follower_from_the_start_has_the_same_bits_at_every_digest()
    {
        Hear(3 * Second);
        _rig.Instrument.Engine.Settings[0].Value = 0.11f;
        Hear(3 * Second);
        Assert.Equal(Stage.Following, _follower.Stage);
        Assert.Equal(_rig.Of('D').Count(), _follower.Agreements);
        Assert.Equal(_follower.ReportedStep, _core.Steps);
    }

    [Fact]
    public void A_late_follower_catches_up_with_the_next_description()
    {
        _rig.RunSeconds(3);
        _rig.Instrument.Engine.Settings[0].Value = 0.11f;
        _rig.Run(2);
        _rig.Instrument.Engine.Settings[1].Value = 2.5f;
        _rig.RunSeconds(1);
        Skip();
        Hear(7 * Second);
        Assert.Equal(Stage.Following, _follower.Stage);
        Assert.InRange(_follower.Agreements, 3, 7);
    }

    [Fact]
    public void A_late_follower_is_told_to_press_CUE_when_too_much_was_changed()
    {
        for (int change = 0; change <= Reporter.MostChanges; change++)
        {
            _rig.Run(2).Instrument.Engine.Settings[0].Value = 0.1f + (change / 100f);
        }

        _rig.Run(4);
        Skip();
        Hear(6 * Second);
        Assert.Equal(Stage.TooLate, _follower.Stage);
        _rig.Instrument.Cue();
        Hear(2 * Second);
        Assert.Equal(Stage.Following, _follower.Stage);
    }

    [Fact]
    public void A_missing_line_ends_every_verdict_until_the_next_description()
    {
        Hear(2 * Second);
        _rig.Run(1 * Second);
        _heard += 1;
        Hear(0);
        Assert.Equal((Stage.WaitingForRun, 1), (_follower.Stage, _follower.Gaps));
        int agreements = _follower.Agreements;
        Hear(Second);
        Assert.Equal(agreements, _follower.Agreements);
        Hear(5 * Second);
        Assert.Equal(Stage.Following, _follower.Stage);
        Assert.NotEqual(agreements, _follower.Agreements);
    }

    [Fact]
    public void A_flipped_bit_is_named_with_its_variable_and_index()
    {
        Hear(Second);
        Flip(7);
        Hear(3 * Second);
        Assert.Equal(Stage.Diverged, _follower.Stage);
        Assert.True(_follower.LastAgreed < _follower.FirstDifferent);
        Assert.Contains(_follower.Differences, found => (found.Variable, found.Index)
            == ("state", 7));
    }

    [Fact]
    public void Another_cue_is_followed_after_a_divergence()
    {
        Hear(Second);
        Flip(7);
        Hear(3 * Second);
        _rig.Instrument.Cue();
        Hear(2 * Second);
        Assert.Equal((Stage.Following, -1), (_follower.Stage, _follower.FirstDifferent));
        Assert.Equal(1, _follower.DifferentRuns);
    }

    [Fact]
    public void A_setting_changed_while_the_cue_waits_belongs_to_the_cue()
    {
        Hear(Second);
        int sparse = Array.FindIndex(Catalogue.Create(), entry => entry.Key == "sparse");
        _rig.Instrument.SelectNetwork(sparse);
        Hear(5 * Second);
        Session session = _rig.Instrument.Session;
        session.Engine.Settings[1].Value += 1f;
        session.WorksInPieces = true;
        session.Cue();
        Assert.True(session.CueWaits);
        session.Engine.Settings[1].Value += 1f;
        Hear(10 * Second);
        Assert.Equal(Stage.Following, _follower.Stage);
        Assert.NotEqual(0, _follower.Agreements);
    }

    [Fact]
    public void A_prediction_is_undone_when_the_board_is_slower()
    {
        _follower.Predicts = true;
        Hear(2 * Second);
        _follower.Work(_seconds + 0.3, int.MaxValue);
        Assert.InRange(_core.Steps - _follower.ReportedStep, 5, 12);
        _rig.Instrument.Pause(true);
        Hear(2 * Second);
        Assert.Equal(_rig.Instrument.Engine.Network.Steps, _core.Steps);
        Assert.Equal(Stage.Following, _follower.Stage);
    }

    [Fact]
    public void A_board_that_computes_different_bits_is_not_followed()
    {
        _rig.RunSeconds(2);
        Follower follower = OfOtherBits();
        Assert.Equal((Stage.OtherVersion, 0), (follower.Stage, follower.Agreements));
    }

    [Theory]
    [InlineData("AstroNano 0.1.0 on esp32-devkit: test PASS 8E5E2E41", LineState.Text)]
    [InlineData("@A1 T 1 2 3 00000000", LineState.WrongSum)]
    [InlineData("@A1 T 1", LineState.WrongSum)]
    [InlineData("@A", LineState.Text)]
    public void Any_other_text_is_not_a_report_line(string text, LineState state) =>
        Assert.Equal(state, ReportLine.Read(text, out _));

    [Fact]
    public void A_line_of_a_later_version_is_recognized() => Assert.Equal(
        LineState.OtherVersion, ReportLine.Read(Sealed("@A2 T 1 2 3 "), out _));

    private Follower OfOtherBits()
    {
        var follower = new Follower(new CorePlayed());
        string digest = $"{SelfTest.AtBoot().Digest:X8}";
        foreach (string text in _rig.Texts)
        {
            // The same lines, from a board with another digest.
            string body = text[..^8].Replace(digest, "DEADBEEF");
            follower.Hear(Sealed(body), 0);
            follower.Work(0, int.MaxValue);
        }

        return follower;
    }

    private static string Sealed(string body) => body + ReportLine.SumOf(body);

    private void Flip(int unit)
    {
        float[] state = _rig.Instrument.Engine.Network.State;
        state[unit] = BitConverter.Int32BitsToSingle(
            BitConverter.SingleToInt32Bits(state[unit]) ^ (1 << 22));
        _rig.Instrument.SelectPage(_rig.Instrument.PageCount - 1);
    }

    private void Skip() => _heard = _rig.Lines.Count;

    private void Hear(int frames)
    {
        for (int frame = 0; frame <= frames; frame++)
        {
            for (; _heard < _rig.Texts.Count; _heard++)
            {
                _follower.Hear(_rig.Texts[_heard], _seconds);
                _follower.Work(_seconds, int.MaxValue);
            }

            if (frame < frames)
            {
                _rig.Run(1);
                _seconds = _rig.Rig.Clock.Microseconds / 1e6;
            }
        }

        _follower.Work(_seconds, int.MaxValue);
    }
}
