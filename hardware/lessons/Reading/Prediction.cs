namespace AstroNano.Lessons.Reading;

/// <summary>
/// A question that is answered before anybody looks: with a number, by a choice, or with a curve
/// drawn by hand. What is right is not written down here; it is computed.
/// </summary>
public sealed class Prediction
{
    /// <summary>Its name in the lesson.</summary>
    public string Name { get; set; } = "";

    /// <summary>The question, one sentence.</summary>
    public string Ask { get; set; } = "";

    /// <summary>Names of the steps that stay closed until it is answered.</summary>
    public List<string> Before { get; set; } = [];

    /// <summary>The range of a number, if it is answered with one.</summary>
    public Axis? Number { get; set; }

    /// <summary>Options, each with the values at which it is right, if it is a choice.</summary>
    public Dictionary<string, string> Choice { get; set; } = [];

    /// <summary>What is drawn over what, if it is a curve.</summary>
    public CurvePlan? Curve { get; set; }

    /// <summary>What answers it: a claim, or a step with a reading as <c>half.gain</c>.</summary>
    public string Answer { get; set; } = "";

    /// <summary>What is taken away from it, if the question is how much more.</summary>
    public string Less { get; set; } = "";

    /// <summary>The claim of a closed form, if there is one.</summary>
    public string Theory { get; set; } = "";

    /// <summary>Why formula and measurement are not the same: the sizes, the assumptions.</summary>
    public string Why { get; set; } = "";

    /// <summary>What came, in a sentence with names in double braces.</summary>
    public string Told { get; set; } = "";

    /// <summary>By what a reading of the board is multiplied: 100 for percent.</summary>
    public int Times { get; set; } = 1;

    /// <summary>How the page measures it by itself, if it can.</summary>
    public MeasurePlan? Measure { get; set; }

    /// <summary>The same prediction in other words.</summary>
    public Prediction Called(string ask, string why, string told,
        Dictionary<string, string> choice, Axis? number, CurvePlan? curve)
    {
        var one = (Prediction)MemberwiseClone();
        (one.Ask, one.Why, one.Told) = (ask, why, told);
        (one.Choice, one.Number, one.Curve) = (choice, number, curve);
        return one;
    }
}

/// <summary>A quantity and its range.</summary>
public sealed class Axis
{
    public string Title { get; set; } = "";

    /// <summary>In what it is counted.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The least.</summary>
    public double From { get; set; }

    /// <summary>The most.</summary>
    public double To { get; set; }

    /// <summary>Whether equal ways are equal factors.</summary>
    public bool Logarithmic { get; set; }
}

/// <summary>A curve, and which of its numbers is spoken of.</summary>
public sealed class CurvePlan
{
    /// <summary>Along the bottom.</summary>
    public Axis X { get; set; } = new();

    /// <summary>Upwards.</summary>
    public Axis Y { get; set; } = new();

    /// <summary>Where it is looked at; without it, where it goes through the middle.</summary>
    public double? At { get; set; }
}

/// <summary>
/// What the page does to measure: it reads the board at the end of a step, counts over so many
/// cues, reads it for each value of a setting, or runs trials with memories of their own.
/// </summary>
public sealed class MeasurePlan
{
    /// <summary>The step that is played; for trials there is a link instead.</summary>
    public string Step { get; set; } = "";

    /// <summary>What is read at its end.</summary>
    public string Read { get; set; } = "";

    /// <summary>How many cues are counted, one after the other.</summary>
    public int Cues { get; set; }

    /// <summary>What the reading has to be for a cue to count.</summary>
    public string Fits { get; set; } = "";

    /// <summary>The setting that is varied.</summary>
    public string Over { get; set; } = "";

    /// <summary>Its first value.</summary>
    public double From { get; set; }

    /// <summary>Its last value.</summary>
    public double To { get; set; }

    /// <summary>How many values.</summary>
    public int Points { get; set; } = 1;

    /// <summary>The settings of trials.</summary>
    public string Link { get; set; } = "";

    /// <summary>What is counted in trials.</summary>
    public string Quantity { get; set; } = "";

    /// <summary>Trials of a point.</summary>
    public int Trials { get; set; }

    /// <summary>Passes of a trial.</summary>
    public int Passes { get; set; }

    /// <summary>The number that all their random numbers begin with.</summary>
    public int Seed { get; set; }
}
