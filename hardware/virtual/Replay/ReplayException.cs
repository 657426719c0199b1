namespace AstroNano.Replay;

/// <summary>A trace or capsule that cannot be used; the message says why, in a sentence.</summary>
public sealed class ReplayException(string message) : Exception(message);
