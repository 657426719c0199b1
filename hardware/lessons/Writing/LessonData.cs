using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;

namespace AstroNano.Lessons.Writing;

/// <summary>What the virtual board's page needs to open a lesson: steps and predictions.</summary>
internal static class LessonData
{
    /// <summary>The name of its file in English.</summary>
    public const string Name = "lesson.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitEmpty } },
    };

    /// <summary>The file of a lesson.</summary>
    public static Artifact Of(FilledLesson filled)
    {
        Lesson lesson = filled.Lesson;
        string text = JsonSerializer.Serialize(new
        {
            lesson.Number,
            lesson.Title,
            Steps = lesson.Steps.Select(step => new
            {
                step.Name,
                step.Title,
                step.Link,
                step.Run,
                step.Same,
                step.Count,
            }),
            filled.Predictions,
        }, Format);
        return new Artifact(
            $"{lesson.Path}/{lesson.File(Name)}", text.ReplaceLineEndings("\n") + "\n");
    }

    private static void OmitEmpty(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            property.ShouldSerialize = (_, value) => value is not (null or "" or false or 0);
        }
    }
}
