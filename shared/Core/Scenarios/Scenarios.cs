namespace AstroNano.Core;

/// <summary>
/// The scenarios with their goldens: the digests that every runtime has to reach. A golden that
/// must change has a line in CHANGELOG under "Determinism".
/// </summary>
/// <remarks>
/// Scenarios are created on demand, because memory is scarce on the device. Each section counts its
/// own from 0, and says how many it has; their numbers run through the sections. Every comment says
/// what its scenario guards; what one has caught is to be added to it.
/// </remarks>
internal static partial class Scenarios
{
    /// <summary>The first so many are run at boot, fewer than 60 steps in all.</summary>
    public const int AtBoot = 7;

    /// <summary>The first so many fit into the device's memory.</summary>
    public static int OnDevice =>
        AtBoot + InGated + InGraded + InClassical + InDense;

    /// <summary>How many there are, numbered from 0.</summary>
    public static int Count => OnDevice + 1;

    /// <summary>Creates a scenario.</summary>
    /// <param name="number">From 0 to <see cref="Count"/> − 1.</param>
    public static Run Create(int number)
    {
        Check.Range(number, 0, Count - 1)?.Throw(nameof(number));
        return number < AtBoot ? Boot(number)
            : (number -= AtBoot) < InGated ? Gated(number)
            : (number -= InGated) < InGraded ? Graded(number)
            : (number -= InGraded) < InClassical ? Classical(number)
            : (number -= InClassical) < InDense ? Dense(number)
            : Largest();
    }

    // The largest that the sizes allow; for the desktop and the browser.
    private static Run Largest() => Sized("largest", "astrocyte", 1024, 256, 24)
        .From(PatternKind.Random, 8, 0, 300)
        .Reaching(1280, unchecked((int)0x29160D65));

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
