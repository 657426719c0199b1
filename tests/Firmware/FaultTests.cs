namespace AstroNano.Firmware.Tests;

/// <summary>Frames that fail, a state that is corrupted, a loop that hangs.</summary>
public class FaultTests
{
    private readonly Rig _rig = new Rig().Start().Run(10);

    [Fact]
    public void A_failed_frame_is_named_on_the_display_and_the_next_ones_go_on()
    {
        Program.Instrument.SelectNetwork(4);
        Program.Instrument.SelectPage(1);
        Rig.BreakStep();
        _rig.Run(2);
        Assert.StartsWith("F2", Program.Instrument.Message);
        Assert.Equal(1, Program.Instrument.Messages.RepairedFaults);
        Assert.Equal((4, 1), (Program.Instrument.NetworkIndex, Program.Instrument.PageIndex));
        int steps = Program.Instrument.Engine.Network.Steps;
        _rig.RunFor(1);
        Assert.True(Program.Instrument.Engine.Network.Steps > steps);
        Assert.Equal(Program.Instrument.Screen.Pixels, _rig.Glass);
        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
    }

    [Fact]
    public void A_failed_frame_leaves_the_settings_unchanged()
    {
        Setting setting = Program.Instrument.Engine.Settings[0];
        float value = setting.ValueAt(0.9f);
        setting.Value = value;
        Rig.BreakStep();
        _rig.Run(2);
        Assert.Equal(value, Program.Instrument.Engine.Settings[0].Value);
    }

    [Fact]
    public void The_third_fault_within_a_minute_restarts_the_board()
    {
        for (int fault = 0; fault < 3; fault++)
        {
            Rig.BreakStep();
            _rig.RunFor(31);
        }

        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
        for (int fault = 0; fault < 2; fault++)
        {
            Rig.BreakStep();
            _rig.RunFor(5);
        }

        Assert.Equal(1, _rig.Board.Board.RestartsAsked);
    }

    [Fact]
    public void A_corrupted_state_restarts_from_its_cue()
    {
        _rig.RunFor(3);
        Program.Instrument.Engine.Network.State[17] = -3e38f;
        for (int frame = 0; frame < 100 && Program.Instrument.Messages.RepairedFaults == 0; frame++)
        {
            _rig.Run(1);
        }

        Assert.Equal(1, Program.Instrument.Session.Recoveries);
        Assert.StartsWith("RECOVERED, 1", Program.Instrument.Message);
        Assert.InRange(Program.Instrument.Engine.Network.Steps, 0, 64);
        _rig.RunFor(20);
        Assert.Equal(0, Program.Instrument.Session.WrongSigns());
    }

    // The astrocyte network's own step turns NaN into 0, and goes on from there.
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void NaN_does_not_stay_in_a_state(float value)
    {
        _rig.RunFor(3);
        Network network = Program.Instrument.Engine.Network;
        network.State[17] = value;
        _rig.RunFor(20);
        Assert.All(network.State, state => Assert.InRange(state, -1000f, 1000f));
        Assert.Equal(0, Program.Instrument.Session.WrongSigns());
    }

    [Fact]
    public void Only_a_loop_that_hangs_for_five_seconds_is_restarted()
    {
        for (int second = 0; second < 100; second++)
        {
            _rig.RunFor(1);
            Program.Supervisor.Look();
        }

        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
        for (int second = 0; second < Supervisor.MostSilentLooks - 1; second++)
        {
            Program.Supervisor.Look();
        }

        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
        Program.Supervisor.Look();
        Assert.Equal(1, _rig.Board.Board.RestartsAsked);
    }

    [Fact]
    public void The_long_self_test_beats_and_shows_how_far_it_is()
    {
        var rig = new Rig();
        var bars = new HashSet<int>();
        int transfers = 0;
        rig.Bus.Listener = (_, _) =>
        {
            if (++transfers % 10 == 0)
            {
                Program.Supervisor.Look();
            }

            bars.Add(rig.Glass.Skip(4 * Screen.Width).Take(Screen.Width)
                .Count(column => column == 0x7E));
        };
        rig.Board.CueButton.Pressed = true;
        rig.Start();
        Assert.True(bars.Count > 20);
        Assert.Equal(0, rig.Board.Board.RestartsAsked);
    }

