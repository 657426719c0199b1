namespace AstroNano.Flash;

/// <summary>The version of nanoff that the remedies were written for.</summary>
public static class NanoffVersion
{
    public const string Pinned = "2.5.162";
}
