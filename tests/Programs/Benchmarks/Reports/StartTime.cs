using System.Globalization;

namespace AstroNano.Benchmarks.Reports;

/// <summary>How long a self-test takes on an ESP32, which is estimated.</summary>
public static class StartTime
{
    // On an emulated ESP32 with nanoFramework's own interpreter, built with its flags, all whole
    // scenarios took 15 000 million instructions, for 84 million of IL.
    private const double InstructionsPerIl = 15_000.0 / 84;

    // Images differ in clock, and how often the cache has to wait is not known.
    private const double FastCycles = 1.5 / 240e6;
    private const double SlowCycles = 2.5 / 160e6;

    /// <summary>An instruction, from the fastest image to the slowest.</summary>
    public static string OfOne => Range(1e6 * InstructionsPerIl, "F1", "µs");

    /// <summary>From the fastest image to the slowest, in whole seconds.</summary>
    public static string Of(double instructions) =>
        Range(instructions * InstructionsPerIl, "F0", "s");

    private static string Range(double machine, string format, string unit)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string fast = (machine * FastCycles).ToString(format, culture);
        return $"{fast} to {(machine * SlowCycles).ToString(format, culture)} {unit}";
    }
}
