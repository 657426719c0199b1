namespace AstroNano.Lessons.Pooling;

/// <summary>
/// What each of the first pupils counts at each step that is counted by hand. To play them all
/// takes minutes, so they stand in a file: a line with lesson and step, then a digit per pupil.
/// </summary>
public static class Tries
{
    /// <summary>Pupils whose counts are in the file: the numbers from 1 on.</summary>
    public const int Pupils = 3000;

    /// <summary>Where the file is, from the root.</summary>
    public const string Path = "hardware/lessons/tries.txt";

    private const int InLine = 100;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>How many cues of a step fit for a pupil.</summary>
    public static int Of(Step step, int pupil)
    {
        Count count = step.Count!;
        PlayedBoard board = PlayedBoard.Open(step.LinkOf(pupil));
        int hits = 0;
        for (int tried = 0; tried < count.Tries; tried++)
        {
            if (tried > 0)
            {
                board.Instrument.Session.Cue();
            }

            board.Advance(step.Run);
            string wrong = Numbers.Of(board.Instrument.Session.WrongSigns(), 0);
            hits += Ending.Fits(wrong, count.Fits) ? 1 : 0;
        }

        return hits;
    }

    /// <summary>Plays them all: minutes.</summary>
    public static Artifact Play(IEnumerable<Lesson> lessons) => new(Path, string.Concat(
        from lesson in lessons
        from step in lesson.Steps
        where step.Count is not null
        select Written(lesson, step)));

    /// <summary>The counts of a step, pupil after pupil, as they stand in the file.</summary>
    /// <exception cref="Failure">They are missing, or of another count.</exception>
    public static IReadOnlyList<int> Read(string root, Lesson lesson, Step step)
    {
        string[] lines = File.ReadAllLines(System.IO.Path.Combine(root, Path));
        int at = Array.IndexOf(lines, Head(lesson, step));
        int[] counts = at < 0 ? [] : [.. lines.Skip(at + 1).Take(Pupils / InLine)
            .SelectMany(line => line.Select(digit => Digits.IndexOf(digit)))];
        return counts.Length == Pupils && counts.All(hits => hits >= 0)
            ? counts
            : throw new Failure($"{Path} has no counts of '{Head(lesson, step)}'; "
                + "'dotnet run -c Release --project hardware/lessons -- tries' plays them.");
    }

    // All that determines the counts, so that those of an earlier step are not taken.
    private static string Head(Lesson lesson, Step step) => string.Create(
        CultureInfo.InvariantCulture, $"{lesson.Number} {step.Name} {step.Link} {step.Run} "
            + $"{step.Count!.Tries} {step.Count.Fits}");

    private static string Written(Lesson lesson, Step step)
    {
        char[] digits = [.. Enumerable.Range(1, Pupils).AsParallel().AsOrdered()
            .Select(pupil => Digits[Of(step, pupil)])];
        Console.WriteLine(Head(lesson, step));
        return Head(lesson, step) + "\n"
            + string.Concat(digits.Chunk(InLine).Select(line => new string(line) + "\n"));
    }
}
