using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace AstroNano.Browser;

/// <summary>Nothing runs here by itself: the page calls <see cref="Exports"/>.</summary>
public static class Program
{
    /// <summary>Never called; the loader wants a main assembly.</summary>
    public static void Main()
    {
    }
}
