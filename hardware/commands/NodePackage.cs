using System.Diagnostics;

namespace AstroNano.Commands;

/// <summary>
/// A folder with a package.json in it: Node.js is looked for, what the package depends on is
/// installed when its lock file is newer than what is there.
/// </summary>
/// <param name="folder">Where package.json is.</param>
/// <param name="programPath">Folders in which node and npm are looked for, as in PATH.</param>
/// <param name="progress">Is told of what takes a while.</param>
public sealed class NodePackage(string folder, string programPath, TextWriter progress)
{
    private static readonly Version OldestNode = new(20, 19);

    /// <summary>The path of Node.js.</summary>
    /// <param name="purpose">What it is needed for: "builds the page".</param>
    /// <exception cref="Failure">It is missing or too old.</exception>
    public string RequireNode(string purpose)
    {
        string toDo = $"install Node.js {OldestNode} or newer (https://nodejs.org) "
            + "and run this command again.";
        if (Installed.Find("node", programPath) is not string node
            || Installed.Find("npm", programPath) is null)
        {
            throw Failure.TryAgain($"Node.js with npm, which {purpose}, is not on PATH: {toDo}");
        }

        var output = new StringWriter();
        Execute(node, "--version", output);
        string version = output.ToString().Trim().TrimStart('v');
        return Version.TryParse(version, out Version? found) && found < OldestNode
            ? throw Failure.TryAgain($"Node.js {version} is too old; it {purpose}: {toDo}")
            : node;
    }

    private bool IsStale => Written(Path.Combine(folder, "node_modules", ".package-lock.json"))
        < Written(Path.Combine(folder, "package-lock.json"));

    /// <summary>Installs what the package depends on, if that is missing or stale.</summary>
    public void Install(string what)
    {
        if (!IsStale)
        {
            return;
        }

        // Two programs that install at once would take each other's files away.
        using FileStream turn = BuildTurn.Take(Path.Combine(folder, "out", "npm"), progress);
        if (IsStale)
        {
            // No package needs its install script: serialport brings what it would build.
            Npm("ci --ignore-scripts --no-audit --no-fund", "npm-ci.log", what,
                "make sure that the npm registry can be reached");
        }
    }

    /// <summary>Runs npm and returns what it wrote; its messages are kept if it fails.</summary>
    public string Npm(string arguments, string logName, string what, string hint)
    {
        using var waiting = new Waiting(progress, what);
        var output = new StringWriter();
        var errors = new StringWriter();
        int exitCode = Execute(Installed.Find("npm", programPath)!, arguments, output, errors);
        if (exitCode != 0)
        {
            string log = Path.Combine(folder, "out", logName);
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            File.WriteAllText(log, $"{output}{errors}");
            throw Failure.TryAgain($"'npm {arguments}' failed with exit code {exitCode}: {hint} "
                + $"(its messages are in {log}), then run this command again.");
        }

        progress.WriteLine($"  done in {waiting.Seconds} s");
        return output.ToString();
    }

    /// <summary>
    /// Runs a script of the package on the user's own terminal; its exit code. Ctrl+C goes to the
    /// script, which ends by itself.
    /// </summary>
    public static int RunScript(string node, string script, IEnumerable<string> arguments)
    {
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        using Process process = Process.Start(
            new ProcessStartInfo(node, [script, .. arguments]) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>When a file was written; long ago if it is not there.</summary>
    public static DateTime Written(string file) =>
        File.Exists(file) ? File.GetLastWriteTimeUtc(file) : DateTime.MinValue;

    private int Execute(
        string program, string arguments, TextWriter output, TextWriter? errors = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
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
