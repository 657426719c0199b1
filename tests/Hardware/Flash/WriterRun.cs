namespace AstroNano.Hardware.Tests.Flash;

/// <summary>What the writer's command line did, with a chip's model at the other end.</summary>
internal sealed record WriterRun(int ExitCode, string Output, IReadOnlyList<string> Lines)
{
    private const string Lead = "lines ";

    // Several times what the longest run takes: one that hangs fails its test, not the whole run.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Why it cannot be run here, or null.</summary>
    public static string? Missing => !OperatingSystem.IsLinux() ? "The model's terminal is Linux's."
        : Node is null ? "Node.js is not on PATH." : null;

    private static string Path => Environment.GetEnvironmentVariable("PATH") ?? "";

    private static string? Node => Installed.Find("node", Path);

    /// <summary>Runs <c>flash</c> without a question.</summary>
    public static Task<WriterRun> FlashAsync(
        Pty pty, Chip chip, FlashBoard board, byte[] image, params string[] more)
    {
        string folder = Directory.CreateTempSubdirectory("astronano-").FullName;
        string file = System.IO.Path.Combine(folder, $"AstroNano-{board.Id}-0.1.0.bin");
        File.WriteAllBytes(file, image);
        return RunAsync(pty, chip, 20000,
            ["flash", "--board", board.Id, "--image", file, "--yes", .. more], folder);
    }

    /// <summary>Runs <c>listen</c>, which gives up after so many milliseconds.</summary>
    public static Task<WriterRun> ListenAsync(
        Pty pty, Chip chip, int patience, params string[] more) =>
        RunAsync(pty, chip, patience, ["listen", .. more]);

    private static async Task<WriterRun> RunAsync(
        Pty pty, Chip chip, int patience, string[] words, string? folder = null)
    {
        new NodePackage(Writer.Folder, Path, TextWriter.Null).Install("");
        string script = Repository.PathOf("tests/Hardware/Flash/drive.mjs");
        using Process process = Process.Start(new ProcessStartInfo(
            Node!, [script, $"{patience}", .. words, "--port", pty.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var end = new CancellationTokenSource(Longest);
        using CancellationTokenRegistration kill = end.Token.Register(
            () => process.Kill(entireProcessTree: true));
        List<string> output = [];
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync() is string line)
        {
            if (!line.StartsWith(Lead, StringComparison.Ordinal))
            {
                output.Add(line);
                continue;
            }

            lines.Add(line[Lead.Length..]);
            lock (chip)
            {
                chip.SetLines(line[^3] == '1', line[^1] == '1');
            }

            await process.StandardInput.WriteLineAsync();
        }

        await process.WaitForExitAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }

        return new WriterRun(process.ExitCode, string.Join('\n', output), lines);
    }
}
