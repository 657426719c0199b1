using System.Device.Adc;

namespace AstroNano.Firmware.Tests;

public class AdcTests
{
    private readonly Rig _rig = new();
    private readonly AdcChannel _channel = new AdcController().OpenChannel(0);

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.25, 1024)]
    [InlineData(1.0, 4095)]
    public void An_ideal_converter_gives_the_position(double position, int counts)
    {
        _rig.Board.Pots[0].Position = position;
        Assert.Equal(counts, _channel.ReadValue());
    }

    [Fact]
    public void The_four_knobs_are_on_the_channels_of_their_pins()
    {
        for (int knob = 0; knob < 4; knob++)
        {
            _rig.Board.Pots[knob].Position = 0.2 * (knob + 1);
            var channel = new AdcController().OpenChannel(Pins.KnobChannels[knob] - '0');
            Assert.Equal(0.2 * (knob + 1), channel.ReadRatio(), 3);
        }
    }

    [Fact]
    public void The_real_converter_is_dead_at_both_ends()
    {
        _rig.Board.Board.Adc.Imperfect = true;
        Assert.InRange(Mean(0.02), 0, 20);
        Assert.InRange(Mean(0.97), 4070, 4095);
        Assert.InRange(Mean(0.50), 1650, 1950);
    }

    [Fact]
    public void The_real_converter_rises_all_the_way_between_its_ends()
    {
        _rig.Board.Board.Adc.Imperfect = true;
        double last = Mean(0.06);
        for (double position = 0.08; position < 0.95; position += 0.02)
        {
            double mean = Mean(position);
            Assert.True(mean > last, $"{mean} after {last} at {position:F2}");
            last = mean;
        }
    }

    [Fact]
    public void The_noise_is_the_same_in_every_run()
    {
        int[] Run()
        {
            var rig = new Rig();
            rig.Board.Board.Adc.Imperfect = true;
            var channel = new AdcController().OpenChannel(3);
            return [.. Enumerable.Range(0, 100).Select(_ => channel.ReadValue())];
        }

        int[] first = Run();
        Assert.Equal(first, Run());
        Assert.InRange(first.Max() - first.Min(), 20, 260);
    }

    [Fact]
    public void An_input_without_a_wire_swings_from_rail_to_rail()
    {
        _rig.Board.Pots[0].Connected = false;
        int[] counts = [.. Enumerable.Range(0, 200).Select(_ =>
        {
            _rig.Clock.Advance(1000);
            return _channel.ReadValue();
        })];
        Assert.Equal(0, counts.Min());
        Assert.True(counts.Max() > 3500);
    }

    private double Mean(double position)
    {
        _rig.Board.Pots[0].Position = position;
        return Enumerable.Range(0, 400).Average(_ => _channel.ReadValue());
    }
}
