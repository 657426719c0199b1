using System.CommandLine;
using AstroNano.Hardware.Stages;

namespace AstroNano.Hardware;

/// <summary>
/// Writes every file that is generated from the boards' files and the table of words, or checks
/// that they are up to date.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments) => CommandLine.Run(CreateCommand(), arguments);

    private static RootCommand CreateCommand()
    {
        var check = new Option<bool>("--check")
        {
            Description = "List out-of-date files and exit with 1 if there are any; write nothing.",
        };
        var force = new Option<bool>("--force")
        {
            Description =
                "Run KiCad, OpenSCAD and Chromium even if nothing has changed.",
        };
        var root = new RootCommand(
            "Write the files that are generated from boards, display and glossary.")
        {
            check,
            force,
        };
        root.SetAction(parsed => Run(
            RepositoryRoot(), parsed.GetValue(check), parsed.GetValue(force)));
        return root;
    }

    /// <summary>The folder of AstroNano.sln, from here upwards.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AstroNano.sln")))
            {
                return folder.FullName;
            }
        }

        throw new Failure("AstroNano.sln must be in a folder above this program (was "
            + $"'{AppContext.BaseDirectory}').");
    }

    private static int Run(string root, bool check, bool force)
    {
        if (check)
        {
            IReadOnlyList<string> faults = Freshness.Faults(root);
            foreach (string fault in faults)
            {
                Console.WriteLine(fault);
            }

            Console.WriteLine(faults.Count == 0
                ? "Every generated file is up to date."
                : $"{faults.Count} out of date; to write them: "
                    + "dotnet run --project hardware/generator");
            return faults.Count == 0 ? ExitCode.Done : ExitCode.Negative;
        }

        int written = 0;
        IReadOnlyList<Board> boards = BoardFiles.ReadAll(root);
        foreach (Artifact artifact in AllOutputs.For(root, boards)
            .Where(each => !each.IsCurrent(root)))
        {
            artifact.Write(root);
            Console.WriteLine($"wrote {artifact.Path}");
            written++;
        }

        foreach (Stage stage in Stage.All(boards))
        {
            written += stage.Run(root, force) ? 1 : 0;
        }

        Console.WriteLine(written == 0 ? "Every generated file was up to date." : "Done.");
        return ExitCode.Done;
    }
}
