using System;

namespace AstroNano.Instrument.Tests;

public class ParameterTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0f)]
    [InlineData(-3f)]
    [InlineData(1000.1f)]
    public void What_is_out_of_range_is_refused_with_name_value_and_range(float value)
    {
        Parameter parameter = Of(Curve.Logarithmic, 0.01f, 1000f, 1f);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => parameter.Value = value);
        Assert.StartsWith($"heat: {value} is not allowed; it must be from 0.01 to 1000.",
            error.Message, StringComparison.Ordinal);
        Assert.Equal(1f, parameter.Value);
    }

    [Theory]
    [InlineData(Curve.Linear, 2f, 10f)]
    [InlineData(Curve.Logarithmic, 0.01f, 1000f)]
    [InlineData(Curve.Logarithmic, 0.001f, 1f)]
    [InlineData(Curve.Integer, 4f, 32f)]
    public void A_knob_goes_evenly_from_one_exact_end_to_the_other(
        Curve curve, float low, float high)
    {
        Parameter parameter = Of(curve, low, high, high);
        Assert.Equal(low, parameter.ValueAt(0f));
        Assert.Equal(high, parameter.ValueAt(1f));
        float last = low;
        for (int i = 1; i <= 256; i++)
        {
            float value = parameter.ValueAt(i / 256f);
            Assert.True(value >= last);
            parameter.Value = value;
            float error = parameter.PositionOf(value) - i / 256f;
            Assert.InRange(error, -0.02f, 0.02f);
            last = value;
        }
    }

    [Fact]
    public void Half_way_on_a_logarithmic_curve_is_the_geometric_mean() =>
        Assert.Equal(3.16f, Of(Curve.Logarithmic, 0.01f, 1000f, 1f).ValueAt(0.5f));

    [Fact]
    public void Whole_numbers_stay_whole()
    {
        Parameter parameter = Of(Curve.Integer, 4f, 32f, 16f);
        parameter.Value = 7.6f;
        Assert.Equal(8f, parameter.Value);
    }

    [Fact]
    public void The_effect_comes_with_each_new_value_and_only_then()
    {
        var table = new OneKnob();
        Parameter parameter = table.Parameters[0];
        Assert.Equal(0, table.Changes);
        parameter.Value = 0.5f;
        Assert.Equal(0, table.Changes);
        parameter.Value = 0.6f;
        Assert.Equal(1, table.Changes);
        Assert.Equal("Warms.", parameter.Help);
    }

    [Fact]
    public void A_new_default_does_not_touch_a_chosen_value()
    {
        Parameter parameter = Of(Curve.Linear, 0.5f, 10f, 5f);
        parameter.Suggest(6f);
        Assert.Equal(6f, parameter.Value);
        parameter.Value = 7f;
        parameter.Suggest(8f);
        Assert.Equal(7f, parameter.Value);
        Assert.Equal(8f, parameter.Default);
    }

    [Theory]
    [InlineData(Curve.Linear, 1f, 1f)]
    [InlineData(Curve.Logarithmic, 0f, 1f)]
    [InlineData(Curve.Linear, float.NaN, 1f)]
    [InlineData(Curve.Linear, 2f, 3f)]
    public void An_impossible_range_is_refused(Curve curve, float low, float high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(curve, low, high, 1f));

    [Fact]
    public void Words_stand_at_the_ends_of_speed_and_patterns()
    {
        RunSettings run = new Simulator().Run;
        Assert.Null(run.Speed.ValueWord);
        run.Speed.Value = run.Speed.Maximum;
        Assert.Equal("max", run.Speed.ValueWord);
        Assert.Equal("own", run.PatternSource.ValueWord);
    }

    private static Parameter Of(Curve curve, float low, float high, float usual) =>
        new("heat", "T", low, high, curve, usual, null);

    private sealed class OneKnob : ParameterTable
    {
        public OneKnob()
        {
            Parameters =
            [new Parameter("heat", "T", 0f, 1f, Curve.Linear, 0.5f, this)];
        }

        public override Parameter[] Parameters { get; }

        public int Changes { get; private set; }

        protected override string HelpOf(int index) => "Warms.";

        internal override void Changed() => Changes++;
    }
}
