namespace AstroNano.Breaking.Faulting;

/// <summary>
/// Breaks and repairs everything outside of the chip's memory, under the whole firmware: each
/// fault alone and several at once, while it runs and as it starts. No exception leaves a frame,
/// the simulation goes on, the display is right two seconds after the last repair, and saved data
/// stays. An event is a fault that comes or goes.
/// </summary>
public sealed class FaultMachine() : SceneMachine("faults", "events", 1_000_000, 8_000,
    new RunningFaults("single", 390, most: 1), new RunningFaults("several", 600, most: 4),
    new StartingFaults())
{
    /// <summary>Pages of all networks.</summary>
    public static int Places => FaultScene.Places.Count;
}
