namespace AstroNano.Trials;

/// <summary>Notices that a network has come to rest: nothing of it has moved in a pass.</summary>
public sealed class RestWatch
{
    // At rest nothing moves further than this in a pass.
    private const float RestMove = 1e-6f;

    private readonly Network _network;
    private readonly float[][] _before;

    /// <summary>Begins to watch it where it is.</summary>
    /// <param name="network">Whose state and slow variables are watched.</param>
    public RestWatch(Network network)
    {
        _network = network;
        _before = new float[network.VariableCount][];
        for (int index = 0; index < _before.Length; index++)
        {
            _before[index] = new float[network.GetVariable(index).Length];
        }

        Begin();
    }

    /// <summary>To be called before the first pass of another run.</summary>
    public void Begin() => Rests();

    /// <summary>To be called after each pass: is everything where it was before it?</summary>
    public bool Rests()
    {
        bool rests = true;
        for (int index = 0; index < _before.Length; index++)
        {
            float[] before = _before[index], now = _network.GetVariable(index);
            float[]? gains = index > 0 && now != _network.Modulation ? _network.Modulation : null;
            int length = _network.VariableLength(index);
            for (int i = 0; i < length; i++)
            {
                // The logarithm of a gain that is gone falls on and on, and nothing comes of it.
                bool isGone = gains is not null && gains[i] == 0f && now[i] < before[i];
                rests &= isGone || Math.Abs(now[i] - before[i]) <= RestMove;
                before[i] = now[i];
            }
        }

        return rests;
    }
}
