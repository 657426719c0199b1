namespace AstroNano.Experiments.Sequences;

/// <summary>
/// Slow synapses that hand on the overlaps of a moment ago, y(t) = f(x(t − d)), instead of a trace
/// that decays. Before a time d has passed there is nothing to hand on.
/// </summary>
public sealed class DelayLine
{
    private readonly DelayedKleinfeldNetwork _network;
    private readonly float[][] _past;
    private int _next;

    private DelayLine(DelayedKleinfeldNetwork network, int steps)
    {
        _network = network;
        _past = [.. Enumerable.Range(0, steps).Select(_ => new float[network.Memories])];

        // The trace itself then stays constant.
        network.SynapseTimeConstant = 1e6f;
    }

    /// <summary>One for a network, or null if there is no delay.</summary>
    /// <exception cref="Failure">It has no slow synapses.</exception>
    public static DelayLine? Of(SequenceNetwork network, float delay) => delay == 0f ? null
        : network is DelayedKleinfeldNetwork slow
            ? new DelayLine(slow, (int)MathF.Max(MathF.Round(delay / slow.TimeStep), 1f))
            : throw new Failure("--delay is for kleinfeld-delayed only.");

    /// <summary>To be called before each step.</summary>
    public void Advance()
    {
        float[] past = _past[_next];
        past.CopyTo(_network.Modulation, 0);
        Array.Copy(_network.Overlaps, past, past.Length);
        _next = (_next + 1) % _past.Length;
    }
}
