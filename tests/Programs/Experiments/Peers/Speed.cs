namespace AstroNano.Experiments.Peers;

/// <summary>How fast trials were run.</summary>
/// <param name="TrialsPerSecond">Of all cores together.</param>
/// <param name="Exact">How many ended without a fault.</param>
/// <param name="Megabytes">The most memory that the processes had, together.</param>
public sealed record Speed(double TrialsPerSecond, long Exact, double Megabytes);
