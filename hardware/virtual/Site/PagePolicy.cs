using System.Text.RegularExpressions;

namespace AstroNano.VirtualBoard;

/// <summary>
/// What a browser may load into a page of the site: files of the site itself. The server says it
/// with every answer; every page of the built site says it as well, as a server of files alone,
/// such as GitHub Pages, sends no headers of ours.
/// </summary>
public static partial class PagePolicy
{
    /// <summary>No page tells another one where the reader came from.</summary>
    public const string Referrer = "no-referrer";

    /// <summary>
    /// Scripts, styles, pictures, what is fetched: of this site. No script within a page is run,
    /// WebAssembly is; attributes of style are taken, as they give the plots' legend and the wires
    /// their colours.
    /// </summary>
    private static readonly string[] Directives =
    [
        "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
        "style-src-attr 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self'",
        "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
    ];

    // What browsers heed in a header only: no other page may show this one in a frame.
    private const string InHeadersOnly = "frame-ancestors 'none'";

    /// <summary>
    /// The one page that others may show in a frame: it stores nothing, learns nothing and opens no
    /// serial port.
    /// </summary>
    public const string Embedded = "embed.html";

    /// <summary>The policy as a header.</summary>
    public static string Header => string.Join("; ", Directives.Append(InHeadersOnly));

    /// <summary>The policy as a page can state it.</summary>
    public static string Meta => string.Join("; ", Directives);

    /// <summary>Writes the policy into every page in a folder and the folders below it.</summary>
    /// <exception cref="Failure">A page has no place for it.</exception>
    public static void WriteInto(string folder)
    {
        string policy = $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Meta}\">"
            + $"<meta name=\"referrer\" content=\"{Referrer}\">";
        foreach (string file in
            Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            string page = File.ReadAllText(file);
            Match place = Beginning().Match(page);
            if (!place.Success)
            {
                throw new Failure($"{file} has no place for the policy: a page begins with "
                    + "<!doctype html>, <html> and <meta charset>.");
            }

            // Behind the character set, which has to be among the first bytes.
            string stated = Stated().Replace(page, "");
            int end = Beginning().Match(stated).Length;
            string written = stated[..end] + policy + stated[end..];
            if (written != page)
            {
                File.WriteAllText(file, written);
            }
        }
    }

    [GeneratedRegex(@"^\s*<!doctype html>\s*<html[^>]*>\s*(<head>\s*)?<meta charset[^>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>"
        + "<meta name=\"referrer\"[^>]*>")]
    private static partial Regex Stated();
}
