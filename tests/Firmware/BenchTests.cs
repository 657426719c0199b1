namespace AstroNano.Firmware.Tests;

/// <summary>Both buttons held at power-up: the bench test comes before the instrument.</summary>
public class BenchTests
{
    [Fact]
    public void Both_buttons_at_power_up_lead_to_the_bench_test_and_MODE_leads_out()
    {
        Rig rig = Held();
        rig.Run(30);
        Assert.Null(Program.Instrument);
        Assert.Contains(rig.Glass, column => column != 0);
        rig.PressBoth(false);
        rig.Run(5);
        rig.Board.ModeButton.Pressed = true;
        rig.Run(3);
        Assert.Null(Program.Instrument);
        rig.Board.ModeButton.Pressed = false;
        rig.Run(10);
        Assert.NotNull(Program.Instrument);
        Assert.Equal(0, Program.Instrument.NetworkIndex);
        Assert.StartsWith("test PASS", Program.Instrument.Messages.Verdict);
        Assert.Equal(Program.Instrument.Screen.Pixels, rig.Glass);
    }

    [Fact]
    public void CUE_held_at_the_bench_fills_the_display_with_a_checker_pattern()
    {
        Rig rig = Held();
        rig.Run(2);
        rig.PressBoth(false);
        rig.Run(2);
        byte[] before = rig.Glass;
        rig.Board.CueButton.Pressed = true;
        rig.Run(2);
        Assert.All(rig.Glass, column => Assert.Contains(column, new byte[] { 0x55, 0xAA }));
        rig.Board.CueButton.Pressed = false;
        rig.Run(2);
        Assert.Equal(before[..128], rig.Glass[..128]);
    }

    [Fact]
    public void A_loose_knob_spreads_over_the_whole_range_and_a_steady_one_over_none()
    {
        var test = new BenchTest(new Writer(), "board");
        for (int frame = 0; frame < 40; frame++)
        {
            test.ReadKnob(0, frame % 2 == 0 ? 100 : 3900);
            test.ReadKnob(1, 2048);
            test.ReadButtons(false, false);
        }

        Assert.Equal(3800, test.SpreadOf(0));
        Assert.Equal(0, test.SpreadOf(1));
    }

    [Fact]
    public void The_bus_keeps_the_display_s_speed_after_every_address_was_asked()
    {
        Rig rig = Held();
        rig.Run(5);
        Assert.Equal(I2cBusSpeed.FastMode, rig.Bus.Speed);
    }

    [Fact]
    public void A_bus_that_is_stuck_at_the_start_is_not_used_until_it_is_free()
    {
        Rig rig = Stuck();
        rig.Run(20);
        // Neither its pins nor the ones that a bus has without them were driven, at a second each.
        Assert.Equal(-1, rig.Bus.DrivenDataPin);
        Assert.InRange(rig.Clock.Microseconds, 0, 2_000_000);
        rig.Board.DataPin.HeldLow = false;
        rig.RunFor(2);
        Assert.Equal(rig.Board.DataPin.Gpio, rig.Bus.DrivenDataPin);
        Assert.Contains(rig.Glass, column => column != 0);
    }

    [Fact]
    public void A_display_with_SDA_and_SCL_swapped_is_reported()
    {
        BoardWiring right = BoardWiring.Default;
        var rig = new Rig(wiring: right with
        {
            DataPin = right.ClockPin,
            ClockPin = right.DataPin,
        });
        Assert.Contains("bench: SDA and SCL swapped?", Said(rig));
        Assert.DoesNotContain("swapped", Said(new Rig()));
    }

    [Theory]
    [InlineData("knob-loose", "knob 1 is loose")]
    [InlineData("knob-at-ground", "knob 1 stays at 0")]
    [InlineData("knob-at-supply", "knob 1 stays at 4095")]
    [InlineData("cue-stuck", "CUE: always pressed")]
    [InlineData("display-unplugged", "OLED does not answer")]
    [InlineData("bus-shorted", "OLED: bus is stuck")]
    public void Wiring_errors_are_reported_in_words(string fault, string words)
    {
        var rig = new Rig();
        BoardFault.All.Single(each => each.Key == fault).Set(rig.Board, true);
        Assert.Contains($"bench: {words}", Said(rig));
    }

    [Fact]
    public void A_MODE_button_that_is_never_up_is_reported()
    {
        var rig = new Rig();
        rig.Board.ModeButton.Pressed = true;
        Assert.Contains("bench: MODE: always pressed", Said(rig));
    }

    [Fact]
    public void Nothing_is_reported_of_a_board_that_is_wired_well() =>
        Assert.DoesNotContain("bench:", Said(new Rig()).Replace("bench: nothing is wrong", ""));

    // Both buttons held at power-up and released, ten seconds of turning every knob.
    private static string Said(Rig rig)
    {
        TextWriter console = Console.Out;
        using var said = new StringWriter();
        Console.SetOut(said);
        try
        {
            bool cueIsStuck = rig.Board.CueButton.Pressed;
            bool modeIsStuck = rig.Board.ModeButton.Pressed;
            rig.PressBoth(true);
            rig.Start().Run(5);
            rig.Board.CueButton.Pressed = cueIsStuck;
            rig.Board.ModeButton.Pressed = modeIsStuck;
            for (int frame = 0; frame < 200; frame++)
            {
                foreach (SimulatedPot pot in rig.Board.Pots)
                {
                    pot.Position = frame / 200f;
                }

                rig.Run(1);
            }
        }
        finally
        {
            Console.SetOut(console);
        }

        return said.ToString();
    }

    private static Rig Stuck()
    {
        var rig = new Rig();
        rig.Board.DataPin.HeldLow = true;
        rig.PressBoth(true);
        return rig.Start();
    }

    private static Rig Held()
    {
        var rig = new Rig();
        rig.PressBoth(true);
        return rig.Start();
    }
}
