using System;

using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

public class KnobTests
{
    private const int NoiseCounts = 20;

    [Theory]
    [InlineData(300)]
    [InlineData(2048)]
    [InlineData(3700)]
    public void A_knob_at_rest_holds_its_position_in_noise(int counts)
    {
        var reader = new KnobReader();
        var noise = new Noise(counts);
        for (int i = 0; i < 100; i++)
        {
            reader.Read(noise.Around(counts, NoiseCounts));
        }

        int changes = 0;
        for (int i = 0; i < 10_000; i++)
        {
            if (reader.Read(noise.Around(counts, NoiseCounts)))
            {
                changes++;
            }
        }
        // The band creeps outwards to the rarest reading, and then holds for good.
        Assert.InRange(changes, 0, 2);
    }

    [Fact]
    public void Spikes_of_a_single_reading_do_not_move_it()
    {
        var reader = new KnobReader();
        for (int i = 0; i < 500; i++)
        {
            int counts = i % 10 == 9 ? 2048 + (i % 20 == 9 ? 500 : -500) : 2048;
            Assert.False(reader.Read(counts));
        }
    }

    [Fact]
    public void Both_ends_are_reached_though_the_converter_is_dead_there()
    {
        var reader = new KnobReader();
        var noise = new Noise(1);
        Turn(reader, noise, 2048, 120);
        Assert.Equal(0f, reader.Position);
        Turn(reader, noise, 120, 3950);
        Assert.Equal(1f, reader.Position);
    }

    [Fact]
    public void Ends_that_were_measured_are_the_ends()
    {
        var reader = new KnobReader();
        reader.Calibrate(1000, 2000);
        reader.Read(1500);
        Assert.Equal(0.5f, reader.Position, 0.001f);
        Assert.Equal("low", Assert.Throws<ArgumentOutOfRangeException>(
            () => reader.Calibrate(2000, 2100)).ParamName);
    }

    [Fact]
    public void A_turned_knob_is_there_within_half_a_second()
    {
        var reader = new KnobReader();
        reader.Read(500);
        for (int frame = 0; frame < 10; frame++)
        {
            reader.Read(3500);
        }

        Assert.InRange(reader.Position, 0.88f, 0.90f);
    }

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
    public void A_knob_that_stands_elsewhere_waits_until_it_meets_the_value()
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
    public void No_value_jumps_at_take_over(int from, int to)
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
    public void A_value_set_by_someone_else_takes_the_knob_out_of_the_hand()
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

    [Fact]
    public void A_hand_that_turns_fast_to_and_fro_is_not_called_loose()
    {
        var reader = new KnobReader();
        var noise = new Noise(9);
        for (int i = 0; i < 6; i++)
        {
            Turn(reader, noise, 200, 3900, 6);
            Turn(reader, noise, 3900, 200, 6);
        }

        Assert.False(reader.IsUnstable);
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

    private static void Turn(KnobReader reader, Noise noise, int from, int to, int frames = 40)
    {
        for (int i = 1; i <= frames; i++)
        {
            reader.Read(noise.Around(from + (to - from) * i / frames, NoiseCounts));
        }

        if (frames == 40)
        {
            for (int i = 0; i < 40; i++)
            {
                reader.Read(noise.Around(to, NoiseCounts));
            }
        }
    }

    /// <summary>Readings with the scatter of a converter, the same in every run.</summary>
    private sealed class Noise(int seed)
    {
        private readonly Random _random = new(seed);

        public int Anything() => _random.Next(KnobReader.MostCounts + 1);

        // The sum of four is near enough to a normal distribution.
        public int Around(int counts, int spread)
        {
            double sum = 0;
            for (int i = 0; i < 4; i++)
            {
                sum += _random.NextDouble() - 0.5;
            }

            return Math.Clamp(counts + (int)Math.Round(sum * spread), 0, KnobReader.MostCounts);
        }
    }
}
