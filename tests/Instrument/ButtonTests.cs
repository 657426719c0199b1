namespace AstroNano.Instruments.Tests;

public class ButtonTests
{
    [Fact]
    public void Contacts_that_bounce_make_one_press()
    {
        var button = new Button();
        int presses = 0;
        for (int time = 0; time < 200_000; time += 1_000)
        {
            bool bouncing = time < 8_000 && time / 1_000 % 2 == 1;
            if (button.Read(!bouncing, time) == ButtonEvent.Pressed)
            {
                presses++;
            }
        }

        Assert.Equal(1, presses);
    }

    [Fact]
    public void A_short_press_is_a_click_at_its_end()
    {
        var button = new Button();
        Assert.Equal(ButtonEvent.Pressed, button.Read(true, 0));
        Assert.Equal(ButtonEvent.None, button.Read(true, 50_000));
        Assert.Equal(ButtonEvent.Clicked, button.Read(false, 100_000));
        Assert.Equal(ButtonEvent.None, button.Read(false, 150_000));
    }

    [Fact]
    public void A_long_press_is_held_once_and_then_no_click()
    {
        var button = new Button();
        button.Read(true, 0);
        int held = 0;
        for (int time = 50_000; time < 2_000_000; time += 50_000)
        {
            if (button.Read(true, time) == ButtonEvent.Held)
            {
                held++;
            }
        }

        Assert.Equal(1, held);
        Assert.Equal(ButtonEvent.None, button.Read(false, 2_000_000));
    }

    [Fact]
    public void A_clock_that_wraps_around_makes_no_difference()
    {
        int start = int.MaxValue - 60_000;
        var button = new Button();
        Assert.Equal(ButtonEvent.Pressed, button.Read(true, start));
        ButtonEvent last = ButtonEvent.None;
        for (int i = 1; i <= 16; i++)
        {
            last = button.Read(true, unchecked(start + i * 50_000));
        }

        Assert.Equal(ButtonEvent.Held, last);
    }

    [Fact]
    public void Cue_corrupts_the_next_memory_and_mode_goes_on()
    {
        var board = new Board();
        board.Frames(30);
        board.Press(cue: true);
        Assert.Equal(1, board.Instrument.Session.Target);
        Assert.Equal(2, board.Instrument.Session.Cues);
        board.Press(cue: false);
        Assert.Equal(1, board.Instrument.NetworkIndex);
        Assert.Equal(0, board.Instrument.PageIndex);
        board.Press(cue: false, frames: 18);
        Assert.Equal(1, board.Instrument.NetworkIndex);
        Assert.Equal(1, board.Instrument.PageIndex);
    }

    [Fact]
    public void Mode_wraps_around_to_the_first_network_and_the_first_page()
    {
        var board = new Board();
        for (int i = 0; i < board.Instrument.NetworkCount; i++)
        {
            board.Press(cue: false);
        }

        for (int i = 0; i < board.Instrument.PageCount; i++)
        {
            board.Press(cue: false, frames: 18);
        }

        Assert.Equal(0, board.Instrument.NetworkIndex);
        Assert.Equal(0, board.Instrument.PageIndex);
    }
}
