namespace AstroNano.Core;

/// <summary>What can be chosen: forgetting, and the coefficients of the expanded rule.</summary>
public sealed partial class HebbianNetwork
{
    private readonly Setting _forgetting;
    private readonly Setting _correlation;
    private readonly Setting _presynaptic;
    private readonly Setting _postsynaptic;
    private readonly Setting _constant;
    private readonly Setting _mean;
    private int _fixedCorrelation;
    private int _fixedPresynaptic;
    private int _fixedPostsynaptic;
    private int _fixedConstant;
    private int _fixedMean;

    /// <summary>How much of its strength a memory loses when another is learned, d; 0 to 0.5.
    /// </summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Forgetting
    {
        get => _forgetting.InForce;
        set => _forgetting.Set(value);
    }

    /// <summary>Coefficient of the correlation, c₂; -4 to 4.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Correlation
    {
        get => _correlation.InForce;
        set => _correlation.Set(value);
    }

    /// <summary>Coefficient of the sending unit alone, c_pre; -4 to 4.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Presynaptic
    {
        get => _presynaptic.InForce;
        set => _presynaptic.Set(value);
    }

    /// <summary>Coefficient of the receiving unit alone, c_post; -4 to 4.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Postsynaptic
    {
        get => _postsynaptic.InForce;
        set => _postsynaptic.Set(value);
    }

    /// <summary>What every coupling changes by, c₀; -4 to 4.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Constant
    {
        get => _constant.InForce;
        set => _constant.Set(value);
    }

    /// <summary>Mean activity a that a unit expects of the others; -1 to 1.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">
    /// The value is not in this range.
    /// </exception>
    public float Mean
    {
        get => _mean.InForce;
        set => _mean.Set(value);
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        TakeCoefficients();
        SumPatterns();
        ComputeOverlaps();
    }

    private Setting AddCoefficient(string key, string symbol, float start, string help) =>
        Add(new Setting(key, symbol, -4f, 4f, Curve.Linear, start, help));

    private void TakeCoefficients()
    {
        _fixedCorrelation = Fixed(_correlation);
        _fixedPresynaptic = Fixed(_presynaptic);
        _fixedPostsynaptic = Fixed(_postsynaptic);
        _fixedConstant = Fixed(_constant);
        _fixedMean = Fixed(_mean);
    }

    private static int Fixed(Setting coefficient) =>
        (int)Setting.Whole(coefficient.Value * CoefficientUnit);
}
