namespace AstroNano.Core.Tests;

/// <summary>Values in a table of Data, a row each: a name and what is expected of it.</summary>
internal static class Golden
{
    /// <summary>Compares with the row of that name, or renews it.</summary>
    public static void ShouldEqual(string file, string name, string value)
    {
        string path = SourceTree.PathOf("tests/Core/Data/" + file), row = $"{name},{value}";
        string[] lines = File.ReadAllLines(path);
        if (Renewal.IsAsked)
        {
            string[] others = [.. lines.Skip(1).Where(line => !line.StartsWith(name + ",")), row];
            File.WriteAllText(path, string.Join('\n', others.Order().Prepend(lines[0])) + "\n");
            return;
        }

        Assert.True(lines.Contains(row),
            $"{file} should have '{row}'; 'bash .ci/renew' writes what has changed.");
    }
}
