namespace AstroNano.Instruments.Tests;

/// <summary>From the converter's counts to a position.</summary>
public class KnobReaderTests
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
}
