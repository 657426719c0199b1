using System;
using AstroNano.Benchmarks.Memory;
using AstroNano.Benchmarks.Reports;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Benchmarks.Tests;

/// <summary>Bytes on the device's heap, and none of them in a step or a frame.</summary>
public class MemoryTests
{
    [Theory]
    [InlineData("astrocyte", 6 * 1024)]
    [InlineData("hopfield", 6 * 1024)]
    [InlineData("reasoning", 6 * 1024)]
    public void A_core_of_64_units_and_32_memories_fits_6_KB(string network, int limit) =>
        Assert.InRange(MemoryReport.OfCore(network, 64, 32).Bytes, 0, limit);

    [Fact]
    public void The_instrument_and_all_tables_fit_16_KB_beside_the_screen() =>
        Assert.InRange(
            MemoryReport.OfInstrument().Bytes
                + DeviceMemory.OfStatics(typeof(Network).Assembly).Bytes
                + DeviceMemory.OfStatics(typeof(Simulator).Assembly).Bytes,
            0, 16 * 1024);

    // Measured on the device's interpreter, 32 bits.
    [Fact]
    public void The_layout_is_the_devices()
    {
        Assert.Equal(276, DeviceMemory.Of(new float[64]).Bytes);
        Assert.Equal(36, DeviceMemory.Of(new float[2]).Bytes);
        Assert.Equal(24, DeviceMemory.Of(new byte[1]).Bytes);
        Assert.Equal(84, DeviceMemory.Of(new byte[64]).Bytes);
        Assert.Equal(156, DeviceMemory.Of(new short[64]).Bytes);
        Assert.Equal(120, DeviceMemory.Of((object)new float[8][]).Bytes);
        Assert.Equal(12, DeviceMemory.Of(new object()).Bytes);
    }

    [Fact]
    public void Steps_and_frames_allocate_nothing()
    {
        foreach (string network in Workloads.Networks)
        {
            Action step = Workloads.Start(network + "/16");
            Assert.Equal(0, Allocated(() => Repeat(step, 300)));
        }

        (int engines, int pages) = FrameWorkload.Count();
        for (int i = 0; i < engines * pages; i++)
        {
            Action[] frame = FrameWorkload.Start(i / pages, i % pages);
            Assert.Equal(0, Allocated(() =>
            {
                for (int n = 0; n < 60; n++)
                {
                    frame[0]();
                    frame[1]();
                    frame[2]();
                }
            }));
        }
    }

    private static void Repeat(Action action, int times)
    {
        for (int i = 0; i < times; i++)
        {
            action();
        }
    }

    private static long Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
