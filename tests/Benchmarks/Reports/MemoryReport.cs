using System;
using System.IO;
using System.Linq;
using AstroNano.Benchmarks.Memory;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Benchmarks.Reports;

/// <summary>The <c>memory</c> command: bytes on the device's heap.</summary>
public static class MemoryReport
{
    /// <summary>A network with its patterns.</summary>
    public static DeviceMemory OfCore(string network, int units, int capacity)
    {
        (PatternSet patterns, sbyte[] _) = Workloads.Setting(network, capacity, units);
        Network ours = Workloads.Ours(network, units, capacity);
        ours.Store(patterns);
        return DeviceMemory.Of(ours);
    }

    /// <summary>The whole instrument without the screen's pixels.</summary>
    public static DeviceMemory OfInstrument()
    {
        var simulator = new Simulator();
        return DeviceMemory.Of(o => o == simulator.Screen.Pixels, simulator);
    }

    public static void Write(TextWriter output)
    {
        output.WriteLine("Bytes on the device's heap, N = 64");
        output.WriteLine();
        output.WriteLine("| network and its patterns | K = 4 | 8 | 16 | 32 |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (string network in Workloads.Networks)
        {
            var bytes = new[] { 4, 8, 16, 32 }.Select(k => OfCore(network, 64, k).Bytes);
            output.WriteLine($"| {network} | {string.Join(" | ", bytes)} |");
        }

        DeviceMemory instrument = OfInstrument();
        output.WriteLine();
        output.WriteLine("| whole | bytes |");
        output.WriteLine("|---|--:|");
        output.WriteLine($"| instrument without the screen's 1 044 | {instrument.Bytes} |");
        output.WriteLine($"| static tables of the core | {Statics(typeof(Network))} |");
        output.WriteLine($"| static tables of the instrument | {Statics(typeof(Simulator))} |");
        output.WriteLine();
        output.WriteLine("The instrument by type: " + string.Join(", ",
            instrument.ByType.Take(12).Select(t => $"{t.Key} {t.Value}")) + ".");
    }

    private static int Statics(Type type) => DeviceMemory.OfStatics(type.Assembly).Bytes;
}