    [Fact]
    public void Three_failed_starts_enter_safe_mode()
    {
        _rig.RunFor(61);
        Program.Instrument.SelectNetwork(6);
        _rig.RunFor(80);
        SimulatedFiles files = _rig.Board.Board.Files;
        for (int start = 0; start < Starts.MostFailed; start++)
        {
            new Rig(files).Start();
            Assert.Equal(6, Program.Instrument.NetworkIndex);
        }

        string[] kept = [.. files.Names];
        byte[] settings = files[kept[0]]!;
        var safe = new Rig(files);
        Program.Setup();
        safe.RunFor(90);
        Assert.Equal(0, Program.Instrument.NetworkIndex);
        Assert.Equal(Mode.SafeMode, Program.Instrument.Mode);
        Assert.Equal(kept, files.Names);
        Assert.Equal(settings, files[kept[0]]);
        Assert.Equal(safe.Glass, Program.Instrument.Screen.Pixels);
        new Rig(files).Start().Run(1);
        Assert.Equal(6, Program.Instrument.NetworkIndex);
    }

    [Fact]
    public void CUE_leaves_safe_mode_although_the_storage_refuses_writes()
    {
        _rig.RunFor(61);
        Program.Instrument.SelectNetwork(6);
        _rig.RunFor(80);
        SimulatedFiles files = _rig.Board.Board.Files;
        for (int start = 0; start < Starts.MostFailed; start++)
        {
            new Rig(files).Start();
        }

        files.WriteProtected = true;
        for (int start = 0; start < 3; start++)
        {
            var safe = new Rig(files);
            Program.Setup();
            safe.RunFor(2);
            Assert.True(((SafeModePage)Program.Instrument.Overlay).IsStuck);
            Assert.Equal(safe.Glass, Program.Instrument.Screen.Pixels);
            safe.Board.CueButton.Pressed = true;
            safe.Run(4);
            safe.Board.CueButton.Pressed = false;
            safe.RunFor(2);
            Assert.Equal(6, Program.Instrument.NetworkIndex);
        }

        files.WriteProtected = false;
        new Rig(files).Start();
        new Rig(files).Start();
        Assert.Equal(Mode.Playing, Program.Instrument.Mode);
        Assert.Equal(6, Program.Instrument.NetworkIndex);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void The_reset_button_never_leads_to_safe_mode(int frames)
    {
        SimulatedFiles files = _rig.Board.Board.Files;
        for (int start = 0; start < 9; start++)
        {
            var rig = new Rig(files);

            // Pressed while the self-test runs, it counts for nothing either.
            var counts = new List<byte>();
            rig.Bus.Listener = (_, _) => counts.AddRange(Count(files));
            Program.Setup();
            Assert.All(counts, count => Assert.Equal(0, count));
            Assert.NotEmpty(counts);
            rig.Run(frames);
            Assert.Equal(Mode.Demonstrating, Program.Instrument.Mode);
            Assert.Equal([0], Count(files));
        }
    }

    [Fact]
    public void Restarts_by_the_firmware_lead_to_safe_mode_unless_a_minute_goes_well()
    {
        SimulatedFiles files = _rig.Board.Board.Files;
        for (int start = 0; start < 6; start++)
        {
            var rig = new Rig(files);
            rig.Start(touch: false).RunFor(start == 2 ? 61 : 5);
            Assert.Equal(start == 5, Program.Instrument.Mode == Mode.SafeMode);
            for (int second = 0; second <= Supervisor.MostSilentLooks; second++)
            {
                Program.Supervisor.Look();
            }

            Assert.Equal(1, rig.Board.Board.RestartsAsked);
        }
    }

    private static byte[] Count(SimulatedFiles files) => files[@"I:\starts"] ?? [0];
}
