namespace AstroNano.Firmware.Tests;

/// <summary>MODE held at power-up: the display's controller is chosen on the display.</summary>
public class DisplayChoiceTests
{
    private const int Page = Screen.Width;

    [Theory]
    [InlineData(OledModel.Ssd1306, false)]
    [InlineData(OledModel.Ssd1306, true)]
    [InlineData(OledModel.Sh1106, false)]
    [InlineData(OledModel.Sh1106, true)]
    public void The_border_is_complete_only_for_the_right_controller(
        OledModel model, bool isChanged)
    {
        Rig rig = Held(new Rig(model: model));
        Release(rig);
        Press(rig.Board.CueButton, rig, isChanged);
        bool isRight = isChanged == (model == OledModel.Sh1106);
        Assert.Equal(isRight, HasBorder(rig.Glass));
    }

    [Fact]
    public void MODE_saves_the_choice_and_the_next_start_uses_it()
    {
        Rig rig = Held(new Rig(model: OledModel.Sh1106));
        Release(rig);
        Press(rig.Board.CueButton, rig);
        Press(rig.Board.ModeButton, rig);
        rig.Run(5);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
        var next = new Rig(model: OledModel.Sh1106, files: rig.Board.Board.Files);
        next.Start().Run(3);
        Assert.Equal(Program.Instrument.Screen.Pixels, next.Glass);
    }

    [Fact]
    public void With_MODE_stuck_the_instrument_starts_after_five_seconds()
    {
        Rig rig = Held(new Rig());
        rig.RunFor(4.5);
        Assert.Null(Program.Instrument);
        rig.RunFor(1);
        Assert.NotNull(Program.Instrument);
        Assert.DoesNotContain(@"I:\display", rig.Board.Board.Files.Names);
    }

    [Fact]
    public void The_instrument_starts_although_the_storage_refuses_writes()
    {
        var rig = new Rig();
        rig.Board.Board.Files.WriteProtected = true;
        Release(Held(rig));
        Press(rig.Board.ModeButton, rig);
        Assert.NotNull(Program.Instrument);
    }

    private static Rig Held(Rig rig)
    {
        rig.Board.ModeButton.Pressed = true;
        Program.Setup();
        return rig.Run(5);
    }

    private static void Release(Rig rig)
    {
        rig.Board.ModeButton.Pressed = false;
        rig.Run(5);
    }

    private static void Press(PushButton button, Rig rig, bool isPressed = true)
    {
        button.Pressed = isPressed;
        rig.Run(5);
        button.Pressed = false;
        rig.Run(5);
    }

    private static bool HasBorder(byte[] glass) => Enumerable.Range(0, glass.Length).All(at =>
        (at % Page is 0 or 1 or 126 or 127 ? 0xFF : at < Page ? 0x03 : at >= 7 * Page ? 0xC0 : 0)
            is var edge && (glass[at] & edge) == edge);
}
