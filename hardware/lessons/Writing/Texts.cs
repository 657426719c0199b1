namespace AstroNano.Lessons.Writing;

/// <summary>What is still English in another language.</summary>
public static class Texts
{
    /// <summary>
    /// Lessons that are not translated, parts that a translation lacks, and phrases around them.
    /// </summary>
    public static IReadOnlyList<string> MissingIn(Language language, string root)
    {
        IReadOnlyList<Lesson> lessons = Lesson.ReadAll(root);
        List<string> missing = [];
        foreach (Lesson lesson in lessons)
        {
            if (Translation.Of(lesson, language) is { } translation)
            {
                missing.AddRange(translation.Missing);
                _ = AllLessons.Translated(FilledLesson.Of(lesson).In(translation.Lesson)).Count();
            }
            else
            {
                missing.Add($"{lesson.Path}/{Translation.Name(language)}");
            }
        }

        string from = Path.Combine(root, "hardware", "lessons");
        string site = Directory.CreateTempSubdirectory("astronano-").FullName;
        try
        {
            Site.WriteTo(from, site);
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }

        _ = Print.Page(from, $"cards.{language.Code}", Print.Papers[0]);
        return [.. missing, .. language.Missing];
    }
}
