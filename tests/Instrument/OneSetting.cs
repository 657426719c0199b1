namespace AstroNano.Instruments.Tests;

/// <summary>Something with a single setting, "heat".</summary>
internal sealed class OneSetting : Adjustable
{
    public OneSetting(Curve curve, float low, float high, float start)
    {
        Add(new Setting("heat", "T", low, high, curve, start, "Warms.").OnKnob(low, high));
    }
}
