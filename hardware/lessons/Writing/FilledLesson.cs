namespace AstroNano.Lessons.Writing;

/// <summary>
/// A lesson with its steps played and its claims computed. A name in the text that nothing
/// computes, a claim that no text states and a step that does not end as it should are failures.
/// </summary>
public sealed class FilledLesson
{
    private readonly Dictionary<string, (Claim Claim, double Value)> _values = [];
    private readonly HashSet<string> _used = [];

    private FilledLesson(FilledLesson original, Lesson translated)
    {
        Lesson = translated;
        (Endings, Claims, Pools, _values) =
            (original.Endings, original.Claims, original.Pools, original._values);
    }

    private FilledLesson(Lesson lesson)
    {
        Lesson = lesson;
        Endings = [.. lesson.Steps.Select(Ending.Of)];
        Claims = Book.Of(lesson.Number);
        foreach (string fault in Endings.SelectMany(ending => ending.Faults())
            .Concat(lesson.Steps.Where(IsSilentlySame).Select(step =>
                $"step {step.Name} is the same for every pupil, and does not say 'same: true'")))
        {
            throw new Failure($"{lesson.Folder}: {fault}");
        }

        Pools = lesson.Steps.Where(step => step.Count is not null).ToDictionary(
            step => step.Name, step => Pool.Of(lesson, step));
        foreach (Claim claim in Claims)
        {
            _values.Add(claim.Name, (claim, claim.Compute(0)));
        }
    }

    public Lesson Lesson { get; }

    /// <summary>Where its steps end.</summary>
    public IReadOnlyList<Ending> Endings { get; }

    /// <summary>What a class finds at the steps that are counted by hand.</summary>
    public IReadOnlyDictionary<string, Pool> Pools { get; }

    /// <summary>What it states.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The student's card with its numbers; links to steps are as they were.</summary>
    public string Card { get; private set; } = "";

    /// <summary>The teacher's key with its numbers; links to steps are as they were.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What is predicted, with what comes.</summary>
    public IReadOnlyList<Answered> Predictions { get; private set; } = [];

    /// <summary>Plays, computes and fills.</summary>
    /// <exception cref="Failure">Something in the text does not hold.</exception>
    public static FilledLesson Of(Lesson lesson)
    {
        var filled = new FilledLesson(lesson);
        filled.FillAll();
        return filled;
    }

    /// <summary>The same in the words of a translation, with the numbers that are known.</summary>
    /// <exception cref="Failure">Something in the text does not hold.</exception>
    public FilledLesson In(Lesson translated)
    {
        var filled = new FilledLesson(this, translated);
        filled.FillAll();
        return filled;
    }

    /// <summary>A claim's number as it stands in the text.</summary>
    public string ValueOf(Claim claim) =>
        Lesson.Language.Number(claim.Written(_values[claim.Name].Value));

    /// <summary>A claim of this name and its value, or nothing.</summary>
    internal (Claim Claim, double Value)? ClaimOf(string name)
    {
        _used.Add(name);
        return _values.TryGetValue(name, out (Claim Claim, double Value) known) ? known : null;
    }

    /// <summary>A text with its numbers.</summary>
    /// <exception cref="Failure">It names what nothing computes.</exception>
    internal string Fill(string text) => Regex.Replace(text, @"\{\{(.+?)\}\}", match =>
    {
        string name = match.Groups[1].Value;
        _used.Add(name);
        return Lesson.Language.Number(Find(name) ?? throw new Failure(
            $"{Place}: the text names {name}, which nothing computes"));
    });

    /// <summary>A claim, or a reading at the end of a step, as it is written.</summary>
    internal string? Find(string name)
    {
        string[] parts = name.Split('.', 2);
        return parts.Length == 2
            ? Pools.GetValueOrDefault(parts[0])?.Find(parts[1])
                ?? Endings.FirstOrDefault(ending => ending.Step.Name == parts[0])?.Find(parts[1])
            : _values.TryGetValue(name, out (Claim Claim, double Value) known)
                ? known.Claim.Written(known.Value) : null;
    }

    // A lesson is called as its folder, a translation as its file.
    private string Place =>
        Lesson.Folder + (Lesson.Language == Language.English ? "" : $"/{Lesson.File("lesson.md")}");

    private void FillAll()
    {
        Card = Fill(Lesson.Card);
        Key = Fill(Lesson.Key);
        CheckLinks();
        Predictions = [.. Lesson.Predict.Select(one => new Question(this, one).Answered())];
        string[] idle = [.. Claims.Select(claim => claim.Name).Except(_used)];
        if (idle.Length > 0)
        {
            throw new Failure($"{Place}: the text states none of {string.Join(", ", idle)}");
        }
    }

    private static bool IsSilentlySame(Step step)
    {
        string? Digest(int pupil) => Ending.Of(
            new Step { Link = step.LinkOf(pupil), Run = step.Run }).Find("digest");
        return !step.Same && Digest(1) == Digest(2);
    }

    private void CheckLinks()
    {
        foreach (Match link in Regex.Matches(Card + Key, @"\]\(#([^)]*)\)"))
        {
            string name = link.Groups[1].Value;
            if (Lesson.StepNamed(name) is null)
            {
                throw new Failure($"{Place}: the text opens a step {name}; there is none");
            }
        }

        foreach (Step step in Lesson.Steps.Where(
            step => !(Card + Key).Contains($"](#{step.Name})", System.StringComparison.Ordinal)))
        {
            throw new Failure($"{Place}: no text opens the step {step.Name}");
        }
    }
}
