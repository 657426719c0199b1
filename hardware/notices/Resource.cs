namespace AstroNano.Notices;

/// <summary>The files that this program was built with.</summary>
internal static class Resource
{
    /// <summary>One of them as a text.</summary>
    /// <exception cref="Failure">There is none of that name.</exception>
    public static string Read(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new Failure($"The text {name} is missing in hardware/notices/texts.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
