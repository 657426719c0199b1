using AstroNano.Core;
using AstroNano.Hardware.Stages;
using AstroNano.Lessons.Claims;
using AstroNano.Lessons.Figures;

namespace AstroNano.Lessons.Tests;

/// <summary>What the lessons state is what the program works out.</summary>
public class LessonDocumentTests : InFolder
{
    // It plays every step, and works out every claim.
    [Fact]
    public void Every_document_states_what_the_program_computes()
    {
        IReadOnlyList<Artifact> all = AllLessons.For(Repository.Root);
        string[] stale = [.. all.Where(artifact => !artifact.IsCurrent(Repository.Root))
            .Select(artifact => artifact.Path)];
        Assert.True(stale.Length == 0, "dotnet run --project hardware/lessons renews these:\n"
            + string.Join('\n', stale));
    }

    // The first claims of each lesson; the command "numbers" looks at all of them.
    [Theory]
    [MemberData(nameof(LessonFiles.Numbers), MemberType = typeof(LessonFiles))]
    public void With_other_random_numbers_a_claim_is_the_same_within_its_tolerance(int number) =>
        Assert.All(Book.Of(number).Take(2), claim =>
            Assert.True(claim.Holds(seed: 1), $"{claim.Name} is {claim.Compute(1)}"));

    [Fact]
    public void A_claim_outside_its_tolerance_does_not_hold() =>
        Assert.False(new Claim("seed", "the seed", 0.5, 0, seed => seed).Holds(seed: 1));

    [Fact]
    public void The_lessons_are_numbered_without_a_gap() => Assert.Equal(
        Enumerable.Range(1, LessonFiles.Lessons.Count),
        LessonFiles.Lessons.Select(lesson => lesson.Number));

    [Fact]
    public void A_lesson_builds_on_earlier_ones() => Assert.All(LessonFiles.Lessons,
        lesson => Assert.All(lesson.After, before => Assert.InRange(before, 1, lesson.Number - 1)));

    [Fact]
    public void There_is_a_card_for_every_network() => Assert.All(Catalogue.Create(), entry =>
        Assert.True(File.Exists(Path.Combine(LessonFiles.Folder, "models", $"{entry.Key}.md"))));

    [Fact]
    public void The_figures_are_drawn_from_the_numbers_of_now() => Assert.Empty(
        Freshness.Faults(Repository.Root, DrawnFigures.Stage(LessonFiles.Lessons)));

    [Fact]
    public void Every_page_of_the_site_is_made_without_unfilled_names()
    {
        Site.WriteTo(LessonFiles.Folder, Folder);
        Site.WriteLibraryTo(Path.Combine(Repository.Root, "shared/Core"), Folder);
        string[] pages = Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 2 * LessonFiles.Lessons.Count);
        Assert.All(pages, page => Assert.DoesNotContain("{{", File.ReadAllText(page)));
        string library = File.ReadAllText(At("library", "index.html"));
        string[] pictures = [.. Regex.Matches(library, "<img src=\"(cookbook/[^\"]+)\"")
            .Select(match => At("library", match.Groups[1].Value))];
        Assert.Equal(10, pictures.Length);
        Assert.All(pictures, picture => Assert.True(File.Exists(picture), picture));
    }
}
