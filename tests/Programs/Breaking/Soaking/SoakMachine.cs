using System.Runtime.CompilerServices;

namespace AstroNano.Breaking.Soaking;

/// <summary>
/// Frames for weeks of simulated time. The clock wraps around every 71 minutes; the memory stays
/// what it was.
/// </summary>
public sealed class SoakMachine : SceneMachine
{
    /// <summary>
    /// As on the device, where all static initialisers run before Main: their bytes are no frame's.
    /// </summary>
    public SoakMachine()
        : base("soak", "frames", 100_000_000, 400_000,
            new RestSoak(), new DemonstrationSoak(), new UserSoak(), new FirmwareSoak())
    {
        foreach (Type type in new[] { typeof(Digest), typeof(Screen) }
            .SelectMany(type => type.Assembly.GetTypes()))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }
}
