namespace AstroNano.Instruments.Tests;

/// <summary>How networks are presented: speed, trace, bars and the order of the knobs.</summary>
public class PresentationTests
{
    [Theory]
    [InlineData(0.5f, 1f)]
    [InlineData(1f, 1f)]
    [InlineData(7f, 7f)]
    public void A_bar_of_saliency_is_full_at_the_gain_but_not_below_one(float gain, float full) =>
        Assert.Equal(full, Presentation.FullModulation(
            new ReasoningNetwork(64, 4) { SequenceGain = gain }));

    [Theory]
    [InlineData("input-driven", 4f)]
    [InlineData("astrocyte", 1f)]
    public void A_bar_of_other_modulations_has_one_scale(string network, float full) =>
        Assert.Equal(full, Presentation.FullModulation(New(network)));

    [Theory]
    [InlineData("astrocyte", 30, 2)]
    [InlineData("kleinfeld", 30, 2)]
    [InlineData("kleinfeld-delayed", 100, 40)]
    [InlineData("reasoning", 100, 80)]
    [InlineData("three-layer", 100, 80)]
    [InlineData("binary", 100, 8)]
    [InlineData("dense", 100, 8)]
    [InlineData("hebbian", 100, 8)]
    [InlineData("context", 100, 8)]
    [InlineData("correlation", 4, 1)]
    [InlineData("minerva", 4, 1)]
    [InlineData("modern", 4, 1)]
    [InlineData("kohonen", 4, 1)]
    [InlineData("sparse", 40, 1)]
    [InlineData("separator", 20, 1)]
    public void Speed_and_trace_follow_from_what_a_step_does(string network, int speed, int column)
    {
        var presentation = Presentation.Of(New(network));
        Assert.Equal((speed, column), (presentation.StepsPerSecond, presentation.StepsPerColumn));
    }

    [Theory]
    [InlineData("astrocyte", "temperature astrocyte-time ", " time-step gains")]
    [InlineData("three-layer", "sequence-gain saliency-time leak first-saliency ", " time-step")]
    [InlineData("binary", "noise ", " order diagonal")]
    [InlineData("context", "context contexts ", " active")]
    [InlineData("universal", "similarity separation beta contents ", " power")]
    public void The_first_knobs_set_what_defines_a_network(
        string network, string first, string last)
    {
        string keys = string.Join(' ', new Engine(Catalogue.Find(network), new Remembered(),
            new Recorder()).Settings.Select(setting => setting.Key));
        Assert.StartsWith(first, keys);
        Assert.EndsWith(last, keys);
    }

    private static Network New(string network) =>
        Catalogue.Find(network).Create(Engine.Units, Engine.Capacity);
}
