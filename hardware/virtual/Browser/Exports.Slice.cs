namespace AstroNano.Browser;

/// <summary>A slice through the landscape of the network's energy.</summary>
public static partial class Exports
{
    private static EnergySlice? _slice;

    /// <summary>
    /// Begins a slice between the cue, its memory, and another one; returns the places of a row, 0
    /// if there is none to be had.
    /// </summary>
    [JSExport]
    public static int BeginSlice(int other)
    {
        bool can = Instrument is { Engine.Network: { HasEnergy: true } network }
            && other >= 0 && other < network.Memories && other != Instrument.Session.Target;
        _slice = can ? new EnergySlice(Instrument!.Session, Past, other) : null;
        return can ? EnergySlice.Places : 0;
    }

    /// <summary>The energies along a row; row 0 is the cue's, the last the other's.</summary>
    [JSExport]
    public static double[] SliceRow(int row)
    {
        LookAtRun();
        return _slice is null ? [] : _slice.Row(row);
    }

    /// <summary>Where the state is in the slice: along and up, from 0 to 1.</summary>
    [JSExport]
    public static double[] SlicePlace()
    {
        (double across, double up) = _slice?.Now ?? (0, 0);
        return [across, up];
    }

    /// <summary>The memory beside the cued one that the cue is most like.</summary>
    [JSExport]
    public static int SecondMemory()
    {
        int best = -1;
        int most = 0;
        int memories = Instrument?.Engine.Network.Memories ?? 0;
        for (int memory = 0; memory < memories; memory++)
        {
            int alike = 0;
            for (int unit = 0; unit < Instruments.Engine.Units; unit++)
            {
                bool isPlus = Instrument!.Session.Patterns.IsPlus(memory, unit);
                alike += isPlus == Instrument.Session.CueIsPlus(unit) ? 1 : 0;
            }

            if (memory != Instrument!.Session.Target && (best < 0 || alike > most))
            {
                best = memory;
                most = alike;
            }
        }

        return best;
    }
}
