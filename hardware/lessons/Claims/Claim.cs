namespace AstroNano.Lessons.Claims;

/// <summary>
/// A number that a lesson states under a name, and how it is computed. The number in the text is
/// that of seed 0; every other seed has to give the same within the tolerance.
/// </summary>
/// <param name="Name">As it stands in the text, in double braces.</param>
/// <param name="How">What was run, for the teacher: a few words.</param>
/// <param name="Tolerance">How far another seed may be from it.</param>
/// <param name="Decimals">Of the number in the text.</param>
/// <param name="Compute">The number of a seed.</param>
public sealed record Claim(
    string Name, string How, double Tolerance, int Decimals, Func<int, double> Compute)
{
    /// <summary>What a tolerance of a share is counted in.</summary>
    public const string Points = "points";

    // What is the same but for the last bits is the same.
    private const double Rounding = 1e-6;

    /// <summary>Whether it is a share, written in percent.</summary>
    public bool IsShare { get; init; }

    /// <summary>A number that no random number has a part in.</summary>
    public static Claim Exact(string name, string how, int decimals, Func<int, double> compute) =>
        new(name, how, 0, decimals, compute);

    /// <summary>A share, from 0 to 1; the tolerance is in points of a hundred.</summary>
    public static Claim Share(string name, string how, double points, Func<int, double> compute) =>
        new(name, how, points / 100, 0, compute) { IsShare = true };

    /// <summary>Whether another seed comes to the same within the tolerance.</summary>
    public bool Holds(int seed) =>
        Math.Abs(Compute(seed) - Compute(0)) <= Tolerance + Rounding;

    /// <summary>A number as it stands in the text.</summary>
    public string Written(double value) => IsShare
        ? Numbers.Percent(value, Decimals)
        : Numbers.Of(value, Decimals);

    /// <summary>How far another seed may be from it, in words.</summary>
    public string ToleranceIn(Language language) => Tolerance == 0 ? language["exact"] : IsShare
        ? $"± {Numbers.Of(100 * Tolerance, 0)} {language[Points]}"
        : "± " + language.Number(
            Tolerance.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
