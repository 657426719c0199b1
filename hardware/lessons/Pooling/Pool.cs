namespace AstroNano.Lessons.Pooling;

/// <summary>
/// What a class finds that puts the counts of all its pupils together. The pupils' tries are
/// independent; those of one pupil need not be, as they may share memories. So the band follows
/// from how far single pupils are apart, not from the number of tries.
/// </summary>
/// <param name="tries">Of each pupil.</param>
/// <param name="counts">How many fit, pupil after pupil.</param>
public sealed class Pool(int tries, IReadOnlyList<int> counts)
{
    // Fewer than so many tries of a class that miss, or hit, are not spread as a bell curve.
    private const int Few = 5;

    /// <summary>Pupils of the class that a key speaks of.</summary>
    public const int Class = 30;

    // The 97.5th percentile of the normal distribution.
    private const double Reach = 1.959963984540054;

    /// <summary>What pupils find at a step.</summary>
    public static Pool Of(Lesson lesson, Step step) =>
        new(step.Count!.Tries, Pooling.Tries.Read(lesson.Root, lesson, step));

    /// <summary>How often each pupil tries.</summary>
    public int Tries => tries;

    /// <summary>The share of all tries that fit.</summary>
    public double Share { get; } = counts.Average() / tries;

    /// <summary>How far 95 of 100 classes are from it at most.</summary>
    public double Band => BandOf(Class);

    /// <summary>The same for another number of pupils; 1 is one alone.</summary>
    public double BandOf(int pupils) => Reach * Apart / Math.Sqrt(pupils);

    /// <summary>
    /// Is there a band? Where a class has next to no miss, or next to no hit, it finds just that.
    /// </summary>
    public bool HasBand => Class * tries * Math.Min(Share, 1 - Share) >= Few;

    /// <summary>Its names in the texts: the share, and what a class or one pupil is off.</summary>
    public string? Find(string name) => name switch
    {
        "share" => Numbers.Percent(Share),
        "band" => Numbers.Of(100 * Band, 1),
        "alone" => Numbers.Of(100 * BandOf(1), 0),
        _ => null,
    };

    /// <summary>Is what a class found within the band?</summary>
    public bool Holds(IReadOnlyCollection<int> found) =>
        Math.Abs((found.Average() / tries) - Share) <= Band;

    // The standard deviation of the share that a single pupil finds.
    private double Apart => Math.Sqrt(counts.Average(hits =>
        Math.Pow(((double)hits / tries) - Share, 2)));
}
