using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AstroNano.Notices;

/// <summary>
/// What vite has put into the files of a page: its list of bundled packages with their licences
/// (<c>build.license</c>), beside the bill of materials that npm writes.
/// </summary>
public static class Bundle
{
    /// <summary>The licences of all that a folder ships.</summary>
    public const string Licences = "licences.txt";

    /// <summary>The bill of materials of all that a folder ships.</summary>
    public const string Materials = "sbom.cdx.json";

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>Writes both into a folder that is to be shipped.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">What is shipped in it.</param>
    /// <param name="bundled">The list of vite, as JSON.</param>
    /// <param name="npm">What <c>npm sbom --omit dev --sbom-format cyclonedx</c> wrote.</param>
    /// <param name="others">What is shipped beside the packages of npm.</param>
    /// <exception cref="NoticeException">The licence of something is not known.</exception>
    public static void WriteTo(
        string folder, string name, string bundled, string npm, params Part[] others)
    {
        Part[] packages = [.. JsonSerializer.Deserialize<Listed[]>(bundled, Names)!.Select(each =>
            new Part(each.Name, each.Version, each.Identifier ?? "",
                $"pkg:npm/{each.Name.Replace("@", "%40", StringComparison.Ordinal)}@{each.Version}",
                each.Text ?? ""))];
        HashSet<string> shipped = [.. packages.Select(each => $"{each.Name}@{each.Version}")];
        var bill = new Bill(name, "application", npm);
        bill.Keep(shipped.Contains);
        if (shipped.Except(bill.Names).FirstOrDefault() is { } missing)
        {
            throw new NoticeException($"{missing} is bundled, and npm does not list it among the "
                + "dependencies; put it there, not among the devDependencies.");
        }

        foreach (Part part in others)
        {
            bill.Add(part);
        }

        File.WriteAllText(
            Path.Combine(folder, Licences), NoticeText.Of(name, [.. packages, .. others]));
        File.WriteAllText(Path.Combine(folder, Materials), bill.ToString());
    }

    private sealed record Listed(string Name, string Version, string? Identifier, string? Text);
}
