using AstroNano.Instruments;

namespace AstroNano.Hardware.Tests;

/// <summary>The firmware keeps its state in statics: what runs it takes turns.</summary>
[CollectionDefinition(Name)]
public sealed class OneBoard
{
    public const string Name = "One board";
}

/// <summary>The guide's pictures of the display.</summary>
[Collection(OneBoard.Name)]
public class GlassTests
{
    [Fact]
    public void The_guide_shows_every_picture_and_no_other() => Assert.Equal(
        GlassPictures.All().Select(picture => picture.Path).Order(),
        ShownIn("hardware/README.md"));

    [Fact]
    public void The_manual_shows_every_page_and_no_other_picture() => Assert.Equal(
        PagePictures.All().Select(picture => picture.Path).Order(), ShownIn("hardware/MANUAL.md"));

    [Fact]
    public void The_animation_is_small_and_the_same_each_time()
    {
        Artifact animation = RecallAnimation.Create();
        Assert.InRange(animation.Content.Length, 10_000, 999_999);
        Assert.Equal(animation.Content, RecallAnimation.Create().Content);
    }

    [Fact]
    public void All_pictures_differ_and_drawing_them_again_changes_nothing()
    {
        string[] once = [.. GlassPictures.All().Select(picture => Pixels(picture.Text))];
        string[] again = [.. GlassPictures.All().Select(picture => Pixels(picture.Text))];
        Assert.Equal(once, again);
        Assert.Equal(once.Length, once.Distinct().Count());
    }

    [Fact]
    public void The_guide_names_the_ends_of_a_knobs_scale() => Assert.Contains(
        $"from {KnobReader.DefaultLow} to {KnobReader.DefaultHigh} counts",
        Repository.Read("hardware/README.md"));

    [Fact]
    public void A_lit_pixel_is_drawn_where_it_is()
    {
        byte[] glass = new byte[1024];
        glass[3 + 128] = 0b100;
        glass[4 + 128] = 0b100;
        glass[127] = 1;
        Assert.Equal("M127 0h1M3 10h2", Pixels(GlassPicture.Draw(glass, "three pixels")));
    }

    private static IEnumerable<string> ShownIn(string document) => Regex.Matches(
        Repository.Read(document), @"\]\((glass/[\w-]+\.svg)\)")
        .Select(match => $"hardware/{match.Groups[1].Value}").Order(StringComparer.Ordinal);

    private static string Pixels(string svg) => Regex.Match(svg, " d=\"([^\"]*)\"").Groups[1].Value;
}
