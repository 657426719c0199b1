namespace AstroNano.House.Tests;

/// <summary>ARCHITECTURE.md names what there is, and its chains are chains of calls.</summary>
public class ArchitecturePageTests
{
    private static readonly string Text = Repository.Read("ARCHITECTURE.md");

    private static readonly ILookup<string, string> Sources = Repository.Files(".cs")
        .Where(file => Regex.IsMatch(file, "^(shared|firmware|hardware/virtual/Replay)/"))
        .ToLookup(file => Path.GetFileName(file).Split('.')[0], Repository.Read);

    public static TheoryData<string> Chains { get; } = new(
        Regex.Matches(Text, "(?m)^    (.+ → .+)$").Select(match => match.Groups[1].Value));

    public static TheoryData<string> Names { get; } = new(
        Regex.Matches(Text, @"`([A-Z]\w+(?:\.\w+)?)`").Select(match => match.Groups[1].Value)
            .Distinct());

    [Theory]
    [MemberData(nameof(Chains))]
    public void Each_name_of_a_chain_mentions_the_next(string chain)
    {
        string[] names = chain.Split(" → ");
        Assert.All(names, Exists);
        Assert.All(names.Zip(names.Skip(1)), pair =>
            Assert.True(Mentions(pair.First.Split('.')[0], pair.Second.Split('.')[^1]),
                $"{pair.First} does not mention {pair.Second}."));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_in_the_text_is_that_of_a_class_or_of_a_member(string name)
    {
        if (Sources.Contains(name.Split('.')[0]))
        {
            Exists(name);
        }
        else
        {
            Assert.Contains(Sources, file => Mentions(file.Key, name));
        }
    }

    private static void Exists(string name)
    {
        string[] parts = name.Split('.');
        Assert.True(Sources.Contains(parts[0]), $"There is no source of {parts[0]}.");
        Assert.True(Mentions(parts[0], parts[^1]), $"There is no {name}.");
    }

    private static bool Mentions(string source, string name) =>
        Sources[source].Any(text => Regex.IsMatch(text, $@"\b{name}\b"));
}
