using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AstroNano.Hardware.Boards;

namespace AstroNano.Hardware.Tests;

/// <summary>Guide, manifests and workflow say what the rest of the folder says.</summary>
public class DocumentTests
{
    private static readonly string Guide = Repository.Read("hardware/README.md");
    private static readonly string Workflow = Repository.Read(".github/workflows/release.yml");
    private static readonly string[] Boards =
        [.. BoardFiles.ReadAll(Repository.Boards).Select(board => board.Id)];

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
    public void The_guide_leads_to_the_drawings_of_every_header_of_every_board()
    {
        foreach (Board board in BoardFiles.ReadAll(Repository.Boards))
        {
            foreach (Header header in board.Headers)
            {
                string name = header == board.MainHeader
                    ? "breadboard.png"
                    : $"breadboard-{header.Name.Replace(' ', '-')}.png";
                Assert.Contains($"[{header.Name}](wiring/{board.Id}/{name})", Guide);
            }

            Assert.Contains($"<!-- generated: pins-{board.Id} -->", Guide);
        }
    }

    [Fact]
    public void What_the_firmware_says_on_the_glass_has_its_first_aid()
    {
        string[] places = ["firmware", "shared/Instrument/Keeping", "shared/Instrument/Running",
            "shared/Instrument/Starting"];
        string[] notices = [.. places
            .SelectMany(place => Directory.GetFiles(Repository.PathOf(place), "*.cs"))
            .SelectMany(path => Regex.Matches(File.ReadAllText(path),
                "\"((?:OLED[ :]|knob |CUE [ic]|MODE [ic]|F\\d:|RECOVERED|SAFE|[sk]e[tp]t[^\"]* )"
                    + "[^\"]*)\"")
                .Select(m => m.Groups[1].Value.TrimEnd(',', ' ')))
            .Distinct()];
        Assert.InRange(notices.Length, 25, 60);
        // The knobs differ in their number only; the table has the first.
        Assert.All(notices, notice => Assert.Contains(
            Regex.Replace(notice, @"^knob \d", "knob 1"), Guide));
    }

    [Fact]
    public void The_release_builds_an_image_for_every_board() => Assert.Equal(
        Boards.Order(StringComparer.Ordinal),
        Regex.Match(Workflow, @"board: \[([^\]]+)\]").Groups[1].Value.Split(", ")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_form_knows_every_board()
    {
        string form = Repository.Read(".github/ISSUE_TEMPLATE/my-board-says.yml");
        Assert.Equal(Boards.Append("another").Order(StringComparer.Ordinal),
            Regex.Match(form, @"options: \[([^\]]+another)\]").Groups[1].Value.Split(", ")
                .Order(StringComparer.Ordinal));
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
