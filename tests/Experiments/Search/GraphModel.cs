using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Core;
using AstroNano.Experiments.Recall;

namespace AstroNano.Experiments.Search;

/// <summary>
/// A navigable graph, the lowest layer of HNSW (Malkov and Yashunin 2018): every memory is joined
/// with those nearest to it, both ways. A search starts at an entry and goes to the neighbours of
/// the nearest memory that it has not been at, as long as that is one of the nearest it has seen.
/// </summary>
public sealed class GraphModel : SearchModel
{
    private const int NeighboursSetting = 0;
    private const int BeamSetting = 1;
    private const int DefaultNeighbours = 8;
    private const int DefaultBeam = 16;

    private int _neighbourCount = DefaultNeighbours;
    private int _beam = DefaultBeam;
    private int _entry;
    private SortedSet<int>[] _neighbours = Array.Empty<SortedSet<int>>();

    /// <inheritdoc cref="SearchModel(int, int)"/>
    public GraphModel(int units, int memories)
        : base(units, memories)
    {
        _entry = memories / 2;
    }

    public override int SettingCount => 3;

    public override float GetSetting(int index) => index switch
    {
        NeighboursSetting => _neighbourCount,
        BeamSetting => _beam,
        _ => _entry,
    };

    public override void SetSetting(int index, float value)
    {
        switch (index)
        {
            case NeighboursSetting: _neighbourCount = (int)value; break;
            case BeamSetting: _beam = (int)value; break;
            default: _entry = (int)value; break;
        }
    }

    protected override Setting Describe(int index) => index switch
    {
        NeighboursSetting => new Setting("neighbours", "M", 1f, Check.MostMemories,
            Curve.Integer, DefaultNeighbours,
            "With how many of the nearest a memory is joined."),
        BeamSetting => new Setting("beam", "ef", 1f, Check.MostMemories, Curve.Integer,
            DefaultBeam, "How many of the nearest a search keeps in view."),
        _ => new Setting("entry", "e", 0f, Memories - 1, Curve.Integer, Memories / 2,
            "The memory at which a search starts; the middle one if not given."),
    };

    protected override void Build(TrialGenerator trial)
    {
        _neighbours = Enumerable.Range(0, Memories).Select(_ => new SortedSet<int>()).ToArray();
        for (int memory = 0; memory < Memories; memory++)
        {
            foreach (int other in NearestTo(memory))
            {
                _neighbours[memory].Add(other);
                _neighbours[other].Add(memory);
            }
        }
    }

    // Sorted by distance and then by index, in one number; the memory itself comes first.
    private IEnumerable<int> NearestTo(int memory)
    {
        int[] keys = new int[Memories];
        for (int other = 0; other < Memories; other++)
        {
            keys[other] = other == memory ? -1 : Distance(memory, other) * Memories + other;
        }

        Array.Sort(keys);
        return keys.Skip(1).Take(_neighbourCount).Select(key => key % Memories);
    }

    protected override int Search()
    {
        // Of equals the one of the lower index is the nearer.
        var view = new SortedSet<(int Distance, int Memory)> { (Compare(_entry), _entry) };
        var seen = new HashSet<int> { _entry };
        var been = new HashSet<int>();
        while (view.Any(place => !been.Contains(place.Memory)))
        {
            int next = view.First(place => !been.Contains(place.Memory)).Memory;
            been.Add(next);
            foreach (int memory in _neighbours[next].Where(seen.Add))
            {
                view.Add((Compare(memory), memory));
            }

            while (view.Count > _beam)
            {
                view.Remove(view.Max);
            }
        }

        return view.Min.Memory;
    }
}
