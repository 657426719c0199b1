namespace nanoFramework.Runtime.Native;

using AstroNano.Peripherals;

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
