using System.Runtime.Loader;

namespace AstroNano.Breaking.Looping;

/// <summary>How many rounds of loops are left, where they are counted.</summary>
public static class Fuel
{
    private static long _left = long.MaxValue;

    /// <summary>Are loops counted in this copy of the program?</summary>
    public static bool IsBurning =>
        AssemblyLoadContext.GetLoadContext(typeof(Fuel).Assembly)?.Name == FuelledProgram.Title;

    /// <summary>So many rounds may follow.</summary>
    public static void Fill(long rounds) => _left = rounds;

    /// <summary>A loop goes round.</summary>
    /// <exception cref="BrokenException">It has gone round too often.</exception>
    public static void Burn()
    {
        if (--_left < 0)
        {
            throw new BrokenException("A loop does not end.");
        }
    }
}
