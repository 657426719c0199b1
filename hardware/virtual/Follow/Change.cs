namespace AstroNano.Follow;

/// <summary>A setting of the network was changed.</summary>
/// <param name="Step">After so many steps.</param>
/// <param name="Place">The setting's place in the network's table.</param>
/// <param name="Value">What it was set to.</param>
public readonly record struct Change(int Step, int Place, float Value);
