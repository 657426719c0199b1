using AstroNano.Core;
using AstroNano.Lessons.Pooling;

namespace AstroNano.Lessons.Tests;

/// <summary>
/// Pupils of different numbers are independent experiments, and a class comes to what the key says.
/// </summary>
public class PoolTests(ITestOutputHelper output)
{
    private const int Classes = 1000;

    public static TheoryData<int, string> Steps { get; } = new(
        from lesson in LessonFiles.Lessons
        from step in lesson.Steps
        where step.Count is not null
        select (lesson.Number, step.Name));

    public static TheoryData<int, string> Some => [.. Thorough.Part(Steps, 4)];

    // Explicit: the counts of all pupils again, as the command "tries" plays them.
    [Fact(Explicit = true)]
    public void All_counts_of_3000_pupils_are_reproduced() =>
        Assert.True(Tries.Play(LessonFiles.Lessons).IsCurrent(Repository.Root));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Some_counts_of_the_file_are_reproduced(int lesson, string name)
    {
        (Step step, IReadOnlyList<int> counts) = CountsOf(lesson, name);
        foreach (int pupil in new[] { 1, 17, Tries.Pupils })
        {
            Assert.Equal(counts[pupil - 1], Tries.Of(step, pupil));
        }
    }

    // Each class by lot, its thirty numbers different. Where next to no try misses, or hits, there
    // is no band to lie in: there the class finds just that.
    [Theory]
    [MemberData(nameof(Some))]
    public void About_95_of_100_classes_lie_within_the_band_of_the_key(int lesson, string name)
    {
        (Step step, IReadOnlyList<int> counts) = CountsOf(lesson, name);
        var pool = new Pool(step.Count!.Tries, counts);
        var random = new RandomStream(0, 0);
        int within = Enumerable.Range(0, Classes)
            .Count(_ => pool.Holds([.. ThirtyOf(random).Select(pupil => counts[pupil])]));
        double share = (double)within / Classes;
        output.WriteLine($"{lesson} {name}: {share:P1} of {Classes} classes, share "
            + $"{pool.Find("share")}, band {pool.Find("band")} points");
        if (pool.HasBand)
        {
            Assert.InRange(share, 0.93, 0.97);
        }
        else
        {
            Assert.InRange(share, 0.9, 1);
        }
    }

    // A teacher's first class: the numbers 1 to 30, computed again.
    [Theory]
    [InlineData("fifth")]
    [InlineData("many")]
    public void The_class_of_the_numbers_1_to_30_gives_the_counts_of_the_key(string name)
    {
        (Step step, IReadOnlyList<int> counts) = CountsOf(1, name);
        int[] found = [.. Enumerable.Range(1, Pool.Class).AsParallel().AsOrdered()
            .Select(pupil => Tries.Of(step, pupil))];
        Assert.True(new Pool(step.Count!.Tries, counts).Holds(found));
        Assert.True(found.Distinct().Count() > 1, "All pupils found the same.");
    }

    // What all pupils had before they had numbers.
    [Fact]
    public void A_class_that_repeats_one_experiment_is_not_in_the_band()
    {
        var pool = new Pool(10, [.. Enumerable.Range(0, 1000).Select(pupil => pupil % 4)]);
        Assert.True(pool.Holds([0, 1, 2, 3]));
        Assert.False(pool.Holds([.. Enumerable.Repeat(3, Pool.Class)]));
    }

    [Fact]
    public void A_changed_step_has_no_counts_until_they_are_played()
    {
        Lesson lesson = LessonFiles.LessonOf(1);
        Step step = lesson.StepNamed("many")!;
        var changed = new Step
        {
            Name = step.Name,
            Link = step.Link.Replace("26", "25"),
            Run = step.Run,
            Count = step.Count,
        };
        var failure = Assert.Throws<Failure>(() => Tries.Read(Repository.Root, lesson, changed));
        Assert.Contains("-- tries' plays them", failure.Message);
    }

    private static (Step Step, IReadOnlyList<int> Counts) CountsOf(int number, string name)
    {
        Lesson lesson = LessonFiles.LessonOf(number);
        Step step = lesson.StepNamed(name)!;
        return (step, Tries.Read(Repository.Root, lesson, step));
    }

    private static HashSet<int> ThirtyOf(RandomStream random)
    {
        var pupils = new HashSet<int>();
        while (pupils.Count < Pool.Class)
        {
            pupils.Add(random.Next(Tries.Pupils));
        }

        return pupils;
    }
}
