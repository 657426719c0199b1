using AstroNano.Benchmarks.Memory;
using AstroNano.Firmware;

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

    /// <summary>
    /// The whole instrument that plays a network on a page, has learned a pattern and keeps what is
    /// set, without the screen's pixels.
    /// </summary>
    public static DeviceMemory OfInstrument(string network, string page = "overlaps")
    {
        new AstroNanoBoard(new SimulatedClock()).Use();
        var instrument = new Instrument();
        instrument.UseStorage(new InternalStorage());
        instrument.SelectNetwork(Array.IndexOf(FrameWorkload.Networks, network));

        // What is learned keeps its room; a certificate holds no such memories.
        instrument.Learn();
        instrument.Session.ForgetAll();
        instrument.Session.StoreIfDue();
        instrument.SelectPage(Array.IndexOf(FrameWorkload.Pages, page));
        return DeviceMemory.Of(o => o == instrument.Screen.Pixels, instrument);
    }

    /// <summary>
    /// The constant tables of core and instrument, copied to memory at the start.
    /// </summary>
    public static int Tables => Statics(typeof(Network)) + Statics(typeof(Instrument));

    public static void Write(TextWriter output)
    {
        output.WriteLine("Bytes on the device's heap, N = 64");
        output.WriteLine();
        WriteNetworks(output);
        output.WriteLine();
        output.WriteLine("| instrument beside the screen's 1 044 | bytes | with all tables |");
        output.WriteLine("|---|--:|--:|");
        foreach (string network in FrameWorkload.Networks)
        {
            int bytes = OfInstrument(network).Bytes;
            output.WriteLine($"| {network} | {bytes} | {bytes + Tables} |");
        }

        output.WriteLine();
        output.WriteLine("The first by type: " + string.Join(", ",
            OfInstrument(FrameWorkload.Networks[0]).ByType.Take(12)
                .Select(t => $"{t.Key} {t.Value}")) + ".");
    }

    /// <summary>The table of the networks with their patterns.</summary>
    public static void WriteNetworks(TextWriter output)
    {
        output.WriteLine("| network and its patterns | K = 4 | 8 | 16 | 32 |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (string network in FrameWorkload.Networks)
        {
            var bytes = new[] { 4, 8, 16, 32 }.Select(k => OfCore(network, 64, k).Bytes);
            output.WriteLine($"| {network} | {string.Join(" | ", bytes)} |");
        }
    }

    /// <summary>What the instrument takes, with the networks that take least and most.</summary>
    public static void WriteInstrument(TextWriter output)
    {
        var bytes = FrameWorkload.Networks
            .Select(network => (Network: network, Bytes: OfInstrument(network).Bytes + Tables))
            .OrderBy(row => row.Bytes).ToArray();
        output.WriteLine("The whole instrument beside the screen, static tables of core and");
        output.WriteLine($"instrument included, takes from {bytes[0].Bytes} bytes "
            + $"({bytes[0].Network}) to {bytes[^1].Bytes} ({bytes[^1].Network}).");
    }

    private static int Statics(Type type) => DeviceMemory.OfStatics(type.Assembly).Bytes;
}
