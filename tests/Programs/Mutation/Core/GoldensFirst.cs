using Xunit.Abstractions;

[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: TestCollectionOrderer(
    "AstroNano.Core.Tests.GoldensFirst", "AstroNano.Core.Mutation")]

namespace AstroNano.Core.Tests;

/// <summary>A mutant is done with the first test that fails, so the strongest come first.</summary>
public class GoldensFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(
        IEnumerable<ITestCollection> collections) =>
        collections.OrderBy(each => !each.DisplayName.Contains(nameof(Goldens)))
            .ThenBy(each => !each.DisplayName.Contains(nameof(ShownTests)))
            .ThenBy(each => each.DisplayName);
}
