namespace AstroNano.Breaking.Tests;

/// <summary>
/// The machines run one after the other: they measure memory, and there is one board at a time.
/// </summary>
[CollectionDefinition(nameof(OneAfterTheOther), DisableParallelization = true)]
public sealed class OneAfterTheOther;
