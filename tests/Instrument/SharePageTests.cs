using AstroNano.Replay;

namespace AstroNano.Instruments.Tests;

/// <summary>The page on which a run becomes a certificate.</summary>
public class SharePageTests
{
    // 200 steps of 3 ms, then the code in pieces.
    private const int FramesToCode = 80;

    private readonly Board _board = new();

    public SharePageTests()
    {
        Board.Show(_board.Instrument, "share");
    }

    private Certification Certification => _board.Instrument.Page.Certification;

    [Fact]
    public void The_run_goes_as_fast_as_there_is_time_and_rests_at_step_200()
    {
        _board.Frames(20);
        Assert.True(Certification.IsResting);
        _board.Frames(FramesToCode);
        Assert.Equal(CertificateForm.Steps, _board.Instrument.Engine.Network.Steps);
        Assert.True(Certification.IsReady);
        Assert.InRange(_board.Instrument.Schedule.Load, 0, 30);
    }

    [Fact]
    public void The_digest_is_that_of_the_state_on_the_display()
    {
        _board.Frames(FramesToCode);
        var digest = new Digest();
        _board.Instrument.Engine.Network.AddTo(digest);
        Assert.Equal(digest.Value, Certification.Digest);
        Assert.Equal(Certification.Digest, Capsule.Read(Certification.Link).Digest);
    }

    [Fact]
    public void CUE_begins_another_certificate_of_the_next_memory()
    {
        _board.Frames(FramesToCode);
        string first = Certification.Link;
        _board.Press(cue: true);
        Assert.True(Certification.IsRunning);
        _board.Frames(FramesToCode);
        Assert.NotEqual(first, Certification.Link);
        Assert.Equal(Capsule.Read(first).CueNumber + 1,
            Capsule.Read(Certification.Link).CueNumber);
    }

    [Fact]
    public void MODE_makes_a_certificate_of_the_next_network()
    {
        _board.Press(cue: false);
        _board.Frames(FramesToCode);
        Assert.Equal("attention", Capsule.Read(Certification.Link).Network);
    }

    [Fact]
    public void Leaving_the_page_ends_the_certificate_and_the_run_goes_on()
    {
        _board.Frames(FramesToCode);
        Board.Show(_board.Instrument, "overlaps");
        Assert.Null(Certification);
        _board.Frames(40);
        Assert.InRange(_board.Instrument.Engine.Network.Steps, CertificateForm.Steps + 50, 300);
        string page = Picture.Of(_board.Instrument.Screen);
        var fresh = new Board();
        fresh.Frames(40);
        Assert.Equal(FirstLetters(Picture.Of(fresh.Instrument.Screen)), FirstLetters(page));
    }

    [Fact]
    public void A_setting_that_changes_before_the_last_step_spoils_a_certificate()
    {
        _board.Frames(3);
        Board.Setting(_board.Instrument, "temperature").Value = 5f;
        _board.Frames(FramesToCode);
        Assert.True(Certification.IsBroken);
        Assert.False(Certification.IsReady);
        Assert.Contains("CUE starts another", _board.Instrument.Describe());
        _board.Press(cue: true);
        _board.Frames(FramesToCode);
        Assert.True(Certification.IsReady);
    }

    [Fact]
    public void A_cue_from_elsewhere_spoils_a_run_but_not_a_drawn_code()
    {
        _board.Frames(3);
        _board.Instrument.Cue();
        _board.Frames(FramesToCode);
        Assert.True(Certification.IsBroken);

        _board.Press(cue: true);
        _board.Frames(FramesToCode);
        string link = Certification.Link;
        _board.Instrument.Cue();
        _board.Frames(10);
        Assert.True(Certification.IsReady);
        Assert.Equal(link, Certification.Link);
        Assert.True(_board.Instrument.Engine.Network.Steps > 0);
    }

    [Fact]
    public void A_run_that_no_code_can_encode_is_reported_and_goes_on()
    {
        Board.Setting(_board.Instrument, "temperature").Value = 5000f;
        _board.Press(cue: true);
        _board.Frames(FramesToCode);
        Assert.Equal("temperature", Certification.Trouble);
        Assert.Contains("use the page's link", _board.Instrument.Describe());
        Assert.InRange(_board.Instrument.Engine.Network.Steps, 50, CertificateForm.Steps);
    }

    [Fact]
    public void The_code_is_drawn_again_when_the_page_is()
    {
        _board.Frames(FramesToCode);
        string drawn = Picture.Of(_board.Instrument.Screen);
        string link = Certification.Link;
        _board.Instrument.Session.SelectCue(1);
        _board.Frames(FramesToCode);
        Assert.Equal(link, Certification.Link);
        Assert.Equal(drawn, Picture.Of(_board.Instrument.Screen));
    }

    // The header's name of the network, dark on bright.
    private static string FirstLetters(string picture) => picture[..(picture.IndexOf('\n') / 2)];
}
