namespace AstroNano.Core;

/// <summary>What can be chosen: forgetting, and the coefficients of the expanded rule.</summary>
public sealed partial class HebbianNetwork
{
    /// <inheritdoc/>
    public override int SettingCount => Settings;

    /// <inheritdoc/>
    public override float GetSetting(int index) =>
        index >= 0 && index < Settings ? _values[index] : base.GetSetting(index);

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        if (index < 0 || index >= Settings)
        {
            base.SetSetting(index, value);
        }

        float least = index == ForgettingSetting ? 0f : index == MeanSetting ? -1f : -4f;
        float most = index == ForgettingSetting ? 0.5f : index == MeanSetting ? 1f : 4f;
        Check.Range(value, least, most)?.Throw(KeyOf(index));
        _values[index] = value;
        _coefficients[index] = (int)Setting.Whole(value * CoefficientUnit);
        SumPatterns();
        TakeAgreements();
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index)
    {
        switch (index)
        {
            case ForgettingSetting:
                return new Setting(KeyOf(index), "d", 0f, 0.5f, Curve.Linear, 0f,
                    "How much every memory fades when another is learned; old ones make room.")
                    .OnKnob(0f, 0.5f, 0.1f).First();
            case CorrelationSetting:
                return new Setting(KeyOf(index), "c2", -4f, 4f, Curve.Linear, 1f,
                    "How much neurons that agree strengthen their coupling: Hebb's rule itself.");
            case PresynapticSetting:
                return new Setting(KeyOf(index), "cj", -4f, 4f, Curve.Linear, 0f,
                    "How much the sending neuron alone changes a coupling.");
            case PostsynapticSetting:
                return new Setting(KeyOf(index), "ci", -4f, 4f, Curve.Linear, 0f,
                    "How much the receiving neuron alone changes a coupling.");
            case ConstantSetting:
                return new Setting(KeyOf(index), "c0", -4f, 4f, Curve.Linear, 0f,
                    "By how much every coupling changes, whatever the neurons do.");
            default:
                return new Setting(KeyOf(index), "a", -1f, 1f, Curve.Linear, 0f,
                    "Mean activity that a neuron expects of the others.");
        }
    }

    private static string KeyOf(int index)
    {
        switch (index)
        {
            case ForgettingSetting: return "forgetting";
            case CorrelationSetting: return "correlation";
            case PresynapticSetting: return "presynaptic";
            case PostsynapticSetting: return "postsynaptic";
            case ConstantSetting: return "constant";
            default: return "mean";
        }
    }
}
