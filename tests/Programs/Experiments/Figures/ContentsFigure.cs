namespace AstroNano.Experiments.Figures;

/// <summary>
/// Hetero-association: how often 16 signs that go with a memory come back, by similarity and
/// separation.
/// </summary>
public sealed class ContentsFigure()
    : Figure("contents", "other contents than the memories, by similarity and separation", 6)
{
    private const int Trials = 400;
    private const int Memories = 16;

    // One flip more changes them by 2, 2/N, 2 and 4; β makes up for that.
    private static readonly (string Title, Similarity Similarity, float Sharpness)[]
        Similarities =
        {
            ("dot product", Similarity.Dot, 0.25f), ("cosine", Similarity.Cosine, 16f),
            ("city block", Similarity.CityBlock, 0.25f),
            ("Euclidean", Similarity.Euclidean, 0.125f),
        };

    private static readonly (string Title, Separation Separation)[] Separations =
    {
        ("identity", Separation.Identity), ("third power", Separation.Power),
        ("softmax", Separation.Softmax), ("maximum", Separation.Maximum),
    };

    public override IReadOnlyDictionary<string, CsvTable> Compute(Work work)
    {
        var conditions = from similarity in Similarities
                         from separation in Separations
                         from flips in Enumerable.Range(0, 17).Select(i => 2 * i)
                         select (similarity, separation, flips);
        IReadOnlyList<RecallCell> cells = work.Recall(conditions, condition =>
            RecallCondition.Of("universal",
                new RecallSettings { Trials = Trials }
                    .With("contents", (float)Contents.Random)
                    .With("similarity", (float)condition.similarity.Similarity)
                    .With("separation", (float)condition.separation.Separation)
                    .With("beta", condition.similarity.Sharpness),
                Memories, condition.flips));
        var table = new CsvTable("similarity", "separation", "flips", "exact", "low", "high");
        foreach (var ((similarity, separation, flips), cell) in conditions.Zip(cells))
        {
            table.Add(similarity.Title, separation.Title, flips, cell.FractionExact,
                cell.FractionExact - cell.FractionError, cell.FractionExact + cell.FractionError);
        }

        return new Dictionary<string, CsvTable> { [Name] = table };
    }
}
