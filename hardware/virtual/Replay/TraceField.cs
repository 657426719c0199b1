namespace AstroNano.Replay;

/// <summary>A field of a trace: its name and how many floats it has.</summary>
public sealed record TraceField(string Name, int Length);
