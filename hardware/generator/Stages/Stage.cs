using System.Diagnostics;

namespace AstroNano.Hardware.Stages;

/// <summary>
/// A part of the work that another program does: KiCad, OpenSCAD, Chromium. Its results are
/// committed together with the digest of their sources, so that a machine without that program can
/// check whether they are out of date.
/// </summary>
public sealed record Stage(
    string Name,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Results,
    IReadOnlyList<string[]> Commands)
{
    private const string Printer = "hardware/generator/Pictures/print.mjs";

    /// <summary>Sources that are there only while the commands run.</summary>
    public IReadOnlyList<Artifact> Drafts { get; init; } = [];

    private static readonly Stage[] OfCarrier =
    [
        new Stage(
            "carrier",
            ["/usr/bin/python3", "/usr/lib/python3/dist-packages/pyatspi/__init__.py", "eeschema",
                "xvfb-run", "dbus-run-session", "gerbv", "node", "npm"],
            ["hardware/carrier/netlist.json", "hardware/carrier/make/*",
                "hardware/generator/Pictures/draw.mjs",
                "hardware/generator/Pictures/package-lock.json"],
            ["hardware/carrier/carrier.kicad_pcb", "hardware/carrier/carrier.kicad_pro",
                "hardware/carrier/carrier.kicad_sch", "hardware/carrier/gerbers/*",
                "hardware/carrier/positions.csv", "hardware/carrier/*.png",
                "hardware/carrier/*.pdf", "hardware/carrier/*.txt"],
            [
                ["/usr/bin/python3", "hardware/carrier/make/board.py", "hardware/carrier"],
                ["/usr/bin/python3", "hardware/carrier/make/schematic.py", "hardware/carrier"],
                ["xvfb-run", "-a", "dbus-run-session", "--", "/usr/bin/python3",
                    "hardware/carrier/make/rules.py", "hardware/carrier"],
                ["/usr/bin/python3", "hardware/carrier/make/plots.py", "hardware/carrier"],
                ["bash", "hardware/carrier/make/look.sh", "hardware/carrier"],
                ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--prefix",
                    "hardware/generator/Pictures"],
                ["node", "hardware/generator/Pictures/draw.mjs", "hardware/carrier/obj/sides",
                    "hardware/carrier"],
            ]),
        new Stage(
            "enclosure",
            ["openscad", "xvfb-run"],
            ["hardware/enclosure/*.scad", "hardware/enclosure/make.sh"],
            ["hardware/enclosure/*.stl", "hardware/enclosure/*.png"],
            [["bash", "hardware/enclosure/make.sh", "hardware/enclosure"]]),
    ];

    /// <summary>
    /// All stages, in the order in which they run. Each board's sheet is a stage of its own: it is
    /// printed again only if that board has changed.
    /// </summary>
    public static IReadOnlyList<Stage> All(IEnumerable<Board> boards) =>
        [.. boards.Select(Sheet), .. OfCarrier];

    /// <summary>
    /// Runs it if something has changed; prints which programs are missing if it cannot.
    /// </summary>
    public bool Run(string root, bool force)
    {
        if (!force && !Freshness.Faults(root, this).Any())
        {
            return false;
        }

        string[] missing = [.. Needs.Where(need => !IsThere(need))];
        if (missing.Length > 0)
        {
            Console.WriteLine(
                $"{Name}: skipped; install {string.Join(" and ", missing)} first");
            return false;
        }

        try
        {
            Drafts.ToList().ForEach(draft => draft.Write(root));
            Commands.ToList().ForEach(command => Execute(root, command));
        }
        finally
        {
            Drafts.ToList().ForEach(draft => File.Delete(Path.Combine(root, draft.Path)));
        }

        Receipt.Write(root, this);
        Console.WriteLine($"{Name}: written");
        return true;
    }

    private static Stage Sheet(Board board)
    {
        string folder = $"hardware/wiring/{board.Id}";
        string browser = Installed.Browser ?? "chromium";
        return new Stage(
            $"sheet-{board.Id}",
            ["node", browser],
            [$"{folder}/*.svg", Printer],
            [$"{folder}/*.pdf"],
            [["node", Printer, folder, browser]])
        {
            Drafts = [new Artifact($"{folder}/sheet.html", PrintedSheet.Of(board))],
        };
    }

    private static bool IsThere(string program) =>
        Path.IsPathRooted(program) ? File.Exists(program) : Installed.Find(program) is not null;

    private static void Execute(string root, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = root };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw Failure.TryAgain(
                $"'{string.Join(' ', command)}' failed with exit code {process.ExitCode}.");
        }
    }
}
