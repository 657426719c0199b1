namespace AstroNano.Instruments.Tests;

/// <summary>From the converter's counts to a position.</summary>
public class KnobReaderTests
{
    private const int NoiseCounts = 20;
    private const int FramesPerSecond = 20;
    private const int Hour = 3600 * FramesPerSecond;

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
            reader.Update(noise.Around(counts, NoiseCounts));
        }

        int changes = 0;
        for (int i = 0; i < 10_000; i++)
        {
            if (reader.Update(noise.Around(counts, NoiseCounts)))
            {
                changes++;
            }
        }
        // The band creeps outwards to the rarest reading, and then holds for good.
        Assert.InRange(changes, 0, 2);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(40)]
    [InlineData(60)]
    public void A_knob_at_rest_moves_less_than_once_in_two_minutes_however_noisy_it_is(int sigma)
    {
        var reader = new KnobReader();
        var noise = new Noise(sigma);
        int moves = 0;
        for (int i = 0; i < 10 * Hour; i++)
        {
            bool hasMoved = reader.Update(noise.Normal(2048, sigma));
            // The first seconds show it how noisy it is.
            moves += hasMoved && i > 400 ? 1 : 0;
            Assert.False(reader.IsUnstable);
        }

        Assert.InRange(moves, 0, 300);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(1000)]
    public void Excess_noise_is_reported_as_loose_within_five_seconds(int sigma)
    {
        var reader = new KnobReader();
        var noise = new Noise(sigma);
        Read(100, () => noise.Normal(2048, sigma));
        Assert.True(reader.IsUnstable);
        Read(60, () => noise.Normal(2048, 10));
        Assert.False(reader.IsUnstable);

        void Read(int times, Func<int> counts)
        {
            for (int i = 0; i < times; i++)
            {
                reader.Update(counts());
            }
        }
    }

    // It rests on the charge of its neighbours, after which it is read in turn.
    [Theory]
    [InlineData(68, 5)]
    [InlineData(72, 15)]
    [InlineData(80, 25)]
    public void A_rest_that_differs_from_one_reading_to_the_next_is_reported_as_loose(
        int difference, int sigma)
    {
        var reader = new KnobReader();
        var noise = new Noise(difference);
        int frames = 0;
        for (; !reader.IsUnstable && frames < 60 * FramesPerSecond; frames++)
        {
            reader.Update(noise.Normal(2048 + (difference * (frames & 1)), sigma));
        }

        Assert.InRange(frames, 120, 59 * FramesPerSecond);
        for (int i = 0; i < 200; i++)
        {
            reader.Update(noise.Normal(2048, sigma));
        }

        Assert.False(reader.IsUnstable);
    }

    [Theory]
    [InlineData(8, 20)]
    [InlineData(9.5, 50)]
    [InlineData(9.9, 35)]
    [InlineData(6, 60)]
    [InlineData(0.2, 1500)]
    public void A_trembling_or_a_slowly_turning_hand_is_not_called_loose(double hertz, int swing)
    {
        var reader = new KnobReader();
        var noise = new Noise(swing);
        for (int i = 0; i < Hour / 6; i++)
        {
            double wave = Math.Sin(2 * Math.PI * hertz * i / FramesPerSecond);
            reader.Update(noise.Normal(2048 + (int)(swing * wave), 30));
            Assert.False(reader.IsUnstable);
        }
    }

    [Fact]
    public void Spikes_of_a_single_reading_do_not_move_it()
    {
        var reader = new KnobReader();
        for (int i = 0; i < 500; i++)
        {
            int counts = i % 10 == 9 ? 2048 + (i % 20 == 9 ? 500 : -500) : 2048;
            Assert.False(reader.Update(counts));
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
        reader.Update(1500);
        Assert.Equal(0.5f, reader.Position, 0.001f);
        Assert.Equal("low", Assert.Throws<ArgumentOutOfRangeException>(
            () => reader.Calibrate(2000, 2100)).ParamName);
    }

    [Fact]
    public void A_turned_knob_is_there_within_half_a_second()
    {
        var reader = new KnobReader();
        reader.Update(500);
        for (int frame = 0; frame < 10; frame++)
        {
            reader.Update(3500);
        }

        Assert.InRange(reader.Position, 0.88f, 0.90f);
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

    private static void Turn(KnobReader reader, Noise noise, int from, int to, int frames = 40)
    {
        for (int i = 1; i <= frames; i++)
        {
            reader.Update(noise.Around(from + (to - from) * i / frames, NoiseCounts));
        }

        if (frames == 40)
        {
            for (int i = 0; i < 40; i++)
            {
                reader.Update(noise.Around(to, NoiseCounts));
            }
        }
    }
}
