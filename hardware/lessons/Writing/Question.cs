namespace AstroNano.Lessons.Writing;

/// <summary>
/// A prediction with the names in it replaced by what they came to. A name that nothing computes, a
/// step or a setting that is not there, and a choice without its one right option are failures.
/// </summary>
internal sealed class Question(FilledLesson filled, Prediction asked)
{
    // As Measure calls them (Page/src/measure/measurePlan.ts).
    private static readonly string[] Quantities = ["fraction", "kept", "modulation", "spread"];

    private readonly Lesson _lesson = filled.Lesson;

    private Language Language => _lesson.Language;

    /// <summary>The question with its computed outcomes.</summary>
    public Answered Answered()
    {
        Check();
        Outcome answer = Of(asked.Answer);
        if (asked.Less != "")
        {
            Outcome less = Of(asked.Less);
            double left = answer.Value - less.Value
                ?? throw Fault("subtracts something that is not a number");
            answer = answer with { Value = left, Text = $"{answer.Text} − {less.Text}" };
        }

        return new Answered
        {
            Name = asked.Name,
            Ask = filled.Fill(asked.Ask),
            Before = asked.Before,
            Number = InRange(asked.Number, answer),
            Options = asked.Choice.Count == 0 ? null : Options(answer),
            Curve = asked.Curve,
            Answer = answer,
            Theory = asked.Theory == "" ? null : Of(asked.Theory),
            Why = OrNothing(asked.Why),
            Told = OrNothing(asked.Told),
            Times = asked.Times,
            Measure = asked.Measure,
        };
    }

    private void Check()
    {
        bool[] kinds = [asked.Number is not null, asked.Choice.Count > 0, asked.Curve is not null];
        Require(kinds.Count(kind => kind) == 1, "needs one of number, choice and curve");
        foreach (string step in asked.Before.Where(step => _lesson.StepNamed(step) is null))
        {
            throw Fault($"stands before a step {step}; there is none");
        }

        Require(asked.Theory == "" || asked.Why != "",
            "has a theory, but does not say why it is not the measurement");
        Require(asked.Curve is null || asked.Measure is { Over: not "" },
            "is a curve over nothing that is measured");
        if (asked.Measure is { } measure)
        {
            CheckMeasure(measure);
        }
    }

    private void CheckMeasure(MeasurePlan measure)
    {
        Require(measure.Link == "" != (measure.Step == ""), "measures at a step or with a link");
        if (measure.Link != "")
        {
            Require(Quantities.Contains(measure.Quantity), $"measures {measure.Quantity}; there is "
                + string.Join(", ", Quantities));
            Require(measure is { Trials: >= 20, Passes: >= 1 }, "needs trials and passes");
        }

        Step step = measure.Link != "" ? new Step { Link = measure.Link } : _lesson.Steps
            .FirstOrDefault(one => one.Name == measure.Step)
            ?? throw Fault($"measures at a step {measure.Step}; there is none");
        Require(measure.Link != "" || filled.Find($"{step.Name}.{measure.Read}") is not null,
            $"reads {measure.Read}, which nothing computes");
        Require(measure.Cues == 0 || measure.Fits != "", "counts cues, but not which");
        if (measure.Over != "")
        {
            Require(measure is { Points: >= 2 } && measure.From < measure.To, "varies nothing");

            // Whatever is not taken is told, with what is allowed.
            foreach (double value in new[] { measure.From, measure.To })
            {
                PlayedBoard.Open(string.Create(
                    CultureInfo.InvariantCulture, $"{step.Link}&{measure.Over}={value}"));
            }
        }
    }

    private Axis? InRange(Axis? range, Outcome answer)
    {
        Require(range is null || (answer.Value >= range.From && answer.Value <= range.To),
            $"comes to {answer.Text}, which is out of its range");
        return range;
    }

    private IReadOnlyList<Option> Options(Outcome answer)
    {
        string seen = answer.Value?.ToString("0.####", CultureInfo.InvariantCulture) ?? answer.Text;
        Option[] options = [.. asked.Choice.Select(
            pair => new Option(pair.Key, pair.Value, Ending.Fits(seen, pair.Value)))];
        int right = options.Count(option => option.IsRight);
        return right == 1 ? options
            : throw Fault($"came to {seen}: {right} of its options are right, not one");
    }

    private Outcome Of(string name)
    {
        if (filled.ClaimOf(name) is var (claim, value))
        {
            double unit = claim.IsShare ? 100 : 1;
            return new Outcome(double.Round(unit * value, 4),
                Language.Number(claim.Written(value)),
                double.Round(unit * claim.Tolerance, 4), Language[claim.How]);
        }

        if (name.Split('.') is [var step, "share"]
            && filled.Pools.TryGetValue(step, out Pool? pool))
        {
            return new Outcome(double.Round(100 * pool.Share, 4),
                Language.Number(filled.Find(name)!), double.Round(100 * pool.BandOf(1), 4),
                Language.Say("{{0}} pupils with {{1}} tries each", Tries.Pupils, pool.Tries));
        }

        string text = filled.Find(name) ?? throw Fault($"names {name}, which nothing computes");
        double number = asked.Times * Numbers.Read(text);
        return new Outcome(double.IsNaN(number) ? null : number, Language.Number(text), 0,
            Language.Say("read at the end of step {{0}}",
                _lesson.StepNamed(name.Split('.')[0])!.Shown));
    }

    private string? OrNothing(string text) => text == "" ? null : filled.Fill(text);

    private void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw Fault(fault);
        }
    }

    private Failure Fault(string fault) =>
        new($"{_lesson.Folder}: the prediction {asked.Name} {fault}");
}
