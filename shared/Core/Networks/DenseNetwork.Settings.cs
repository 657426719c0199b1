namespace AstroNano.Core;

/// <summary>What can be chosen: the power, and how units decide.</summary>
public sealed partial class DenseNetwork
{
    /// <inheritdoc/>
    public override int SettingCount => 2;

    /// <inheritdoc/>
    public override float GetSetting(int index)
    {
        switch (index)
        {
            case PowerSetting: return _power;
            case UpdateSetting: return _allAtOnce ? 1f : 0f;
            default: return base.GetSetting(index);
        }
    }

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case PowerSetting:
                Check.Range(value, LeastPower, Exponential)?.Throw(nameof(Power));
                Power = (int)value;
                break;
            case UpdateSetting:
                Check.Range(value, 0f, 1f)?.Throw(nameof(AllAtOnce));
                AllAtOnce = value >= 0.5f;
                break;
            default: base.SetSetting(index, value); break;
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        switch (index)
        {
            case PowerSetting:
                return new Setting("power", "n", LeastPower, Exponential, Curve.Integer, 3f,
                    "How much more a close memory counts than a far one; it sets the capacity.")
                    .WithLastWord("exp").First();
            case UpdateSetting:
                return new Setting("update", "u", 0f, 1f, Curve.Integer, 0f,
                    "Neurons decide one after the other, or all in one step.")
                    .WithWords("units", "step");
            default: return base.Describe(index);
        }
    }
}
