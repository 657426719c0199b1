using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using AstroNano.Core;

namespace AstroNano.Instrument.Tests;

/// <summary>Bytes by the device's layout, beside the screen's 1024 pixels.</summary>
public class MemoryTests
{
    // What is not the core's: parameters, knobs, trace, pages and the two fonts.
    private const int OwnBudget = 9 * 1024;
    private const int WholeBudget = 18 * 1024;

    [Fact]
    public void The_instrument_without_its_networks_fits_nine_kilobytes()
    {
        Assembly core = typeof(Network).Assembly;
        SortedDictionary<string, int> pieces = Measure();
        int own = pieces.Where(piece => core.GetType("AstroNano.Core." + piece.Key) is null)
            .Sum(piece => piece.Value) + DeviceMemory.OfStatics(typeof(Simulator).Assembly);
        Assert.True(own <= OwnBudget, own + " bytes:" + Table(pieces));
    }

    [Fact]
    public void The_instrument_with_all_its_networks_does_not_grow()
    {
        SortedDictionary<string, int> pieces = Measure();
        int whole = pieces.Values.Sum() + DeviceMemory.OfStatics(typeof(Simulator).Assembly)
            + DeviceMemory.OfStatics(typeof(Network).Assembly);
        TestContext.Current.TestOutputHelper?.WriteLine(whole + " bytes:" + Table(pieces));
        Assert.True(whole <= WholeBudget, whole + " bytes:" + Table(pieces));
    }

    private static SortedDictionary<string, int> Measure()
    {
        var simulator = new Simulator();
        return DeviceMemory.Under(simulator, simulator.Screen.Pixels);
    }

    private static string Table(SortedDictionary<string, int> pieces) => string.Concat(pieces
        .OrderByDescending(piece => piece.Value)
        .Select(piece => $"{Environment.NewLine}{piece.Value,6}  {piece.Key}"));
}
