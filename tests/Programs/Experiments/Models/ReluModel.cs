namespace AstroNano.Experiments.Models;

/// <summary>
/// Dense memory with the log-sum-ReLU energy, which has no exponential:
/// E(x) = −(1/β) log Σ_μ max(0, 1 − β |x − ξ_μ|²/2). Where x is within √(2/β) of some memories, the
/// gradient of E pulls it to their mean; a step goes there. A memory that is alone is recalled
/// exactly, and where none is near nothing moves.
/// Source: B. Hoover, Z. Shi, K. Balasubramanian, D. Krotov and P. Ram, arXiv 2506.10801 (2025).
/// </summary>
public sealed class ReluModel : OwnModel
{
    private readonly sbyte[][] _patterns;
    private readonly Setting _sharpness;

    public ReluModel(int units, int memories)
        : base(units)
    {
        _patterns = [.. Enumerable.Range(0, memories).Select(_ => new sbyte[units])];
        _sharpness = Add(new Setting("beta", "β", 0.001f, 100f, Curve.Logarithmic, 0.025f,
            "How near a memory must be: wrong signs count 4 each, and 2/β is the limit."));
    }

    /// <summary>How many memories are near enough to pull.</summary>
    public int Near => _patterns.Count(IsNear);

    /// <summary>E; infinite where no memory is near.</summary>
    public double Energy => -Math.Log(_patterns.Sum(pattern =>
        Math.Max(0, 1 - _sharpness.Value * Distance(pattern) / 2))) / _sharpness.Value;

    protected override void Start(TrialGenerator trial) => Read(trial.Patterns, _patterns);

    /// <summary>Goes to the mean of the memories that are near.</summary>
    public override void Step()
    {
        sbyte[][] near = [.. _patterns.Where(IsNear)];
        for (int i = 0; near.Length > 0 && i < State.Length; i++)
        {
            State[i] = near.Sum(pattern => (float)pattern[i]) / near.Length;
        }
    }

    private bool IsNear(sbyte[] pattern) => _sharpness.Value * Distance(pattern) < 2;

    private double Distance(sbyte[] pattern)
    {
        double sum = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            double difference = State[i] - pattern[i];
            sum += difference * difference;
        }

        return sum;
    }
}
