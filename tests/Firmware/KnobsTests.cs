using AstroNano.Instrument;

namespace AstroNano.Firmware.Tests;

public class KnobsTests
{
    private const int FrameMicroseconds = 41_700;

    private readonly Rig _rig = new();
    private readonly Simulator _simulator = new();

    public KnobsTests() => _rig.Board.Board.Adc.Imperfect = true;

    [Fact]
    public void Noisy_knobs_that_stand_still_are_taken_for_wired()
    {
        var knobs = new Knobs();
        Read(knobs, 500);
        Assert.Null(knobs.Notice);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void A_knob_swept_to_and_fro_by_hand_is_taken_for_wired(double secondsPerSweep)
    {
        var knobs = new Knobs();
        for (int frame = 0; frame < 500; frame++)
        {
            double sweeps = frame * FrameMicroseconds * 1e-6 / secondsPerSweep;
            double within = sweeps % 2;
            _rig.Board.Pots[0].Position = within < 1 ? within : 2 - within;
            Read(knobs, 1);
            Assert.Null(knobs.Notice);
        }
    }

    [Fact]
    public void A_knob_without_a_wire_is_known_before_the_first_frame()
    {
        _rig.Board.Pots[1].Connected = false;
        Assert.Equal("knob 2 is not wired", new Knobs().Notice);
    }

    /// <summary>
    /// Caught: by its turns alone, a hum of 50 Hz that the frames strobe slow passed for a hand.
    /// </summary>
    [Theory]
    [InlineData(20_000)]
    [InlineData(33_333)]
    [InlineData(40_000)]
    [InlineData(FrameMicroseconds)]
    [InlineData(50_000)]
    public void A_wire_that_comes_off_is_noticed_and_one_put_back_as_well(int frame)
    {
        var knobs = new Knobs();
        Read(knobs, 30, frame);
        _rig.Board.Pots[3].Connected = false;
        Read(knobs, 48, frame);
        for (int window = 0; window < 40; window++)
        {
            Assert.Equal("knob 4 is not wired", knobs.Notice);
            Read(knobs, 24, frame);
        }
        _rig.Board.Pots[3].Connected = true;
        Read(knobs, 48, frame);
        Assert.Null(knobs.Notice);
    }

    [Fact]
    public void Two_loose_knobs_are_told_one_at_a_time()
    {
        _rig.Board.Pots[0].Connected = false;
        _rig.Board.Pots[2].Connected = false;
        var knobs = new Knobs();
        Assert.Equal("knob 1 is not wired", knobs.Notice);
        _rig.Board.Pots[0].Connected = true;
        Read(knobs, 48);
        Assert.Equal("knob 3 is not wired", knobs.Notice);
    }

    private void Read(Knobs knobs, int frames, int microseconds = FrameMicroseconds)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            _rig.Clock.Advance(microseconds);
            knobs.Read(_simulator);
        }
    }
}
