using System.Collections.Generic;
using System.Linq;
using AstroNano.Hardware;
using AstroNano.Lessons.Reading;

namespace AstroNano.Lessons.Writing;

/// <summary>All documents that follow from the lessons.</summary>
public static class AllLessons
{
    /// <summary>Every generated file, as it should be.</summary>
    public static IReadOnlyList<Artifact> For(string root)
    {
        // Two cores' worth: the lessons do not know of each other.
        IReadOnlyList<Filled> lessons =
            [.. Lesson.ReadAll(root).AsParallel().AsOrdered().Select(Filled.Of)];
        return [.. lessons.SelectMany(Of)];
    }

    /// <summary>The files of one lesson.</summary>
    public static IEnumerable<Artifact> Of(Filled lesson) =>
        [CardText.Of(lesson), KeyText.Of(lesson)];
}
