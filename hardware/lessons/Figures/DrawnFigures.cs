using AstroNano.Hardware.Stages;

namespace AstroNano.Lessons.Figures;

/// <summary>The figures' pictures, which Vega draws from their specifications.</summary>
public static class DrawnFigures
{
    private const string Tools = "tests/Programs/Experiments/Drawing";

    /// <summary>What is drawn from what, and by which commands.</summary>
    public static Stage Stage(IEnumerable<Lesson> lessons)
    {
        string[] names = [.. lessons
            .SelectMany(lesson => Translation.AllOf(lesson).Prepend(lesson))
            .SelectMany(lesson => Figures(lesson)
                .Select(figure => $"{lesson.Folder}/{figure.Name}"))];
        return new Stage(
            "lessons",
            ["node", "npm"],
            ["hardware/lessons/*/*.vl.json", $"{Tools}/draw.mjs", $"{Tools}/package-lock.json"],
            [.. names.Select(name => $"hardware/lessons/{name}.svg")],
            [
                ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--prefix", Tools],
                ["node", $"{Tools}/draw.mjs", "hardware/lessons", .. names],
            ]);
    }

    /// <summary>Draws what is stale.</summary>
    public static void Draw(string root, IReadOnlyList<Lesson> lessons)
    {
        Stage stage = Stage(lessons);
        if (stage.Run(root, force: false))
        {
            // The lessons have no use for the second form that is drawn.
            foreach (string path in stage.Results)
            {
                File.Delete(Path.Combine(root, Path.ChangeExtension(path, "png")));
            }
        }
    }

    /// <summary>The specifications of a lesson's figures.</summary>
    public static IEnumerable<Artifact> Of(Lesson lesson) =>
        Figures(lesson).Select(figure => figure.Specification(lesson.Path));

    private static IEnumerable<Figure> Figures(Lesson lesson) =>
        Gallery.Of(lesson.Number).Select(figure => figure.In(lesson.Language));
}
