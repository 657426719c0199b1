namespace AstroNano.VirtualBoard.Tests;

/// <summary>The site brings the licences of all it ships, and a bill that lists it.</summary>
public sealed class SiteNoticesTests(Chromium chromium)
{
    private const string Ours = "AstroNano.";

    [Fact]
    public void Licences_and_bill_name_every_package_that_is_shipped()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        string licences = File.ReadAllText(Path.Combine(chromium.SiteFolder, "licences.txt"));
        using JsonDocument bill = Json(Path.Combine(chromium.SiteFolder, "sbom.cdx.json"));
        string[] listed = [.. bill.RootElement.GetProperty("components").EnumerateArray()
            .Select(each => $"{each.GetProperty("name")} {each.GetProperty("version")}")];
        Assert.InRange(listed.Length, 8, 100);
        Assert.All(listed, part => Assert.Contains($"\n{part}\n", licences));

        // What the page asks for by name, and what that asks for itself, all of which is bundled.
        string[] wanted = ["lit", "lit-html", "uplot", "@wokwi/elements", "@zumer/snapdom",
            "workbox-precaching", "workbox-core", "esptool-js"];
        string page = Sources.OfThisBuild().PageFolder;
        using JsonDocument package = Json(Path.Combine(page, "package.json"));
        Assert.All(wanted.Concat(package.RootElement.GetProperty("dependencies")
            .EnumerateObject().Select(each => each.Name)),
            name => Assert.Contains(listed, part => part.StartsWith($"{name} ")));
        Assert.Contains("Copyright (c) .NET Foundation and Contributors", licences);
        Assert.Contains("Copyright (c) 2026 AstroNano contributors", licences);
    }

    // All of the runtime is of the one package that the bill lists.
    [Fact]
    public void Every_assembly_is_ours_or_of_the_package_of_the_runtime()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        string runtime = Sources.OfThisBuild().RuntimeFolder;
        HashSet<string> theirs = [.. Directory
            .GetFiles(runtime, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))];
        string[] shipped = [.. Directory.GetFiles(Path.Combine(chromium.SiteFolder, "runtime"))
            .Select(file => Path.GetFileName(file)).Where(name => name != "manifest.json")];
        Assert.InRange(shipped.Length, 10, 100);
        Assert.All(shipped, name => Assert.True(
            name.StartsWith(Ours, StringComparison.Ordinal) || theirs.Contains(name), name));
    }

    private static JsonDocument Json(string file) => JsonDocument.Parse(File.ReadAllText(file));
}
