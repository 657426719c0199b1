namespace AstroNano.Notices;

/// <summary>
/// What vite has put into the files of a page: its list of bundled packages with their licences
/// (<c>build.license</c>), beside the bill of materials that npm writes.
/// </summary>
/// <param name="Bundled">The list of vite, as JSON.</param>
/// <param name="Npm">What <c>npm sbom --omit dev --sbom-format cyclonedx</c> wrote.</param>
public sealed record Bundle(string Bundled, string Npm)
{
    /// <summary>The licences of all that a folder ships.</summary>
    public const string Licences = "licences.txt";

    /// <summary>The bill of materials of all that a folder ships.</summary>
    public const string Materials = "sbom.cdx.json";

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private Part[] Parts => [.. JsonSerializer.Deserialize<Listed[]>(Bundled, Names)!.Select(each =>
        new Part(each.Name, each.Version, each.Identifier ?? "",
            $"pkg:npm/{each.Name.Replace("@", "%40", StringComparison.Ordinal)}@{each.Version}",
            each.Text ?? ""))];

    /// <summary>Writes both into a folder that is to be shipped.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">What is shipped in it.</param>
    /// <param name="bundles">Its pages.</param>
    /// <param name="others">What is shipped beside the packages of npm.</param>
    /// <exception cref="Failure">The licence of something is not known.</exception>
    public static void WriteTo(
        string folder, string name, IReadOnlyList<Bundle> bundles, params Part[] others)
    {
        var bill = new Bill(name, "application");
        foreach (Bundle bundle in bundles)
        {
            HashSet<string> shipped = [.. bundle.Parts.Select(part => part.Key)];
            bill.Take(bundle.Npm, shipped);
            if (shipped.Except(bill.Keys).FirstOrDefault() is { } missing)
            {
                throw new Failure($"{missing} is bundled, and npm does not list it among "
                    + "the dependencies; put it there, not among the devDependencies.");
            }
        }

        Part[] packages = [.. bundles.SelectMany(bundle => bundle.Parts)];
        Part[] further = [.. ListedPart.Read("pages.json")
            .Where(part => packages.Any(package => package.Name == part.Within))
            .Select(part => part.ToPart()), .. others];
        foreach (Part part in further)
        {
            bill.Add(part);
        }

        IEnumerable<Part> all = packages.Concat(further);
        File.WriteAllText(Path.Combine(folder, Licences),
            NoticeText.Of(name, all.DistinctBy(part => part.Key)));
        File.WriteAllText(Path.Combine(folder, Materials), bill.ToString());
    }

    private sealed record Listed(string Name, string Version, string? Identifier, string? Text);
}
