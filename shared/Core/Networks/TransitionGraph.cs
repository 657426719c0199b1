using System;

namespace AstroNano.Core;

/// <summary>
/// Which memory leads to which: the reasoning matrix A of K×K entries, kept as its edges.
/// (A m)_to = Σ weight · m_from. The ring A_{μν} = δ_{μ,ν+1 mod K} is the default.
/// Source: Betteti, Baggio and Zampieri 2026, eq. (7).
/// </summary>
public sealed class TransitionGraph
{
    private readonly byte[] _from;
    private readonly byte[] _to;
    private readonly float[] _weights;
    private int _memories;
    private int _count;

    /// <summary>A graph without memories and edges.</summary>
    /// <param name="edges">The most edges it can hold, from 1 to 4096.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in its range.</exception>
    public TransitionGraph(int edges)
    {
        Check.Range(edges, 1, 4096)?.Throw(nameof(edges));
        _from = new byte[edges];
        _to = new byte[edges];
        _weights = new float[edges];
    }

    /// <summary>Number of memories that it connects, those of the last ring.</summary>
    public int Memories => _memories;

    /// <summary>Number of edges.</summary>
    public int Count => _count;

    /// <summary>Removes all edges; the memories remain.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds the edge A[to, from] = weight.</summary>
    /// <exception cref="InvalidOperationException">The graph is full.</exception>
    public void Connect(int from, int to, float weight)
    {
        Check.Range(from, 0, _memories - 1)?.Throw(nameof(from));
        Check.Range(to, 0, _memories - 1)?.Throw(nameof(to));
        Check.Range(weight, -100f, 100f)?.Throw(nameof(weight));
        if (_count == _from.Length)
        {
            throw new InvalidOperationException(
                "The graph is full: it was made for " + _count + " edges.");
        }

        _from[_count] = (byte)from;
        _to[_count] = (byte)to;
        _weights[_count] = weight;
        _count++;
    }

    /// <summary>0 → 1 → … → count − 1 → 0.</summary>
    /// <param name="count">
    /// Number of memories, from 1 to 256 and to the most edges that it can hold.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in its range.</exception>
    public void ConnectRing(int count)
    {
        int most = _from.Length < Network.MaxMemories ? _from.Length : Network.MaxMemories;
        Check.Range(count, 1, most)?.Throw(nameof(count));
        Clear();
        _memories = count;
        for (int memory = 0; memory < count; memory++)
        {
            Connect(memory, memory + 1 < count ? memory + 1 : 0, 1f);
        }
    }

    /// <summary>Computes A m.</summary>
    /// <param name="overlaps">m, one per memory.</param>
    /// <param name="targets">A m, overwritten; one per memory.</param>
    /// <param name="count">Number of memories, K.</param>
    internal void Apply(float[] overlaps, float[] targets, int count)
    {
        byte[] from = _from, to = _to;
        float[] weights = _weights;
        int edges = _count;
        Array.Clear(targets, 0, count);
        for (int edge = 0; edge < edges; edge++)
        {
            int target = to[edge];
            targets[target] = targets[target] + weights[edge] * overlaps[from[edge]];
        }
    }
}
