using System.Collections.Generic;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Browser;

/// <summary>
/// The numbers that the page gets after each frame, in one array: a call across the border costs
/// more than copying it.
/// </summary>
internal sealed class Readings
{
    private const int Knobs = 16;
    private const int Pickups = Knobs + Simulator.KnobCount;
    private const int KnobValues = Pickups + Simulator.KnobCount;
    private const int Parameters = KnobValues + Simulator.KnobCount;
    private const int Run = Parameters + Simulator.KnobCount;
    private const int RunDefaults = Run + Simulator.KnobCount;
    private const int Overlaps = RunDefaults + Simulator.KnobCount;
    private const int Seconds = Overlaps + Engine.Capacity;

    /// <summary>Where in the array each of them stands.</summary>
    public static IReadOnlyDictionary<string, int> Layout { get; } = new Dictionary<string, int>
    {
        ["engine"] = 0,
        ["page"] = 1,
        ["time"] = 2,
        ["steps"] = 3,
        ["memories"] = 4,
        ["energy"] = 5,
        ["perplexity"] = 6,
        ["dominant"] = 7,
        ["cue"] = 8,
        ["lettered"] = 9,
        ["displayOn"] = 10,
        ["secondMaximum"] = 11,
        ["target"] = 12,
        ["knobsSetTheRun"] = 13,
        ["knobPositions"] = Knobs,
        ["pickUps"] = Pickups,
        ["knobValues"] = KnobValues,
        ["parameters"] = Parameters,
        ["run"] = Run,
        ["runDefaults"] = RunDefaults,
        ["overlaps"] = Overlaps,
        ["seconds"] = Seconds,
    };

    /// <summary>The array.</summary>
    public double[] Values { get; } = new double[Seconds + Engine.Capacity];

    /// <summary>Fills the array.</summary>
    public void Take(Simulator simulator, bool displayIsOn)
    {
        Engine engine = simulator.Engine;
        double[] values = Values;
        values[0] = simulator.EngineIndex;
        values[1] = simulator.PageIndex;
        values[2] = engine.Network.Time;
        values[3] = engine.Network.Steps;
        values[4] = engine.Network.Memories;
        values[5] = engine.Energy();
        values[6] = engine.Perplexity();
        values[7] = Observables.Dominant(engine.Overlaps, engine.Network.Memories);
        values[8] = simulator.Run.Cues;
        values[9] = simulator.ShowsLetters ? 1 : 0;
        values[10] = displayIsOn ? 1 : 0;
        values[11] = engine.SecondMaximum;
        values[12] = simulator.Target;
        values[13] = simulator.Page.TurnsRun ? 1 : 0;
        for (int knob = 0; knob < Simulator.KnobCount; knob++)
        {
            Take(simulator, knob);
        }

        for (int memory = 0; memory < engine.Network.Memories; memory++)
        {
            values[Overlaps + memory] = engine.Overlaps[memory];
            values[Seconds + memory] = engine.Seconds is null ? 0 : engine.Seconds[memory];
        }
    }

    private void Take(Simulator simulator, int knob)
    {
        Parameter[] own = simulator.Engine.Parameters;
        Parameter ofRun = simulator.Run.Parameters[knob];
        Values[Knobs + knob] = simulator.KnobPosition(knob);
        Values[Pickups + knob] = simulator.Knob(knob) == KnobState.Waiting
            ? simulator.KnobMarker(knob)
            : -1;
        Values[KnobValues + knob] = simulator.KnobParameter(knob)?.Value ?? 0;
        Values[Parameters + knob] = knob < own.Length ? own[knob].Value : 0;
        Values[Run + knob] = ofRun.Value;
        Values[RunDefaults + knob] = ofRun.Default;
    }
}
