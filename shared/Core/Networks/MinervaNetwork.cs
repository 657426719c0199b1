using System;

namespace AstroNano.Core;

/// <summary>
/// Minerva 2: a cue activates every trace by the cube of their likeness, a_μ = cos³(ξ_μ, s); what
/// comes back is the echo, Σ_μ ξ_μ a_μ, its content, and Σ_μ a_μ, its intensity. The content's
/// signs are the next cue. With patterns of −1 and +1 this is the dense memory of the fourth
/// power in one step. Source: Hintzman 1984; review of dense associative memories, eq. (14).
/// </summary>
public sealed class MinervaNetwork : DiscreteNetwork
{
    private readonly float[] _echo;
    private readonly float[] _activations;

    /// <inheritdoc cref="Network(int, int)"/>
    public MinervaNetwork(int units, int capacity)
        : base(units, capacity)
    {
        _echo = new float[units];
        _activations = new float[capacity];
    }

    /// <summary>Echo intensity Σ_μ a_μ: how familiar the present state is.</summary>
    public float EchoIntensity
    {
        get
        {
            float sum = 0f;
            for (int mu = 0; mu < _memories; mu++)
            {
                sum += _activations[mu];
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public override float[] Modulation => _activations;

    /// <inheritdoc/>
    public override string ModulationName => "activation";

    /// <summary>
    /// Echo content Σ_μ ξ_μ a_μ whose signs the state is, one per unit; 0 before the first step.
    /// The working array, as <see cref="Network.State"/>.
    /// </summary>
    public override float[] Beside => _echo;

    /// <inheritdoc/>
    public override string BesideName => "echo";

    /// <summary>−(N/4) Σ m⁴, that of the dense memory of the fourth power.</summary>
    protected override float ComputeEnergy()
    {
        float sum = 0f;
        for (int mu = 0; mu < _memories; mu++)
        {
            sum += _activations[mu] * _overlaps[mu];
        }

        return -0.25f * Units * sum;
    }

    /// <inheritdoc/>
    public override NetworkTheory CreateTheory() => new EchoTheory(this);

    /// <inheritdoc/>
    private protected override void TabulateVotes()
    {
        int units = Units;
        for (int agreement = 0; agreement <= units; agreement++)
        {
            long c = 2 * agreement - units;
            _voteOf[agreement] = c * c * c;
        }
    }

    /// <inheritdoc/>
    private protected override void Weigh()
    {
        base.Weigh();
        float[] overlaps = _overlaps, activations = _activations;
        int memories = _memories;
        for (int mu = 0; mu < memories; mu++)
        {
            float m = overlaps[mu];
            activations[mu] = m * (m * m);
        }
    }

    /// <inheritdoc/>
    protected override void Begin(sbyte[] cue)
    {
        base.Begin(cue);
        Array.Clear(_echo, 0, _echo.Length);
    }

    /// <inheritdoc/>
    protected override void Advance()
    {
        if (!UpdateAll() && Steps > 0)
        {
            return;
        }

        float[] echo = _echo;
        long[] fields = _fields;
        float units = echo.Length;
        float scale = 1f / (units * units * units);
        for (int i = 0; i < echo.Length; i++)
        {
            echo[i] = fields[i] * scale;
        }
    }
}
