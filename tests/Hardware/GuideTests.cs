using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Tests;

/// <summary>Guide, manifests and workflow say what the rest of the folder says.</summary>
public class GuideTests : InFolder
{
    private static readonly string Guide = Repository.Read("hardware/README.md");
    private static readonly string Workflow = Repository.Read(".github/workflows/release.yml");

    [Theory]
    [InlineData("hardware/README.md")]
    [InlineData("hardware/OSHWA.md")]
    [InlineData("hardware/SEEN.md")]
    public void Every_link_of_a_document_leads_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        foreach (Match link
            in Regex.Matches(Repository.Read(document), @"\]\((?!https?:|#)([^)#]+)"))
        {
            string path = Path.Combine(folder, link.Groups[1].Value);
            Assert.True(File.Exists(path) || Directory.Exists(path), link.Groups[1].Value);
        }
    }

    [Fact]
    public void The_guide_leads_to_the_drawing_of_every_board()
    {
        foreach (Board board in HardwareFiles.AllBoards)
        {
            Assert.Contains(
                $"[{board.Header.Name}](wiring/{board.Id}/breadboard.svg)", Guide);
            Assert.Contains($"**{board.Name}**\n\n{PinTable.Markdown(board)}", Guide);
        }
    }

    [Fact]
    public void The_guide_cites_the_rates_by_which_its_minutes_are_computed()
    {
        Assert.Contains(string.Create(CultureInfo.InvariantCulture,
            $"| read a word | {Actions.WordsPerMinute} per minute |"), Guide);
        Assert.All(new[]
        {
            ("pick up a part that fits one way only", Actions.PickUpPart),
            ("pick up a thin wire that tangles with others", Actions.PickUpWire),
            ("press a part, or one end of a wire, into its holes", Actions.PressIn),
        }, rate => Assert.Contains(string.Create(CultureInfo.InvariantCulture,
            $"| {rate.Item1} | {rate.Item2:0.0#} s |"), Guide));
    }

    [Fact]
    public void First_aid_covers_every_message_on_the_display()
    {
        string[] places = ["firmware", "shared/Instrument/Saving", "shared/Instrument/Running",
            "shared/Instrument/Starting"];
        string[] notices = [.. places
            .SelectMany(place => Directory.GetFiles(Repository.PathOf(place), "*.cs"))
            .SelectMany(path => Regex.Matches(File.ReadAllText(path),
                "\"((?:OLED[ :]|knob |CUE [ic]|MODE [ic]|F\\d:|RECOVERED|SAFE|settings |saved "
                    + "|newer )"
                    + "[^\"]*)\"")
                .Select(m => m.Groups[1].Value.TrimEnd(',', ' ')))
            .Distinct()];
        Assert.InRange(notices.Length, 15, 60);
        // The knobs differ in their number only; the table has the first.
        Assert.All(notices, notice => Assert.Contains(
            Regex.Replace(notice, @"^knob \d", "knob 1"), Guide));
    }

    [Fact]
    public void The_release_builds_an_image_for_every_board()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The step is a script for bash.");
        Match job = Regex.Match(Workflow,
            @"outputs:\n +boards: \$\{\{ steps\.boards\.outputs\.boards \}\}\n.*?"
                + @"- id: boards\n +run: \|\n(?<script>(?: {10}[^\n]+\n)+)",
            RegexOptions.Singleline);
        Assert.True(job.Success);
        Assert.Contains("board: ${{ fromJSON(needs.firmware.outputs.boards) }}", Workflow);
        string file = At("output");
        var start = new ProcessStartInfo("bash", ["-euc", job.Groups["script"].Value])
        {
            WorkingDirectory = Repository.Root,
        };
        start.Environment["GITHUB_OUTPUT"] = file;
        Tool.Print(start);
        string[] ids = [.. HardwareFiles.AllBoards.Select(board => board.Id)];
        Assert.Equal($"boards={JsonSerializer.Serialize(ids)}\n", File.ReadAllText(file));
    }

    [Fact]
    public void The_form_lists_every_board_and_another()
    {
        string form = Repository.Read(".github/ISSUE_TEMPLATE/my-board-says.yml");
        string options = string.Concat(
            HardwareFiles.AllBoards.Select(board => $"        - {board.Id}\n"));
        Assert.Contains("label: Board\n      options:\n        # generated: board-options\n"
            + $"{options}        # end of board-options\n        - another\n", form);
    }

    [Fact]
    public void Printed_files_do_not_contain_the_time_of_printing()
    {
        string[] printed = [.. Directory.GetFiles(
            Repository.PathOf("hardware/wiring"), "*.pdf", SearchOption.AllDirectories),
            Repository.PathOf("hardware/carrier/schematic.pdf")];
        Assert.Equal(HardwareFiles.AllBoards.Count + 1, printed.Length);
        Assert.All(printed, path => Assert.All(
            Regex.Matches(File.ReadAllText(path, Encoding.Latin1), @"Date \(D:(\d+)"),
            date => Assert.Equal("20000101000000", date.Groups[1].Value)));
    }

    [Fact]
    public void Every_action_of_the_release_is_pinned_by_its_commit()
    {
        string[] uses = [.. Regex.Matches(Workflow, @"uses: (\S+)").Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches("^[A-Za-z0-9/_-]+@[0-9a-f]{40}$", action));
    }

    [Fact]
    public void Manifests_name_files_that_are_there()
    {
        foreach (Match file in Regex.Matches(
            Repository.Read("hardware/okh.toml") + Repository.Read("hardware/kitspace.yaml"),
            @"(?:""|: )((?:carrier|enclosure|wiring)/[\w./-]+)"))
        {
            string path = Repository.PathOf($"hardware/{file.Groups[1].Value}");
            Assert.True(File.Exists(path) || Directory.Exists(path), path);
        }
    }

    [Fact]
    public void The_licence_of_what_is_drawn_is_there_whole()
    {
        string licence = Repository.Read("hardware/LICENSE.txt");
        Assert.StartsWith("CERN Open Hardware Licence Version 2 - Permissive", licence);
        Assert.Contains("7.4 This Licence shall not be enforceable except by a Licensor", licence);
    }
}
