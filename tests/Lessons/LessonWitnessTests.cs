namespace AstroNano.Lessons.Tests;

/// <summary>A lesson that was written for an earlier version still holds.</summary>
public class LessonWitnessTests : InFolder
{
    [Fact]
    public void A_lesson_written_earlier_builds_and_states_the_same()
    {
        CopyTo(At("hardware", "lessons"));
        Lesson lesson = Assert.Single(Lesson.ReadAll(Folder));
        Assert.Equal("Letters that look alike", lesson.Title);
        Assert.Contains(lesson.Steps, step => step.Link.Contains("patterns=-1"));
        Assert.Equal(59, FilledLesson.Of(lesson).Predictions[0].Answer.Value);
    }

    private static void CopyTo(string lessons)
    {
        string witnesses = Path.Combine(AppContext.BaseDirectory, "Witnesses", "lessons");
        foreach (string file in Directory.GetFiles(witnesses))
        {
            string own = Path.Combine(lessons, Path.GetFileNameWithoutExtension(file));
            Directory.CreateDirectory(own);
            File.Copy(file, Path.Combine(own, "lesson.md"));
        }
    }
}
