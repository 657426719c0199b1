using System;
using System.Collections.Generic;
using System.Linq;
using AstroNano.Core;

namespace AstroNano.Instrument.Tests;

/// <summary>Bytes by the device's layout, beside the screen's 1024 pixels.</summary>
public class MemoryTests
{
    private const int WholeBudget = 16 * 1024;

    [Fact]
    public void The_instrument_with_all_its_networks_and_tables_fits_sixteen_kilobytes()
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
