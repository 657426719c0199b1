namespace AstroNano.Follow;

/// <summary>Something to be done at a step: a change, or a comparison with the board.</summary>
/// <param name="Step">After so many steps.</param>
internal abstract record Due(int Step);

/// <summary>A change to be made.</summary>
internal sealed record DueChange(int Number, Change Change) : Due(Change.Step);

/// <summary>A digest to be compared.</summary>
internal sealed record DueDigest(int Step, int Digest) : Due(Step);

/// <summary>Numbers of a variable to be compared.</summary>
internal sealed record DueNumbers(int Step, int Variable, int First, float[] Values) : Due(Step);
