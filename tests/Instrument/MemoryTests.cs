using System;
using System.Linq;
using AstroNano.Core;

namespace AstroNano.Instrument.Tests;

public class MemoryTests
{
    private const int Budget = 16 * 1024;

    [Fact]
    public void The_whole_instrument_fits_sixteen_kilobytes_beside_the_screen()
    {
        var simulator = new Simulator();
        var bytes = DeviceMemory.Under(simulator, simulator.Screen.Pixels);
        int sum = bytes.Values.Sum();
        int tables = DeviceMemory.OfStatics(typeof(Simulator).Assembly)
            + DeviceMemory.OfStatics(typeof(Network).Assembly);
        string table = string.Join(Environment.NewLine,
            bytes.OrderByDescending(b => b.Value).Select(b => $"{b.Value,6}  {b.Key}"));
        string report = $"{sum} bytes of objects, {tables} of tables:\n{table}";
        Assert.True(sum + tables <= Budget, report);
        TestContext.Current.TestOutputHelper?.WriteLine(report);
    }
}
