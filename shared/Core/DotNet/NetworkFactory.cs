namespace AstroNano.Core;

/// <summary>Makes a network for <see cref="Catalogue.Register"/>.</summary>
/// <param name="units">N, from 4 to 1024.</param>
/// <param name="capacity">The most memories it can hold, from 1 to 256.</param>
public delegate Network NetworkFactory(int units, int capacity);
