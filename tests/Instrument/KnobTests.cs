namespace AstroNano.Instruments.Tests;

/// <summary>From a position to a setting: soft take-over.</summary>
public class KnobTests
{
    private const int NoiseCounts = 20;

    [Fact]
    public void A_value_does_not_flutter_in_noise()
    {
        Knob knob = KnobOn(Linear(out Setting setting));
        var noise = new Noise(3);
        Sweep(knob, noise, 1000, 3000);
        for (int i = 0; i < 100; i++)
        {
            knob.Read(noise.Around(3000, NoiseCounts));
        }

        float last = setting.Value;
        int changes = 0;
        for (int i = 0; i < 10_000; i++)
        {
            knob.Read(noise.Around(3000, NoiseCounts));
            if (setting.Value != last)
            {
                changes++;
            }

            last = setting.Value;
        }

        Assert.InRange(changes, 0, 2);
    }

    [Fact]
    public void A_knob_at_another_position_waits_until_it_passes_the_value()
    {
        Knob knob = KnobOn(Linear(out Setting setting));
        setting.Value = 8f;
        var noise = new Noise(4);
        knob.Read(1000);
        Assert.Equal(KnobState.Waiting, knob.State);
        Sweep(knob, noise, 1000, 2800);
        Assert.Equal(8f, setting.Value);
        Assert.Equal(KnobState.Waiting, knob.State);
        Sweep(knob, noise, 2800, 3500);
        Assert.Equal(KnobState.Following, knob.State);
        Assert.InRange(setting.Value, 8.8f, 9.1f);
    }

    [Theory]
    [InlineData(300, 3800)]
    [InlineData(3800, 300)]
    public void A_knob_that_engages_makes_no_value_jump(int from, int to)
    {
        Knob knob = KnobOn(Linear(out Setting setting));
        knob.Read(from);
        var noise = new Noise(5);
        float before = setting.Value;
        for (int i = 0; i <= 200; i++)
        {
            knob.Read(noise.Around(from + (to - from) * i / 200, NoiseCounts));
            Assert.InRange(Math.Abs(setting.Value - before), 0f, 0.25f);
            before = setting.Value;
        }

        Assert.Equal(KnobState.Following, knob.State);
    }

    [Fact]
    public void A_value_set_elsewhere_disengages_the_knob()
    {
        Knob knob = KnobOn(Linear(out Setting setting));
        var noise = new Noise(6);
        Sweep(knob, noise, 1500, 2500);
        Assert.Equal(KnobState.Following, knob.State);
        setting.Value = 1f;
        Sweep(knob, noise, 2500, 2600);
        Assert.Equal(KnobState.Waiting, knob.State);
        Assert.Equal(1f, setting.Value);
        Assert.Equal(0.1f, knob.Marker, 0.01f);
    }

    [Fact]
    public void Another_meaning_keeps_both_values()
    {
        Knob knob = KnobOn(Linear(out Setting first));
        Sweep(knob, new Noise(7), 1500, 2500);
        float left = first.Value;
        Linear(out Setting second);
        knob.Assign(second);
        for (int i = 0; i < 50; i++)
        {
            knob.Read(2500 + i % 3);
        }

        Assert.Equal(5f, second.Value);
        Assert.Equal(left, first.Value);
        Assert.Equal(KnobState.Waiting, knob.State);
    }

    [Fact]
    public void An_open_input_is_called_loose_and_ignored_until_it_is_calm()
    {
        Knob knob = KnobOn(Linear(out Setting setting));
        knob.Read(2048);
        var noise = new Noise(8);
        for (int i = 0; i < 60; i++)
        {
            knob.Read(noise.Anything());
        }

        Assert.Equal(KnobState.Unstable, knob.State);
        float value = setting.Value;
        for (int i = 0; i < 500; i++)
        {
            knob.Read(noise.Anything());
        }

        Assert.Equal(value, setting.Value);
        for (int i = 0; i < 100; i++)
        {
            knob.Read(noise.Around(2048, NoiseCounts));
        }

        Assert.NotEqual(KnobState.Unstable, knob.State);
        Assert.Equal(value, setting.Value);
    }

    private static Setting Linear(out Setting setting) =>
        setting = new OneSetting(Curve.Linear, 0f, 10f, 5f).CreateSettings()[0];

    private static Knob KnobOn(Setting setting)
    {
        var knob = new Knob();
        knob.Assign(setting);
        return knob;
    }

    private static void Sweep(Knob knob, Noise noise, int from, int to)
    {
        for (int i = 0; i <= 40; i++)
        {
            knob.Read(noise.Around(from + (to - from) * Math.Min(i, 30) / 30, NoiseCounts));
        }
    }
}
