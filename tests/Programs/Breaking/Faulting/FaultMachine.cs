namespace AstroNano.Breaking.Faulting;

/// <summary>
/// Breaks and mends everything outside of the chip's memory, under the whole firmware: each fault
/// alone and several at once, while it runs and as it starts. Nothing leaves a frame, the
/// simulation goes on, the glass shows the truth two seconds after the last mending, what is kept
/// stays. An event is a fault that comes or goes.
/// </summary>
public sealed class FaultMachine() : SceneMachine("faults", "events", 1_000_000, 8_000,
    new RunningFaults("single", 390, most: 1), new RunningFaults("several", 600, most: 4),
    new StartingFaults())
{
    /// <summary>Pages of all networks.</summary>
    public static int Places => FaultScene.Places.Count;
}
