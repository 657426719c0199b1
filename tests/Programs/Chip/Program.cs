using System.CommandLine;

namespace AstroNano.Chips;

/// <summary>
/// A chip on a pseudo-terminal for any flashing tool. It prints the terminal's name, and reads
/// lines: <c>lines DTR RTS</c>, <c>save FILE</c>.
/// </summary>
public static class Program
{
    private static readonly Option<string> Kind =
        new Option<string>("--chip") { Description = "Kind of chip.", Required = true }
            .AcceptOnlyFromAmong("esp32", "esp32-s3");

    private static readonly Option<int> Size =
        NumberOption.Whole("--megabytes", "Size of its flash in MB.", 1, 16, 4);

    private static readonly Option<string?> Greeting = new("--greeting")
    {
        Description = "Line that the program in its flash prints.",
        HelpName = "TEXT",
    };

    public static int Main(string[] arguments) => CommandLine.Run(CreateCommand(), arguments);

    /// <summary>What the command line may say, and what is done then.</summary>
    public static RootCommand CreateCommand()
    {
        var root = new RootCommand("The boot loader of a chip, on a pseudo-terminal.")
        {
            Kind, Size, Greeting,
        };
        root.SetAction(parsed => Run(
            parsed.GetValue(Kind) == "esp32-s3" ? ChipKind.Esp32S3 : ChipKind.Esp32,
            parsed.GetValue(Size),
            parsed.GetValue(Greeting)));
        return root;
    }

    private static void Run(ChipKind kind, int megabytes, string? greeting)
    {
        var chip = new Chip(kind, megabytes, greeting);
        using var pty = new Pty(chip);
        chip.Start(download: true);
        Console.WriteLine(pty.Path);
        while (Console.ReadLine() is string line)
        {
            switch (line.Split(' '))
            {
                case ["lines", string dtr, string rts]:
                    lock (chip)
                    {
                        chip.SetLines(dtr == "1", rts == "1");
                    }

                    break;
                case ["save", string file]:
                    File.WriteAllBytes(file, chip.Flash.Content);
                    break;
            }

            Console.WriteLine($"ok {chip.Baud} {string.Join(' ', chip.Commands.Distinct())}");
        }
    }
}
