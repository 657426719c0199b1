using System.Text.Json.Nodes;

namespace AstroNano.Experiments.Commands;

/// <summary>Vega's own tools under Node.js, which turn specifications into SVG and PNG.</summary>
public sealed class Drawing
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _directory = Path.Combine(AppContext.BaseDirectory, "Drawing");

    /// <summary>A specification of a file, in the style that all figures share.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fill">Fills in what differs between figures that share it.</param>
    public static string Styled(string path, Func<string, string>? fill = null)
    {
        string style = Path.Combine(
            AppContext.BaseDirectory, "Figures", "Specifications", "style.json");
        JsonNode specification =
            JsonNode.Parse(fill?.Invoke(File.ReadAllText(path)) ?? File.ReadAllText(path))!;
        specification["config"] = JsonNode.Parse(File.ReadAllText(style));
        return specification.ToJsonString(Readable) + "\n";
    }

    /// <summary>Says so if Node.js is missing, and fetches the tools if need be.</summary>
    public void Prepare(CancellationToken cancel)
    {
        Run("node", new[] { "--version" }, cancel);
        if (!File.Exists(Path.Combine(_directory, "node_modules", ".package-lock.json")))
        {
            Run("npm", new[] { "ci", "--no-audit", "--no-fund" }, cancel);
        }
    }

    /// <summary>Draws NAME.vl.json of a directory as NAME.svg and NAME.png.</summary>
    public void Draw(string directory, string name, CancellationToken cancel) =>
        Run("node", new[] { "draw.mjs", Path.GetFullPath(directory), name }, cancel);

    private void Run(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm"
            ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = _directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration stop = cancel.Register(() => process.Kill(true));
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            cancel.ThrowIfCancellationRequested();
            if (process.ExitCode != 0)
            {
                throw Failure.TryAgain($"'{program} {string.Join(' ', arguments)}' failed in "
                    + $"'{_directory}': {FirstLine(error + output.Result)}");
            }
        }
        catch (Win32Exception)
        {
            throw Failure.TryAgain($"Node.js is missing ('{program}' is not on PATH); install it "
                + "from https://nodejs.org to draw the pictures.");
        }
    }

    private static string FirstLine(string text) => text.Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.Contains("rror", StringComparison.Ordinal)) ?? text.Trim();
}
