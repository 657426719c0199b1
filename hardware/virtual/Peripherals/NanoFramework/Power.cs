namespace nanoFramework.Runtime.Native;


public enum RebootOption
{
    NormalReboot,
    EnterNanoBooter,
    ClrOnly,
    EnterProprietaryBooter,
}

public static class Power
{
    /// <summary>Asks for it: a host cannot end the firmware from within.</summary>
    public static void RebootDevice(RebootOption rebootOption) =>
        SimulatedBoard.Current.RestartsAsked++;
}

public static class GC
{
    /// <summary>Collects garbage; a host does so by itself, and has room enough.</summary>
    /// <returns>Bytes that are free; a host does not count them.</returns>
    public static uint Run(bool compactHeap) => 0;
}
