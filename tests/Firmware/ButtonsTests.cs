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
    public void Each_press_of_CUE_gives_one_cue()
    {
        int cues = Program.Instrument.Session.Cues;
        _rig.Board.CueButton.Pressed = true;
        _rig.Run(5);
        // A longer press would learn instead, so the release is what counts.
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

    [Fact]
    public void Before_the_first_touch_all_networks_repair_letters_in_turn()
    {
        Rig rig = new Rig().Start(touch: false).Run(2);
        Assert.Equal("neurons", Program.Instrument.Page.Name);
        Assert.True(Program.Instrument.Session.WrongSigns() > 0);
        rig.RunFor(4.5);
        Assert.Equal(0, Program.Instrument.Session.WrongSigns());
        Assert.Equal(1, Program.Instrument.Session.Cues);
        rig.RunFor(1);
        Assert.Equal(2, Program.Instrument.Session.Cues);
        rig.RunFor(10);
        Assert.NotEqual(0, Program.Instrument.NetworkIndex);
        Assert.True(Program.Instrument.Session.ShowsLetters);
        rig.RunFor(300);
        Assert.Equal([@"I:\starts"], rig.Board.Board.Files.Names);
        Assert.Equal(Mode.Demonstrating, Program.Instrument.Mode);
        int network = Program.Instrument.NetworkIndex;
        rig.Board.CueButton.Pressed = true;
        rig.Run(2);
        rig.Board.CueButton.Pressed = false;
        rig.Run(2);
        Assert.NotEqual(Mode.Demonstrating, Program.Instrument.Mode);
        int cues = Program.Instrument.Session.Cues;
        rig.RunFor(60);
        Assert.Equal(cues, Program.Instrument.Session.Cues);
        Assert.Equal(network, Program.Instrument.NetworkIndex);
    }

    [Fact]
    public void A_board_with_saved_settings_stays_with_them_and_recalls()
    {
        Rig rig = new Rig().Start().Run(2);
        Program.Instrument.SelectNetwork(5);
        Program.Instrument.SelectPage(2);
        rig.RunFor(10);
        Rig again = new Rig(rig.Board.Board.Files).Start(touch: false).RunFor(30);
        Assert.Equal(Mode.Demonstrating, Program.Instrument.Mode);
        Assert.Equal((5, 2), (Program.Instrument.NetworkIndex, Program.Instrument.PageIndex));
        Assert.InRange(Program.Instrument.Session.Cues, 4, 8);
        again.Board.Pots[0].Position = 0.9;
        again.Run(20);
        Assert.NotEqual(Mode.Demonstrating, Program.Instrument.Mode);
    }

    [Fact]
    public void A_knob_that_has_nothing_to_set_is_a_touch_as_well()
    {
        Rig rig = new Rig().Start(touch: false).Run(2);
        while (Program.Instrument.Engine.Settings.Length > 0)
        {
            rig.RunFor(1);
        }

        Assert.Equal(Mode.Demonstrating, Program.Instrument.Mode);
        rig.Board.Pots[3].Position = 0.8;
        rig.Run(20);
        Assert.NotEqual(Mode.Demonstrating, Program.Instrument.Mode);
    }
}
