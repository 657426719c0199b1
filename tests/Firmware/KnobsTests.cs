namespace AstroNano.Firmware.Tests;

/// <summary>From the position of a potentiometer to the setting it turns.</summary>
public class KnobsTests
{
    private readonly Rig _rig = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_knob_turns_its_setting_through_the_whole_range(bool imperfect)
    {
        _rig.Board.Board.Adc.Imperfect = imperfect;
        _rig.Start().Run(10);
        for (int knob = 0; knob < 4; knob++)
        {
            Setting setting = Program.Instrument.Panel[knob].Setting;
            Sweep(knob, 0.5, 1);
            Sweep(knob, 1, 0);
            Assert.Equal(setting.Low, setting.Value);
            Sweep(knob, 0, 1);
            Assert.Equal(setting.High, setting.Value);
        }
    }

    [Fact]
    public void A_knob_at_rest_stays_within_a_hundredth_whatever_the_noise()
    {
        _rig.Board.Board.Adc.Imperfect = true;
        _rig.Start().Run(10);
        Sweep(0, 0, 1);
        Sweep(0, 1, 0.6);
        _rig.Run(20);
        float value = Program.Instrument.Panel[0].Setting.Value;
        for (int frame = 0; frame < 1000; frame++)
        {
            _rig.Run(1);
            float now = Program.Instrument.Panel[0].Setting.Value;
            Assert.InRange(now, 0.99f * value, 1.01f * value);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_knob_without_a_wire_moves_nothing_and_is_reported(int knob)
    {
        _rig.Board.Board.Adc.Imperfect = true;
        _rig.Board.Pots[knob].Connected = false;
        _rig.Start().Run(20);
        Setting setting = Program.Instrument.Panel[knob].Setting;
        setting.Value = setting.Start;
        for (int frame = 0; frame < 1000; frame++)
        {
            _rig.Run(1);
            Assert.Equal(setting.Start, setting.Value);
            Assert.Equal(knob, Program.Instrument.Panel.UnstableKnob);
        }
    }

    [Fact]
    public void A_reconnected_knob_works_again()
    {
        _rig.Board.Board.Adc.Imperfect = true;
        _rig.Board.Pots[1].Connected = false;
        _rig.Start().Run(100);
        _rig.Board.Pots[1].Connected = true;
        _rig.RunFor(5);
        Assert.Equal(-1, Program.Instrument.Panel.UnstableKnob);
        Sweep(1, 0, 1);
        Setting setting = Program.Instrument.Panel[1].Setting;
        Assert.Equal(setting.High, setting.Value);
    }

    private void Sweep(int knob, double from, double to)
    {
        for (int frame = 0; frame <= 20; frame++)
        {
            _rig.Board.Pots[knob].Position = from + ((to - from) * frame / 20);
            _rig.Run(1);
        }
        _rig.Run(20);
    }
}
