namespace AstroNano.Lessons.Writing;

/// <summary>A prediction as the page gets it, with the numbers it comes to.</summary>
public sealed record Answered
{
    public required string Name { get; init; }

    /// <summary>The question.</summary>
    public required string Ask { get; init; }

    /// <summary>Steps that stay closed until then.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>The range of a number.</summary>
    public Axis? Number { get; init; }

    /// <summary>The options of a choice, each with the values at which it is right.</summary>
    public IReadOnlyList<Option>? Options { get; init; }

    /// <summary>What is drawn.</summary>
    public CurvePlan? Curve { get; init; }

    /// <summary>The number that came, and how.</summary>
    public required Outcome Answer { get; init; }

    /// <summary>What the closed form says.</summary>
    public Outcome? Theory { get; init; }

    /// <summary>Why the two are not the same.</summary>
    public string? Why { get; init; }

    /// <summary>What came, in a sentence.</summary>
    public string? Told { get; init; }

    /// <summary>By what readings are multiplied.</summary>
    public required int Times { get; init; }

    /// <summary>How the page measures it.</summary>
    public MeasurePlan? Measure { get; init; }
}

/// <summary>One of several answers.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Fits">The values at which it is right.</param>
/// <param name="IsRight">Whether it is.</param>
public sealed record Option(string Text, string Fits, bool IsRight);

/// <summary>A computed number; a letter or a digest has a text alone.</summary>
/// <param name="Value">In the unit of the question.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Tolerance">How far another seed may be from it.</param>
/// <param name="How">What was run.</param>
public sealed record Outcome(double? Value, string Text, double Tolerance, string How);
