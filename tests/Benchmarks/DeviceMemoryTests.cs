using AstroNano.Benchmarks.Memory;

namespace AstroNano.Benchmarks.Tests;

/// <summary>Bytes on the device's heap, and none of them in a step or a frame.</summary>
public class DeviceMemoryTests
{
    // The descriptions of its settings belong to the network, so they count here and in the core.
    private const int InstrumentBytes = 16 * 1024 + 512;
    private const int CoreBytes = 8 * 1024;

    [Theory]
    [InlineData("astrocyte")]
    [InlineData("hopfield")]
    [InlineData("reasoning")]
    public void A_core_of_64_units_and_32_memories_fits_8_KB_with_its_settings(string network) =>
        Assert.InRange(MemoryReport.OfCore(network, 64, 32).Bytes, 0, CoreBytes);

    [Fact]
    public void The_instrument_and_all_tables_fit_16_5_KB_with_any_network() =>
        Assert.All(FrameWorkload.Networks, network => Assert.InRange(
            MemoryReport.OfInstrument(network).Bytes + MemoryReport.Tables, 0, InstrumentBytes));

    [Fact]
    public void The_instrument_fits_with_a_certificate_on_its_page_too() =>
        Assert.All(FrameWorkload.Networks, network => Assert.InRange(
            MemoryReport.OfInstrument(network, "share").Bytes + MemoryReport.Tables,
            MemoryReport.OfInstrument(network).Bytes + MemoryReport.Tables + 100, InstrumentBytes));

    // Measured on the device's interpreter, 32 bits.
    [Fact]
    public void Object_sizes_follow_the_layout_of_the_device()
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
        foreach (string network in FrameWorkload.Networks)
        {
            Action step = Workloads.Start(network + "/16");
            Assert.Equal(0, Allocated(() => Repeat(step, 300)));
            foreach (string page in FrameWorkload.Pages)
            {
                Action[] parts = FrameWorkload.Start(network, page);
                Action frame = parts[0] + parts[1] + parts[2];
                Assert.Equal(0, Allocated(() => Repeat(frame, 60)));
            }
        }
    }

    private static void Repeat(Action action, int times)
    {
        for (int i = 0; i < times; i++)
        {
            action();
        }
    }

    // The least of some runs: the runtime makes the tables of classes when they are used, and
    // compiles a method again when it thinks it worthwhile.
    private static long Allocated(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 4 && least > 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
