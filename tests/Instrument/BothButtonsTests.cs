namespace AstroNano.Instruments.Tests;

public class BothButtonsTests
{
    [Fact]
    public void Both_count_down_from_three_and_fire_once()
    {
        var both = new BothButtons();
        both.Read(false, false, 0);
        int fired = 0;
        string seconds = "";
        for (int time = 0; time <= 5_000_000; time += 500_000)
        {
            fired += both.Read(true, true, time) ? 1 : 0;
            seconds += both.SecondsLeft;
        }

        Assert.Equal("33221100000", seconds);
        Assert.Equal(1, fired);
        Assert.True(both.HasFired);
    }

    [Fact]
    public void Releasing_one_button_ends_the_countdown_until_both_were_up()
    {
        var both = new BothButtons();
        both.Read(false, false, 0);
        both.Read(true, true, 50_000);
        both.Read(true, false, 2_900_000);
        Assert.False(both.Read(true, true, 3_000_000));
        Assert.False(both.Read(true, true, 9_000_000));
        Assert.True(both.AreIgnored);
        both.Read(false, false, 9_100_000);
        Assert.False(both.AreIgnored);
    }

    [Fact]
    public void Buttons_down_since_power_up_never_fire()
    {
        var both = new BothButtons();
        both.Read(true, false, 0);
        both.Read(true, true, 50_000);
        Assert.False(both.Read(true, true, 5_000_000));
        Assert.True(both.AreIgnored);
    }

    [Fact]
    public void A_clock_that_wraps_around_fires_all_the_same()
    {
        var both = new BothButtons();
        int start = int.MaxValue - 1_000_000;
        both.Read(false, false, start);
        both.Read(true, true, start);
        Assert.False(both.Read(true, true, unchecked(start + BothButtons.HoldTime - 1)));
        Assert.True(both.Read(true, true, unchecked(start + BothButtons.HoldTime)));
    }

    [Fact]
    public void Buttons_held_together_do_not_act_alone()
    {
        var board = new Board();
        board.Frames(4);
        board.ModePressed = true;
        board.Frames(2);
        board.CuePressed = true;
        board.Frames(40);
        Assert.Equal((0, 0, 1), StateOf(board));
        board.ModePressed = false;
        board.Frames(40);
        board.CuePressed = false;
        board.Frames(4);
        Assert.Equal((0, 0, 1), StateOf(board));

        // And afterwards each of them does again.
        board.Press(cue: true);
        board.Press(cue: false);
        Assert.Equal((1, 0, 1), StateOf(board));
    }

    private static (int Network, int Page, int Cues) StateOf(Board board) => (
        board.Instrument.NetworkIndex, board.Instrument.PageIndex, board.Instrument.Session.Cues);
}
