using System;

namespace AstroNano.Core;

/// <summary>
/// The calls that take N signs, of signs that are a part of an array or of other memory.
/// </summary>
public static class SpanExtensions
{
    /// <inheritdoc cref="Network.Cue"/>
    /// <param name="network">The network.</param>
    /// <param name="cue">N signs.</param>
    /// <exception cref="ArgumentNullException">The network is missing.</exception>
    public static void Cue(this Network network, ReadOnlySpan<sbyte> cue) =>
        Given(network, nameof(network)).Cue(cue.ToArray());

    /// <inheritdoc cref="Network.Learn"/>
    /// <param name="network">The network.</param>
    /// <param name="signs">N signs.</param>
    /// <exception cref="ArgumentNullException">The network is missing.</exception>
    public static int Learn(this Network network, ReadOnlySpan<sbyte> signs) =>
        Given(network, nameof(network)).Learn(signs.ToArray());

    /// <inheritdoc cref="PatternSet.Add(sbyte[])"/>
    /// <param name="patterns">The set.</param>
    /// <param name="signs">N signs.</param>
    /// <exception cref="ArgumentNullException">The set is missing.</exception>
    public static void Add(this PatternSet patterns, ReadOnlySpan<sbyte> signs) =>
        Given(patterns, nameof(patterns)).Add(signs.ToArray());

    /// <inheritdoc cref="PatternSet.Set(int, sbyte[])"/>
    /// <param name="patterns">The set.</param>
    /// <param name="pattern">From 0 to the count − 1.</param>
    /// <param name="signs">N signs.</param>
    /// <exception cref="ArgumentNullException">The set is missing.</exception>
    public static void Set(this PatternSet patterns, int pattern, ReadOnlySpan<sbyte> signs) =>
        Given(patterns, nameof(patterns)).Set(pattern, signs.ToArray());

    private static T Given<T>(T value, string name)
    {
        Check.Given(value)?.Throw(name);
        return value;
    }
}
