using AstroNano.Notices;

namespace AstroNano.Hardware.Tests;

/// <summary>What is shipped comes with its licences and stands in the bill.</summary>
public sealed class NoticeTests : InFolder
{
    private const string Npm = """
        {"bomFormat":"CycloneDX","specVersion":"1.5","metadata":{},"components":[
          {"name":"lit","version":"3.3.3"},{"name":"unused","version":"1.0.0"}]}
        """;

    private const string Lit =
        """{"name":"lit","version":"3.3.3","identifier":"MIT","text":"Copyright Lit"}""";

    private static ListedPart[] All =>
        [.. ListedPart.Read("device.json"), .. ListedPart.Read("pages.json")];

    private static string Texts => Path.Combine(Repository.Root, "hardware/notices/texts");

    [Fact]
    public void An_image_brings_the_licence_of_every_part_and_lists_it()
    {
        var error = new StringWriter();
        Assert.Equal(0, Run(error, "device", "--out", Folder));
        string licences = File.ReadAllText(At("AstroNano-device-licences.txt"));
        string[] listed = Listed("AstroNano-device.cdx.json");
        Assert.InRange(Device.Parts.Count, 20, 100);
        Assert.Equal(Device.Parts.Select(part => part.Name), listed);
        Assert.All(Device.Parts, part =>
        {
            Assert.Contains($"\n{part.Name} {part.Version}".TrimEnd() + "\n", licences);
            Assert.Contains(part.Text.ReplaceLineEndings("\n").Trim(), licences);
        });
        Assert.StartsWith("Licences of the images", licences);
        Assert.Contains("Copyright (c) 2026 AstroNano contributors", licences);
    }

    // Git's mark of a file: anyone can compare it with the one in the repository of its authors.
    [Fact]
    public void Every_text_is_the_file_of_its_authors_byte_for_byte()
    {
        Assert.All(All.Where(part => part.Blob is not null), part =>
        {
            byte[] text = File.ReadAllBytes(Path.Combine(Texts, part.Text));
            byte[] blob = [.. Encoding.ASCII.GetBytes($"blob {text.Length}\0"), .. text];
            Assert.Equal(part.Blob, Convert.ToHexStringLower(SHA1.HashData(blob)));
        });
        Assert.InRange(All.Count(part => part.Blob is not null), 10, 100);
        Assert.All(All, part => Assert.Matches("^[0-9a-f]{40}$", part.Commit));
        Assert.Equal(
            Directory.GetFiles(Texts).Select(Path.GetFileName).Order(),
            All.Select(part => part.Text).Distinct().Order());
    }

    [Fact]
    public void Restored_packages_with_another_licence_are_reported()
    {
        foreach (Part library in Device.Libraries)
        {
            string package = At($"{library.Name}.{library.Version}");
            Directory.CreateDirectory(package);
            File.WriteAllText(Path.Combine(package, "LICENSE.md"),
                library.Text.ReplaceLineEndings("\r\n"));
        }

        Device.CheckPackages(Folder);
        string last = Directory.GetDirectories(Folder).Order().Last();
        File.AppendAllText(Path.Combine(last, "LICENSE.md"), "For research only.");
        var error = new StringWriter();
        Assert.Equal(1, Run(
            error, "device", "--out", Folder, "--packages", Folder));
        Assert.Contains("has another licence", error.ToString());
        Directory.Delete(last, recursive: true);
        Assert.Contains("is missing", Assert.Throws<Failure>(
            () => Device.CheckPackages(Folder)).Message);
    }

    [Fact]
    public void A_page_brings_what_is_bundled_and_nothing_else()
    {
        var runtime = new Part("Runtime", "10.0", "MIT", "pkg:nuget/Runtime@10.0", "Copyright MS");
        Bundle.WriteTo(Folder, "page",
            [new($"[{Lit}]", Npm), new($"[{Lit}]", Npm)], runtime);
        Assert.Equal(["lit", "Runtime"], Listed(Bundle.Materials));
        string licences = File.ReadAllText(At(Bundle.Licences));
        Assert.Contains("lit 3.3.3\n\nCopyright Lit", licences);
        Assert.Contains("Runtime 10.0\n\nCopyright MS", licences);
    }

    [Fact]
    public void Licences_of_code_bundled_in_a_package_are_included()
    {
        const string Flasher =
            """{"name":"esptool-js","version":"1.0","identifier":"MIT","text":"Copyright E"}""";
        Bundle.WriteTo(Folder, "page", [new($"[{Flasher}]",
            """{"components":[{"name":"esptool-js","version":"1.0"}]}""")]);
        Assert.Equal(["esptool-js", "esp-flasher-stub"], Listed(Bundle.Materials));
        Assert.Contains("esp-flasher-stub 1.2.2\n\nMIT License",
            File.ReadAllText(At(Bundle.Licences)));
    }

    [Theory]
    [InlineData("lit", "other", "is bundled, and npm does not list it")]
    [InlineData("\"Copyright Lit\"", "null", "without the text of its licence")]
    [InlineData("Copyright Lit", "as you like", "its copyright is not in it")]
    [InlineData("\"MIT\"", "null", "without the text of its licence")]
    public void A_package_without_licence_or_entry_is_reported(
        string part, string wrong, string told) =>
        Assert.Contains(told, Assert.Throws<Failure>(() => Bundle.WriteTo(
            Folder, "page", [new($"[{Lit.Replace(part, wrong)}]", Npm)])).Message);

    [Fact]
    public void A_package_of_NuGet_without_a_licence_is_reported()
    {
        File.WriteAllText(At("x.nuspec"),
            "<package><metadata><id>X</id><version>1.0</version></metadata></package>");
        Assert.Contains("X 1.0 is shipped without", Assert.Throws<Failure>(
            () => NuGetFolder.Read(Folder)).Message);
        File.WriteAllText(At("LICENSE.TXT"), "Copyright X");
        Assert.Equal("Copyright X", NuGetFolder.Read(Folder).Text);
    }

    private static int Run(StringWriter error, params string[] arguments) =>
        CommandLine.Run(Notices.Program.CreateCommand(), arguments, error: error);

    private string[] Listed(string file) => [.. JsonDocument
        .Parse(File.ReadAllText(At( file))).RootElement
        .GetProperty("components").EnumerateArray()
        .Select(each => each.GetProperty("name").GetString()!)];
}
