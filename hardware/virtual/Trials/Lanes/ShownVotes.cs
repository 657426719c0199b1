using System.Numerics;
using AstroNano.Core;

namespace AstroNano.Trials.Lanes;

/// <summary>Votes m^(n−1) of the memories, as a dense network shows them.</summary>
internal sealed class ShownVotes
{
    private readonly float[] _ofAgreement;

    private ShownVotes(DenseNetwork network, int memories)
    {
        Votes = new Vector<float>[memories];
        float scale = 1f / network.Units;
        _ofAgreement = [.. Enumerable.Range(0, network.Units + 1).Select(agreement =>
        {
            // One factor after the other, as in the core.
            float m = (2 * agreement - network.Units) * scale;
            return Enumerable.Repeat(m, network.Power - 1).Aggregate((vote, m) => vote * m);
        })];
    }

    /// <summary>One for each memory.</summary>
    public Vector<float>[] Votes { get; }

    /// <summary>Those of a network, or null if it shows none.</summary>
    public static ShownVotes? Of(DiscreteNetwork network, int memories) =>
        network is DenseNetwork dense ? new ShownVotes(dense, memories) : null;

    /// <summary>Brings them up to date.</summary>
    public void Take(Vector<int>[] agreements)
    {
        Span<float> votes = MemoryMarshal.Cast<Vector<float>, float>(Votes.AsSpan());
        Span<int> counts = MemoryMarshal.Cast<Vector<int>, int>(agreements.AsSpan());
        for (int place = 0; place < votes.Length; place++)
        {
            votes[place] = _ofAgreement[counts[place]];
        }
    }
}
