using System.Reflection;

namespace AstroNano.Firmware.Tests;

/// <summary>Memory that runs out: less is shown, and nothing restarts.</summary>
public class MemoryTests
{
    private readonly Rig _rig = new();

    [Fact]
    public void A_frame_out_of_memory_closes_the_page_and_reports_it()
    {
        _rig.Start().Run(20);
        Program.Instrument.SelectNetwork(4);
        Program.Instrument.SelectPage(2);
        for (int time = 1; time < 10; time++)
        {
            RunOut();
            Assert.Equal((4, 0), (Program.Instrument.NetworkIndex, Program.Instrument.PageIndex));
            Assert.Equal("out of memory", Program.Instrument.Message);
            Assert.Equal(time, Program.Instrument.Messages.RepairedFaults);
            int steps = Program.Instrument.Engine.Network.Steps;
            _rig.Run(20);
            Assert.True(Program.Instrument.Engine.Network.Steps > steps);
            Assert.Equal(Program.Instrument.Screen.Pixels, _rig.Glass);
        }

        Assert.Equal(0, _rig.Board.Board.RestartsAsked);
    }

    [Fact]
    public void Without_releasable_memory_the_display_reports_it()
    {
        _rig.Start().Run(20);
        byte[] before = _rig.Glass;
        typeof(Program).GetProperty(nameof(Program.Instrument))!.SetValue(null, null);
        Set("_full", 1);
        _rig.RunFor(2);
        Assert.NotEqual(before, _rig.Glass);
        byte[] said = _rig.Glass;
        for (int second = 0; second < 20; second++)
        {
            _rig.RunFor(1);
            Program.Supervisor.Look();
        }

        Assert.Equal(said, _rig.Glass);
        Assert.Equal(0, _rig.Board.Board.RestartsAsked);

        // A power cycle leads out of it.
        _rig.Start().Run(20);
        Assert.NotNull(Program.Instrument);
    }

    // In a transfer, which allocates.
    private void RunOut()
    {
        bool isOut = false;
        _rig.Bus.Listener = (_, _) =>
        {
            _rig.Bus.Listener = null;
            isOut = true;
            throw new OutOfMemoryException();
        };
        for (int frame = 0; frame < 20 && !isOut; frame++)
        {
            _rig.Run(1);
        }

        Assert.True(isOut);
        _rig.Run(2);
    }

    private static void Set(string field, int value) => typeof(Program)
        .GetField(field, BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, value);
}
