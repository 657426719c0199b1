using AstroNano.Lessons.Pooling;
using AstroNano.Lessons.Reading;

namespace AstroNano.Lessons.Writing;

/// <summary>What a key says of the hour and of the class.</summary>
internal static class ClassText
{
    /// <summary>Minutes, what to prepare, what is for all to see, and where it fits.</summary>
    public static string Hour(Lesson lesson) => lesson.Plan.Count == 0 ? "" : $"""

        ## The hour

        | {string.Join(" | ", lesson.Plan.Keys)} |
        |{string.Concat(lesson.Plan.Select(_ => "---|"))}
        | {string.Join(" | ", lesson.Plan.Values.Select(minutes => $"{minutes} min"))} |

        **Prepare:** {lesson.Prepare}

        **On the blackboard:** {lesson.Blackboard}

        **Where it fits:** {string.Join(" ", lesson.Curriculum.Select(
            pair => $"*{pair.Key}:* {pair.Value}"))}

        When something does not work, see [the page for teachers](../teachers.md).

        """;

    /// <summary>What a class comes to that puts its counts together.</summary>
    public static string Pools(Filled filled) => filled.Pools.Count == 0 ? "" : $"""

        ## When the class puts its counts together

        Every pupil has a number, and with it tries that are independent of all others. In 95 of 100
        classes of {Pool.Class} the share of the whole class lies within the band; a single pupil is
        off by more.

        | step | tries each | share | one pupil | class of {Pool.Class} |
        |---|---|---|---|---|
        {string.Join('\n', filled.Pools.Select(pair => Row(pair.Key, pair.Value)))}

        The shares are those of the numbers 1 to {Tries.Pupils}.

        """;

    private static string Row(string step, Pool pool)
    {
        string all = pool.Share > 0.5 ? "(nearly) all" : "(nearly) none";
        return $"| {step} | {pool.Tries} | {Numbers.Percent(pool.Share, 1)} | " + (pool.HasBand
            ? $"± {pool.Find("alone")} points | ± {pool.Find("band")} points |"
            : $"{all} | {all} |");
    }
}
