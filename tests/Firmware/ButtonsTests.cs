namespace AstroNano.Firmware.Tests;

public class ButtonsTests
{
    private readonly Rig _rig = new Rig().Start().Run(10);

    [Fact]
    public void The_pins_are_pulled_up()
    {
        Assert.True(_rig.Board.Board.Pin(Pins.CueButton).Level);
        Assert.True(_rig.Board.Board.Pin(Pins.ModeButton).Level);
    }

    [Fact]
    public void CUE_gives_one_cue_a_press()
    {
        int cues = Program.Instrument.Session.Cues;
        _rig.Board.CueButton.Pressed = true;
        _rig.Run(5);
        // Held on, it would learn instead; so it is the letting go that counts.
        Assert.Equal(cues, Program.Instrument.Session.Cues);
        _rig.Board.CueButton.Pressed = false;
        _rig.Run(5);
        Assert.Equal(cues + 1, Program.Instrument.Session.Cues);
        _rig.Run(20);
        Assert.Equal(cues + 1, Program.Instrument.Session.Cues);
    }

    [Fact]
    public void MODE_clicked_is_the_next_network_and_held_the_next_page()
    {
        _rig.Board.ModeButton.Pressed = true;
        _rig.RunFor(0.2);
        _rig.Board.ModeButton.Pressed = false;
        _rig.RunFor(0.2);
        Assert.Equal((1, 0), (Program.Instrument.NetworkIndex, Program.Instrument.PageIndex));
        _rig.Board.ModeButton.Pressed = true;
        _rig.RunFor(1);
        _rig.Board.ModeButton.Pressed = false;
        _rig.RunFor(0.2);
        Assert.Equal((1, 1), (Program.Instrument.NetworkIndex, Program.Instrument.PageIndex));
    }

    [Fact]
    public void Buttons_that_are_not_wired_are_not_pressed()
    {
        var rig = new Rig();
        rig.Board.Board.Pin(Pins.CueButton).Button = null;
        rig.Board.Board.Pin(Pins.ModeButton).Button = null;
        rig.Start().Run(2);
        int cues = Program.Instrument.Session.Cues;
        rig.Run(100);
        Assert.Equal(cues, Program.Instrument.Session.Cues);
        Assert.Equal(0, Program.Instrument.NetworkIndex);
    }
}
