namespace AstroNano.Tests;

/// <summary>
/// Whether tests renew their expectations instead of comparing with them: <c>bash .ci/renew</c>
/// asks for it, and continuous integration never does.
/// </summary>
internal static class Renewal
{
    public static bool IsAsked { get; } = Has("ASTRONANO_RENEW") && !Has("CI");

    private static bool Has(string variable) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
