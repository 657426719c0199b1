namespace AstroNano.Lessons.Writing;

/// <summary>What a key says of the hour and of the class.</summary>
internal static class ClassText
{
    /// <summary>Minutes, what to prepare, what is for all to see, and where it fits.</summary>
    public static string Hour(Lesson lesson) => lesson.Plan.Count == 0 ? "" : $"""

        ## {lesson.Language["The hour"]}

        | {string.Join(" | ", lesson.Plan.Keys.Select(lesson.PartOf))} |
        |{string.Concat(lesson.Plan.Select(_ => "---|"))}
        | {string.Join(" | ", lesson.Plan.Values.Select(minutes => $"{minutes} min"))} |

        **{lesson.Language["Prepare:"]}** {lesson.Prepare}

        **{lesson.Language["On the blackboard:"]}** {lesson.Blackboard}

        **{lesson.Language["Where it fits:"]}** {string.Join(" ", lesson.Curriculum.Select(
            pair => $"*{pair.Key}:* {pair.Value}"))}

        {lesson.Language[
            "When something does not work, see [the page for teachers](../teachers.md)."]}

        """;

    /// <summary>What a class comes to that puts its counts together.</summary>
    public static string Pools(FilledLesson filled)
    {
        Language language = filled.Lesson.Language;
        string heads = language.Heads("step", "tries each", "share", "one pupil")
            + $" {language.Say("class of {{0}}", Pool.Class)} |";
        return filled.Pools.Count == 0 ? "" : $"""

        ## {language["When the class puts its counts together"]}

        {language.Say("Every pupil has a number, and with it tries that are independent of all "
            + "others. In 95 of 100\nclasses of {{0}} the share of the whole class lies within the "
            + "band; a single pupil is\noff by more.", Pool.Class)}

        {heads}
        |---|---|---|---|---|
        {string.Join('\n', filled.Pools.Select(pair => Row(filled.Lesson, pair.Key, pair.Value)))}

        {language.Say("The shares are those of the numbers 1 to {{0}}.", Tries.Pupils)}

        """;
    }

    private static string Row(Lesson lesson, string step, Pool pool)
    {
        Language language = lesson.Language;
        string all = language[pool.Share > 0.5 ? "(nearly) all" : "(nearly) none"];
        string Points(string name) => $"± {language.Number(pool.Find(name)!)} "
            + language[Claim.Points];
        return $"| {lesson.PartOf(step)} | {pool.Tries} | "
            + $"{language.Number(Numbers.Percent(pool.Share, 1))} | "
            + (pool.HasBand ? $"{Points("alone")} | {Points("band")} |" : $"{all} | {all} |");
    }
}
