using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using AstroNano.Hardware;
using AstroNano.Lessons.Writing;

namespace AstroNano.Lessons;

/// <summary>
/// Works out all that the lessons state, and writes their cards and keys, or checks that nothing
/// has to be written.
/// </summary>
public static class Program
{
    private const int Stale = 1;
    private const int UsageError = 2;

    /// <summary>Returns 0; 1 when something is stale; 2 when something does not hold.</summary>
    public static int Main(string[] arguments)
    {
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; name what is stale and end with 1 if anything is.",
        };
        var root = new RootCommand("Writes the lessons' cards and keys with numbers worked out.")
        {
            check,
        };
        root.SetAction(parsed => Build(
            Hardware.Program.RepositoryRoot(), parsed.GetValue(check)));
        var folder = new Option<string>("--out")
        {
            Description = "Folder to write the PDF files into.",
            HelpName = "DIR",
            Required = true,
        };
        var print = new Command("print", "Print cards, keys and models with Chromium.") { folder };
        print.SetAction(parsed => PrintAll(
            Hardware.Program.RepositoryRoot(), parsed.GetValue(folder)!));
        root.Subcommands.Add(print);
        ParseResult result = root.Parse(arguments);
        try
        {
            return result.Errors.Count > 0
                ? throw new Failure(string.Join("\n", result.Errors.Select(error => error.Message)))
                : result.Invoke(
                    new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Failure failure)
        {
            Console.Error.WriteLine(failure.Message);
            return UsageError;
        }
    }

    private static void PrintAll(string root, string folder)
    {
        foreach (string kind in Print.Kinds.Keys)
        {
            foreach (string paper in Print.Papers)
            {
                string pdf = Print.Write(root, kind, paper, folder);
                Console.WriteLine($"wrote {pdf}, {Print.PagesOf(pdf)} pages");
            }
        }
    }

    private static int Build(string root, bool check)
    {
        IReadOnlyList<Artifact> stale =
            [.. AllLessons.For(root).Where(artifact => !artifact.IsCurrent(root))];
        foreach (Artifact artifact in stale)
        {
            if (!check)
            {
                artifact.Write(root);
            }

            Console.WriteLine($"{(check ? "stale" : "wrote")} {artifact.Path}");
        }

        Console.WriteLine(stale.Count == 0 ? "all lessons are as they should be" : "done");
        return check && stale.Count > 0 ? Stale : 0;
    }
}
