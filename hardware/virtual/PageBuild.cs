using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace AstroNano.VirtualBoard;

/// <summary>Runs npm for the page: only the steps whose results are missing or stale.</summary>
public sealed class PageBuild(Sources sources, string siteFolder, TextWriter progress)
{
    private static readonly Version OldestNode = new(20, 19);

    private readonly string _pageFolder = sources.PageFolder;

    /// <exception cref="Failure">Node is missing or too old, or a step failed.</exception>
    public void Run()
    {
        if (!IsStale)
        {
            return;
        }

        RequireNode();
        if (PackagesAreStale)
        {
            Npm("ci --no-audit --no-fund", "npm-ci.log",
                "Fetching the page's packages with npm (once, about 80 MB)",
                "make sure that the npm registry can be reached");
        }

        Npm("run build", "npm-build.log", "Building the page",
            "put right what it complains about");

        Directory.CreateDirectory(SiteNotices.FolderOf(sources));
        File.Move(Path.Combine(siteFolder, "bundled.json"),
            SiteNotices.BundledOf(sources), overwrite: true);
        File.WriteAllText(SiteNotices.MaterialsOf(sources), Npm(
            "sbom --omit dev --sbom-format cyclonedx", "npm-sbom.log", "Listing its packages",
            "take npm 10 or newer"));
    }

    private bool PackagesAreStale =>
        Written(Path.Combine(_pageFolder, "node_modules", ".package-lock.json"))
            < Written(Path.Combine(_pageFolder, "package-lock.json"));

    private bool IsStale
    {
        get
        {
            // The page is written first, the lists last.
            string page = Path.Combine(siteFolder, "index.html");
            DateTime built = Written(File.Exists(page) ? SiteNotices.MaterialsOf(sources) : page);
            return Directory.GetFiles(_pageFolder)
                .Concat(FilesBelow("src"))
                .Concat(FilesBelow("public"))
                .Any(file => Written(file) > built);
        }
    }

    private string[] FilesBelow(string folder) => Directory.GetFiles(
        Path.Combine(_pageFolder, folder), "*", SearchOption.AllDirectories);

    private string? Find(string program) => Desktop.Find(program, sources.ProgramPath);

    private static DateTime Written(string file) =>
        File.Exists(file) ? File.GetLastWriteTimeUtc(file) : DateTime.MinValue;

    private void RequireNode()
    {
        string toDo = $"install Node.js {OldestNode} or newer (https://nodejs.org) "
            + "and run this command again.";
        if (Find("node") is not string node || Find("npm") is null)
        {
            throw new Failure("Node.js with npm, which builds the page, is not on PATH: " + toDo);
        }

        var output = new StringWriter();
        Execute(node, "--version", output);
        string version = output.ToString().Trim().TrimStart('v');
        if (Version.TryParse(version, out Version? found) && found < OldestNode)
        {
            throw new Failure($"Node.js {version} is too old to build the page: {toDo}");
        }
    }

    // Returns what it wrote for others to read.
    private string Npm(string arguments, string logName, string what, string hint)
    {
        progress.WriteLine(what + " …");
        var started = Stopwatch.StartNew();
        var output = new StringWriter();
        var errors = new StringWriter();
        int exitCode = Execute(Find("npm")!, arguments, output, errors);
        if (exitCode != 0)
        {
            string log = Path.Combine(_pageFolder, "out", logName);
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            File.WriteAllText(log, $"{output}{errors}");
            throw new Failure($"'npm {arguments}' failed with exit code {exitCode}: {hint} "
                + $"(its messages are in {log}), then run this command again.");
        }

        progress.WriteLine($"  done in {started.Elapsed.TotalSeconds:F0} s");
        return output.ToString();
    }

    private int Execute(
        string program, string arguments, TextWriter output, TextWriter? errors = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _pageFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => errors?.WriteLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }
}
