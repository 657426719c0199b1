using AstroNano.Cookbook;

namespace AstroNano.Package.Tests;

/// <summary>The recipes run, and the README shows them as they are, with what they show.</summary>
public class CookbookTests
{
    private const string Begin = "<!-- recipes: bash .ci/renew writes them -->\n";
    private const string End = "<!-- end of the recipes -->\n";

    private static readonly string Library = Repository.PathOf("shared/Core");

    public static TheoryData<string> Names { get; } = new(Recipes.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recipe_draws_its_picture(string recipe)
    {
        string file = Path.Combine(Library, Recipes.PictureOf(recipe));
        string drawn = Recipes.All[recipe]().Svg;
        if (Renewal.IsAsked)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), drawn);
    }

    [Fact]
    public void The_certificate_of_the_recipe_matches() =>
        Assert.Contains(">MATCH<", Recipes.All["09-Certificate"]().Svg);

    [Fact]
    public void Every_file_of_a_recipe_is_run() => Assert.Equal(Recipes.All.Keys,
        Directory.GetFiles(Source, "??-*.cs").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void The_read_me_shows_each_recipe_with_its_code_and_picture()
    {
        string file = Path.Combine(Library, "README.md");
        string readMe = File.ReadAllText(file).ReplaceLineEndings("\n");
        int begin = readMe.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readMe.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin > Begin.Length && end >= begin);
        string recipes = "\n" + string.Join("\n", Recipes.All.Keys.Select(recipe => Recipes.Shown(
            recipe, File.ReadAllText(Path.Combine(Source, recipe + ".cs"))
                .ReplaceLineEndings("\n")))) + "\n";
        if (Renewal.IsAsked)
        {
            readMe = readMe[..begin] + recipes + readMe[end..];
            File.WriteAllText(file, readMe);
            end = readMe.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(recipes, readMe[begin..end]);
    }

    private static string Source => Repository.PathOf("tests/Package/Cookbook");
}
