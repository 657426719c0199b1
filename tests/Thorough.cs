namespace AstroNano.Tests;

/// <summary>
/// Whether tests go through everything; otherwise some of them try a part. <c>bash .ci/long</c>
/// asks for it.
/// </summary>
internal static class Thorough
{
    public static bool IsAsked { get; } =
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ASTRONANO_THOROUGH"));

    /// <summary>All of them, or every so manieth, the same ones in each run.</summary>
    public static IEnumerable<T> Part<T>(IEnumerable<T> all, int each) =>
        all.Where((_, place) => IsAsked || place % each == each / 2);
}
