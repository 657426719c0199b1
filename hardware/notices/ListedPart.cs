namespace AstroNano.Notices;

/// <summary>
/// A part that no package manager knows of, as a list of ours has it, and where the text of its
/// licence was read.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its version, where it has one.</param>
/// <param name="Licence">The identifier of the licence.</param>
/// <param name="Text">The file in <c>texts/</c>.</param>
/// <param name="Source">The repository it comes from.</param>
/// <param name="Commit">The commit there.</param>
/// <param name="File">The file there.</param>
/// <param name="Blob">Git's mark of that file, if the text is all of it.</param>
/// <param name="Copyright">The holder, where the text does not name one.</param>
/// <param name="Within">The package of npm that it is hidden in.</param>
internal sealed record ListedPart(string Name, string? Version, string Licence, string Text,
    string Source, string Commit, string File, string? Blob, string? Copyright, string? Within)
{
    private const string GitHub = "https://github.com/";

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private string Address
    {
        get
        {
            string version = Version is null ? "" : $"@{Version}";
            return Source.StartsWith(GitHub, StringComparison.Ordinal)
                ? $"pkg:github/{Source[GitHub.Length..]}{version}"
                : $"pkg:generic/{Name}{version}";
        }
    }

    public static IReadOnlyList<ListedPart> Read(string list) =>
        JsonSerializer.Deserialize<ListedPart[]>(Resource.Read(list), Names)!;

    public Part ToPart() => new(Name, Version ?? "", Licence, Address,
        $"{Copyright}\n\n{Resource.Read(Text)}".TrimStart());
}
