using System;
using AstroNano.Core;

namespace AstroNano.Trials;

/// <summary>Notices that a network has come to rest: nothing of it has moved in a pass.</summary>
public sealed class RestWatch
{
    // At rest nothing moves further than this in a pass.
    private const float RestMove = 1e-6f;

    private readonly Network _network;
    private readonly float[][] _before;

    /// <param name="network">Whose state and slow variables are watched.</param>
    public RestWatch(Network network)
    {
        _network = network;
        _before = new float[network.VariableCount][];
        for (int index = 0; index < _before.Length; index++)
        {
            _before[index] = new float[network.GetVariable(index).Length];
        }
    }

    /// <summary>To be called before the first pass.</summary>
    public void Begin() => Rests();

    /// <summary>Is it where it was when this was called last?</summary>
    public bool Rests()
    {
        bool rests = true;
        for (int index = 0; index < _before.Length; index++)
        {
            float[] before = _before[index], now = _network.GetVariable(index);
            int length = _network.VariableLength(index);
            for (int i = 0; i < length; i++)
            {
                rests &= Math.Abs(now[i] - before[i]) <= RestMove;
                before[i] = now[i];
            }
        }

        return rests;
    }
}
