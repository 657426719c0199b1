namespace AstroNano.Core.Tests;

/// <summary>What a network says of its settings is fit to be shown.</summary>
public class DescriptionTests
{
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_help_is_a_sentence_and_words_are_unique(string network)
    {
        foreach (Setting setting in Catalogue.Find(network).Create(64, 16).CreateSettings())
        {
            Assert.Matches("^[A-Z].* .*[^ ]\\.$", setting.Help);
            string[] words = setting.Words ?? [];
            Assert.Equal(words.Length, words.Distinct().Count());
            Assert.DoesNotContain("", words);
        }
    }
}
