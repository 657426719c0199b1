using System.Diagnostics;

namespace AstroNano.Lessons.Writing;

/// <summary>The documents on paper: all of a kind in one PDF, each from a new page on.</summary>
public static class Print
{
    /// <summary>The sheets that they fit.</summary>
    public static IReadOnlyList<string> Papers { get; } = ["A4", "Letter"];

    /// <summary>The prints, and the documents of each, as file patterns.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } =
        new Dictionary<string, string>
        {
            ["cards"] = @"^\d\d-[^/]+/card\.md$",
            ["cards.de"] = @"^\d\d-[^/]+/card\.de\.md$",
            ["keys"] = @"^\d\d-[^/]+/key\.md$",
            ["keys.de"] = @"^\d\d-[^/]+/key\.de\.md$",
            ["models"] = @"^models/[a-z0-9-]+\.md$",
        };

    /// <summary>The sheets of a kind: in other languages A4 alone.</summary>
    public static IEnumerable<string> PapersOf(string kind) =>
        Papers.Take(kind.Contains('.') ? 1 : Papers.Count);

    /// <summary>Writes KIND-PAPER.pdf into a folder; returns its path.</summary>
    /// <exception cref="Failure">There is no Chromium, or it did not print.</exception>
    public static string Write(string root, string kind, string paper, string folder)
    {
        string draft = Directory.CreateTempSubdirectory("astronano-").FullName;
        try
        {
            string page = Path.Combine(draft, $"{kind}-{paper}.html");
            string printed = Path.ChangeExtension(page, "pdf");
            File.WriteAllText(page, Page(Path.Combine(root, "hardware", "lessons"), kind, paper));
            Chromium(page, printed);
            string pdf = Path.GetFullPath(Path.Combine(folder, Path.GetFileName(printed)));
            Output.CopyFile(printed, pdf);
            return pdf;
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>How many pages a PDF has.</summary>
    public static int PagesOf(string pdf) => Regex.Count(
        System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf)), @"/Type\s*/Page\b(?!s)");

    /// <summary>The page that is printed.</summary>
    internal static string Page(string from, string kind, string paper)
    {
        string[] documents =
            [.. Site.Documents(from).Where(path => Regex.IsMatch(path, Kinds[kind]))];
        var language = Language.Of(from, documents[0]);
        return $$"""
            <!doctype html>
            <html lang="{{language.Code}}">
            <meta charset="utf-8">
            <title>AstroNano: {{kind}}</title>
            <style>
            {{File.ReadAllText(Path.Combine(from, "lessons.css"))}}
            @page { size: {{paper}}; margin: 10mm 14mm; }
            </style>
            <body class="print {{kind.Split('.')[0]}} {{paper}}">
            {{string.Concat(documents.Select(path => Section(from, path, language)))}}
            </html>
            """;
    }

    private static string Section(string from, string path, Language language)
    {
        string place = Path.Combine(from, Path.GetDirectoryName(path)!);
        string folder = new Uri(place + "/").AbsoluteUri;
        string text = File.ReadAllText(Path.Combine(from, path)).ReplaceLineEndings("\n");
        string body = Html.Body(text);
        if (language.IsVersion(path, CardText.Name))
        {
            string data = Path.ChangeExtension(LessonData.Name, language.Suffix + ".json");
            body = PrintedForm.Card(body, File.ReadAllText(Path.Combine(place, data)), language);
        }

        body = body.Replace("src=\"", "src=\"" + folder);
        return "<section>\n" + body + "</section>\n";
    }

    private static void Chromium(string page, string pdf)
    {
        string program = Installed.Browser
            ?? throw Failure.TryAgain("Chromium is missing; install it, or name one with the "
                + "environment variable CHROMIUM.");
        var start = new ProcessStartInfo(program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
            "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ])
        {
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || !File.Exists(pdf))
        {
            throw Failure.TryAgain(
                $"Chromium could not print {page}: {error.ReplaceLineEndings(" ").Trim()}");
        }
    }
}
