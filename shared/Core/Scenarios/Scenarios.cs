namespace AstroNano.Core;

/// <summary>
/// The scenarios with their goldens: the digests that every runtime has to reach. A golden that
/// must change has a line in CHANGELOG under "Determinism".
/// </summary>
/// <remarks>
/// The first <see cref="AtBoot"/> are small: the device runs them each time it starts. They are
/// made on demand, not held, because memory is scarce there, and numbered by their order. Every
/// comment says what its scenario guards; what one has caught is to be added to it.
/// </remarks>
public static partial class Scenarios
{
    /// <summary>How many there are, numbered from 0.</summary>
    public static int Count
    {
        get
        {
            int count = OnDevice;
            while (Find(count) != null)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>The first so many are run at boot, fewer than 60 steps in all.</summary>
    public static int AtBoot
    {
        get
        {
            int left = int.MaxValue;
            AtStart(ref left);
            return int.MaxValue - left;
        }
    }

    /// <summary>The first so many fit into the device's memory.</summary>
    public static int OnDevice
    {
        get
        {
            int left = int.MaxValue;
            FindOnDevice(ref left);
            return int.MaxValue - left;
        }
    }

    /// <summary>Makes a scenario.</summary>
    /// <param name="number">From 0 to <see cref="Count"/> − 1.</param>
    public static Run Create(int number)
    {
        Run run = number < 0 ? null : Find(number);
        if (run == null)
        {
            Check.Range(number, 0, Count - 1)?.Throw(nameof(number));
        }

        return run;
    }

    private static Run Find(int number)
    {
        Run run = FindOnDevice(ref number);
        if (run == null && number == 0)
        {
            // The largest that the sizes allow; for the desktop and the browser.
            run = Sized("largest", "astrocyte", 1024, 256, 24)
                .From(PatternKind.Random, 8, 0, 300)
                .Reaching(1280, unchecked((int)0x29160D65));
        }

        return run;
    }

    // A section counts down by each of its scenarios; the one that is asked for is met at 0.
    private static Run FindOnDevice(ref int number) =>
        AtStart(ref number) ?? OfGains(ref number) ?? OfGradedUnits(ref number)
            ?? OfSigns(ref number) ?? OfSteepVotes(ref number);

    private static Run Sized(
        string name, string network, int units, int memories, int steps)
    {
        return new Run
        {
            Name = name,
            Network = network,
            Units = units,
            Memories = memories,
            Steps = steps,
        };
    }
}
