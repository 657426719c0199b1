using AstroNano.Experiments.Claims;

namespace AstroNano.House.Tests;

/// <summary>The register of the papers' claims names tests that exist.</summary>
public class ClaimTests
{
    private const string Folder = "tests/Programs/Experiments/gallery";

    [Fact]
    public void Tests_that_the_register_of_claims_names_exist()
    {
        var methods = (from file in Repository.Files("Tests.cs")
                       from Match match in Regex.Matches(
                           Repository.Read(file), @"(?m)^    public (?:void|async Task) (\w+)\(")
                       select $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}")
            .ToHashSet();
        string[] named =
        [
            .. Register.Read(Path.Combine(Repository.Root, Folder)).All
                .SelectMany(claim => claim.Where)
                .Where(where => where.StartsWith("test ", StringComparison.Ordinal))
                .Select(where => where["test ".Length..]),
        ];
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(methods));
    }
}
