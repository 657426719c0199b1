namespace AstroNano.Lessons.Tests;

/// <summary>A lesson that was written for an earlier version still holds.</summary>
public class LessonWitnessTests
{
    [Fact]
    public void A_lesson_written_earlier_builds_and_states_the_same()
    {
        string root = Directory.CreateTempSubdirectory("astronano-").FullName;
        try
        {
            CopyTo(Path.Combine(root, "hardware", "lessons"));
            Lesson lesson = Assert.Single(Lesson.ReadAll(root));
            Assert.Equal("Letters that look alike", lesson.Title);
            Assert.Contains(lesson.Steps, step => step.Link.Contains("patterns=-1"));
            Assert.Equal(59, Filled.Of(lesson).Predictions[0].Answer.Value);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void CopyTo(string lessons)
    {
        string witnesses = Path.Combine(AppContext.BaseDirectory, "Witnesses", "lessons");
        foreach (string file in Directory.GetFiles(witnesses))
        {
            string folder = Path.Combine(lessons, Path.GetFileNameWithoutExtension(file));
            Directory.CreateDirectory(folder);
            File.Copy(file, Path.Combine(folder, "lesson.md"));
        }
    }
}
