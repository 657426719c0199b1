using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

/// <summary>Something with a single setting, "heat".</summary>
internal sealed class OneSetting(Curve curve, float low, float high, float start) : Adjustable
{
    public override int SettingCount => 1;

    public override float GetSetting(int index) => start;

    public override void SetSetting(int index, float value)
    {
        Check.Range(value, low, high)?.Throw("heat");
        start = value;
    }

    protected override Setting Describe(int index) =>
        new Setting("heat", "T", low, high, curve, start, "Warms.").OnKnob(low, high);
}
