using System.CommandLine;
using AstroNano.Lessons.Figures;
using AstroNano.Lessons.Writing;

namespace AstroNano.Lessons;

/// <summary>
/// Works out all that the lessons state, and writes their cards and keys, or checks that nothing
/// has to be written.
/// </summary>
public static class Program
{
    private const int Seeds = 3;
    private const int MostSteps = 1_000_000;

    public static int Main(string[] arguments) => CommandLine.Run(CreateCommand(), arguments);

    private static RootCommand CreateCommand()
    {
        var check = new Option<bool>("--check")
        {
            Description = "List out-of-date files and exit with 1 if there are any; write nothing.",
        };
        var root = new RootCommand(
            "Compute the numbers of all lessons and write their cards and keys.")
        {
            check,
        };
        root.SetAction(parsed => Build(
            Hardware.Program.RepositoryRoot(), parsed.GetValue(check)));
        var folder = new Option<string>("--out")
        {
            Description = "Write the PDF files to DIR.",
            HelpName = "DIR",
            Required = true,
        };
        var print = new Command("print", "Print cards, keys and models with Chromium.") { folder };
        print.SetAction(parsed => PrintAll(
            Hardware.Program.RepositoryRoot(), parsed.GetValue(folder)!));
        root.Subcommands.Add(print);
        var numbers = new Command("numbers",
            "Compute every claim again with other random numbers.");
        numbers.SetAction(_ => CompareSeeds());
        root.Subcommands.Add(numbers);
        var tries = new Command("tries", "Play every count of 3,000 pupils again; takes minutes.");
        tries.SetAction(_ => PlayTries(Hardware.Program.RepositoryRoot()));
        root.Subcommands.Add(tries);
        root.Subcommands.Add(TryCommand());
        root.Subcommands.Add(TextsCommand());
        return root;
    }

    private static Command TextsCommand()
    {
        var code = new Argument<string>("language")
        {
            Description = "Code of the language, such as de (languages/de.json).",
        };
        var command = new Command("texts", "List what a language lacks: lessons and phrases.")
        {
            code,
        };
        command.SetAction(parsed =>
        {
            string root = Hardware.Program.RepositoryRoot();
            IReadOnlyList<string> missing = Texts.MissingIn(
                Language.Named(Path.Combine(root, "hardware", "lessons"), parsed.GetValue(code)!),
                root);
            Console.Write(string.Concat(missing.Select(text => text + "\n")));
            return missing.Count == 0 ? ExitCode.Done : ExitCode.Negative;
        });
        return command;
    }

    private static void PlayTries(string root)
    {
        Artifact tries = Tries.Play(Lesson.ReadAll(root));
        Console.WriteLine($"{(tries.IsCurrent(root) ? "as it was:" : "wrote")} {tries.Path}");
        tries.Write(root);
    }

    private static void PrintAll(string root, string folder)
    {
        Output.CheckDirectory(folder);
        foreach (string kind in Print.Kinds.Keys)
        {
            foreach (string paper in Print.PapersOf(kind))
            {
                string pdf = Print.Write(root, kind, paper, folder);
                Console.WriteLine($"wrote {pdf}, {Print.PagesOf(pdf)} pages");
            }
        }
    }

    // For who writes a lesson: what can be read off the board at the end of a step.
    private static Command TryCommand()
    {
        var link = new Option<string>("--link")
        {
            Description = "Settings of the board: the part of its link after '#'.",
            HelpName = "LINK",
            Required = true,
        };
        Option<int> steps = NumberOption.Whole(
            "--steps", "Run N steps.", 0, MostSteps, usual: 200);
        var command = new Command("try", "Run a link and print everything that can be read.")
        {
            link,
            steps,
        };
        command.SetAction(parsed =>
        {
            Ending ending = Ending.Of(new Step
            {
                Link = parsed.GetValue(link)!,
                Run = parsed.GetValue(steps),
            });
            Console.WriteLine(string.Join(", ",
                ending.Names.Select(name => $"{name} {ending.Find(name)}")));
        });
        return command;
    }

    private static int CompareSeeds()
    {
        int faults = 0;
        foreach (Claim claim in Enumerable.Range(1, Book.Lessons).SelectMany(Book.Of))
        {
            bool holds = Enumerable.Range(1, Seeds).All(claim.Holds);
            faults += holds ? 0 : 1;
            Console.WriteLine($"{(holds ? "holds" : "FAILS")} {claim.Name}: "
                + $"{claim.Written(claim.Compute(0))}, {claim.ToleranceIn(Language.English)}");
        }

        Console.WriteLine($"{faults} claims fail with {Seeds} other seeds");
        return faults == 0 ? ExitCode.Done : ExitCode.Negative;
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

        if (!check)
        {
            DrawnFigures.Draw(root, Lesson.ReadAll(root));
        }

        Console.WriteLine(stale.Count == 0 ? "all lessons are as they should be" : "done");
        return check && stale.Count > 0 ? ExitCode.Negative : ExitCode.Done;
    }
}
