namespace AstroNano.Tests;

/// <summary>
/// Whether tests write what they expect anew instead of comparing with it: <c>bash .ci/renew</c>
/// asks for it, and continuous integration never gets it.
/// </summary>
internal static class Renewal
{
    public static bool IsAsked { get; } = Has("ASTRONANO_RENEW") && !Has("CI");

    private static bool Has(string variable) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
