namespace AstroNano.Instruments.Tests;

public class SettingTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0f)]
    [InlineData(-3f)]
    [InlineData(1000.1f)]
    public void A_value_out_of_range_is_refused_with_name_value_and_range(float value)
    {
        Setting setting = Of(Curve.Logarithmic, 0.01f, 1000f, 1f);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => setting.Value = value);
        Assert.StartsWith($"heat must be from 0.01 to 1000 (was {value}).",
            error.Message, StringComparison.Ordinal);
        Assert.Equal(1f, setting.Value);
    }

    [Theory]
    [InlineData(Curve.Linear, 2f, 10f)]
    [InlineData(Curve.Logarithmic, 0.01f, 1000f)]
    [InlineData(Curve.Logarithmic, 0.001f, 1f)]
    [InlineData(Curve.Integer, 4f, 32f)]
    public void A_knob_goes_evenly_from_one_exact_end_to_the_other(
        Curve curve, float low, float high)
    {
        Setting setting = Of(curve, low, high, high);
        Assert.Equal(low, setting.ValueAt(0f));
        Assert.Equal(high, setting.ValueAt(1f));
        float last = low;
        for (int i = 1; i <= 256; i++)
        {
            float value = setting.ValueAt(i / 256f);
            Assert.True(value >= last);
            setting.Value = value;
            float error = setting.PositionOf(value) - i / 256f;
            Assert.InRange(error, -0.02f, 0.02f);
            last = value;
        }
    }

    [Fact]
    public void Half_way_on_a_logarithmic_curve_is_the_geometric_mean() =>
        Assert.Equal(3.16f, Of(Curve.Logarithmic, 0.01f, 1000f, 1f).ValueAt(0.5f));

    [Theory]
    [InlineData(0.4f, -0.799f)]
    [InlineData(0.49f, -0.0799f)]
    [InlineData(0.5001f, 0.001f)]
    [InlineData(0.50001f, 0f)]
    [InlineData(0.49999f, 0f)]
    public void Values_have_three_digits_below_zero_too_and_zero_is_zero(
        float position, float value)
    {
        // Once those below zero had all digits of the travel, and one was minus zero.
        float given = Of(Curve.Linear, -3.996f, 3.996f, 1f).ValueAt(position);
        Assert.Equal(BitConverter.SingleToInt32Bits(value),
            BitConverter.SingleToInt32Bits(given));
    }

    [Fact]
    public void Whole_numbers_stay_whole()
    {
        Setting setting = Of(Curve.Integer, 4f, 32f, 16f);
        setting.Value = 7.6f;
        Assert.Equal(8f, setting.Value);
    }

    [Fact]
    public void A_network_brings_new_defaults_that_do_not_touch_a_chosen_value()
    {
        var settings = new RunSettings();
        settings.SetDefaults(50, 8);
        Assert.Equal(50f, settings.Table[RunSettings.Speed].Value);
        settings.Table[RunSettings.Speed].Value = 70f;
        settings.SetDefaults(30, 16);
        Assert.Equal(70f, settings.Table[RunSettings.Speed].Value);
        Assert.Equal(30f, settings.Table[RunSettings.Speed].Default);
        Assert.Equal(16f, settings.Table[RunSettings.Memories].Value);
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
        Setting[] run = new RunSettings().Table;
        Assert.Null(run[RunSettings.Speed].ValueWord);
        run[RunSettings.Speed].Value = run[RunSettings.Speed].Maximum;
        Assert.Equal("max", run[RunSettings.Speed].ValueWord);
        Assert.Equal("own", run[RunSettings.Patterns].ValueWord);
    }

    private static Setting Of(Curve curve, float low, float high, float start) =>
        new OneSetting(curve, low, high, start).CreateSettings()[0];
}
