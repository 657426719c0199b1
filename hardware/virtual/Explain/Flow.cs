namespace AstroNano.Explain;

/// <summary>
/// All numbers of one moment of a network whose memories have gains, as they flow: the neurons'
/// activations, an overlap and a gain per memory, and what drives each neuron in the next step.
/// What Core keeps for itself is computed here with its operations in its order, bit for bit.
/// </summary>
public sealed class Flow
{
    // Of a sum's terms so many are added first.
    private const int GroupSize = 4;

    private readonly GatedNetwork _network;

    private Flow(GatedNetwork network)
    {
        _network = network;
        Coefficients = new float[network.Memories];
        for (int memory = 0; memory < Coefficients.Length; memory++)
        {
            Coefficients[memory] = CoefficientOf(memory);
        }

        Drive = new float[network.Units];
        Next = new float[network.Units];
        for (int unit = 0; unit < Drive.Length; unit++)
        {
            float state = network.State[unit];
            Drive[unit] = DriveOf(unit);
            Next[unit] = state + Rate * (Drive[unit] - state);
        }
    }

    /// <summary>What each memory adds to a neuron's drive, with its sign there: K p m, or p.
    /// </summary>
    public float[] Coefficients { get; }

    /// <summary>What each neuron is driven towards, h.</summary>
    public float[] Drive { get; }

    /// <summary>The states after the next step.</summary>
    public float[] Next { get; }

    /// <summary>Which part of the way to its drive a state goes in a step, dt/τ.</summary>
    public float Rate
    {
        get
        {
            float rate = _network.TimeStep / _network.NeuronTimeConstant;
            return rate < 1f ? rate : 1f;
        }
    }

    /// <summary>Is a coefficient the gain itself, without overlap and number of memories?</summary>
    public bool IsOfGainAlone => _network is AttentionNetwork;

    /// <summary>The flow of a network at this moment, or null if its memories have no gains.
    /// </summary>
    public static Flow? Of(Network network) =>
        network is AstrocyteNetwork or AttentionNetwork ? new Flow((GatedNetwork)network) : null;

    private float CoefficientOf(int memory)
    {
        float gain = _network.Modulation[memory];
        return IsOfGainAlone ? gain : _network.Memories * (gain * _network.Overlaps[memory]);
    }

    private float DriveOf(int unit)
    {
        float sum = 0f;
        for (int first = 0; first < Coefficients.Length; first += GroupSize)
        {
            float group = (Term(first, unit) + Term(first + 1, unit))
                + (Term(first + 2, unit) + Term(first + 3, unit));
            sum = first == 0 ? group : sum + group;
        }

        return sum;
    }

    private float Term(int memory, int unit) => memory >= Coefficients.Length ? 0f
        : _network.Patterns!.IsPlus(memory, unit) ? Coefficients[memory] : -Coefficients[memory];
}
