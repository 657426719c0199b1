namespace AstroNano.Experiments.Tests;

/// <summary>Settings as the tables of the reference write them: key=number key=number.</summary>
public static class TestSettings
{
    public static T With<T>(this T settings, string options)
        where T : NetworkSettings => options
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(option => option.Split('='))
        .Aggregate(settings, (so, pair) =>
            so.With(pair[0], float.Parse(pair[1], CultureInfo.InvariantCulture)));
}
