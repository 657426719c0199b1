using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AstroNano.House.Tests;

/// <summary>
/// The scripts of a release run as on the server, with stand-ins for gh, zip and dotnet pack. The
/// flasher is the real one.
/// </summary>
public sealed class ReleaseScriptTests : InFolder
{
    private const string Site = "hardware/flash/latest-release.sh";

    private static readonly byte[] Image = [1, 2, 3];

    public ReleaseScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are scripts for bash.");
        Directory.CreateDirectory(Programs);
        Directory.CreateDirectory(Downloads);
        string flasher = Path.Combine(AppContext.BaseDirectory, "AstroNano.Flash.dll");
        Tool.StandIn(Programs, "dotnet", $$"""
            case "$*" in
              "run --project {{Repository.Root}}hardware/flash -- "*)
                exec "{{DotNet()}}" exec "{{flasher}}" "${@:5}" ;;
              "run --project hardware/notices -- device --out "*)
                touch "$7/AstroNano-device.cdx.json" "$7/AstroNano-device-licences.txt" ;;
              "pack "*) touch "$4/$(basename "$2").nupkg" ;;
              *) echo "dotnet $*" >&2; exit 1 ;;
            esac
            """);
        Tool.StandIn(Programs, "gh", $"""
            case "$1 $2" in
              "release list") cat "{Folder}/tag" ;;
              "release download") echo "$@" >"{Folder}/asked"; cp "{Downloads}"/* "$5" ;;
              *) exit 1 ;;
            esac
            """);
        // What it would pack must be there.
        Tool.StandIn(Programs, "zip", "ls -d \"${@:3}\" >\"$2\"");
        File.WriteAllText(At("tag"), "v0.1.0\n");
    }

    private string Programs => At("programs");

    private string Downloads => At("downloads");

    private string Flash => At("site", "flash");

    [Fact]
    public void A_site_without_a_release_is_built_and_says_so()
    {
        File.WriteAllText(At("tag"), "");
        (int code, string output) = Run(Site, Flash);
        Assert.Equal(
            (0, "There is no release yet: the Flash page has no images to offer.\n"),
            (code, output));
        Assert.False(Directory.Exists(Flash));
    }

    [Fact]
    public void A_site_gets_the_latest_release_s_images()
    {
        Offer(Image);
        (int code, string output) = Run(Site, Flash);
        Assert.Equal((0, "AstroNano 0.1.0 of 2026-11-30: AstroNano-x-0.1.0.bin\n"), (code, output));
        Assert.Equal(Image, File.ReadAllBytes(Path.Combine(Flash, "AstroNano-x-0.1.0.bin")));
        Assert.StartsWith("release download v0.1.0 --dir",
            File.ReadAllText(At("asked")));
    }

    [Fact]
    public void A_site_is_not_built_with_an_image_that_is_not_as_listed()
    {
        Offer([9]);
        (int code, string output) = Run(Site, Flash);
        Assert.NotEqual(0, code);
        Assert.Contains("AstroNano-x-0.1.0.bin has SHA-256", output);
    }

    [Fact]
    public void A_site_is_not_built_where_the_releases_cannot_be_listed()
    {
        File.Delete(At("tag"));
        Assert.NotEqual(0, Run(Site, Flash).Code);
    }

    [Fact]
    public void A_release_has_drawings_packages_and_the_checksums_of_everything()
    {
        string release = At("release");
        Directory.CreateDirectory(release);
        Directory.CreateDirectory(Flash);
        File.WriteAllBytes(Path.Combine(release, "AstroNano-x-0.1.0.bin"), Image);
        (int code, string output) = Run(".ci/pack", release, At("site"));
        Assert.Equal((0, ""), (code, output));
        string[] files = [.. Directory.GetFiles(release).Select(file => Path.GetFileName(file)!)
            .Except(["SHA256SUMS"]).Order(StringComparer.Ordinal)];
        Assert.Contains("AstroNano-wiring-esp32-devkit.pdf", files);
        Assert.Contains("Core.Sources.nupkg", files);
        Assert.Contains("AstroNano-device-licences.txt", files);
        Assert.Equal(files.Select(file => $"{Digest(Path.Combine(release, file))}  ./{file}"),
            File.ReadAllLines(Path.Combine(release, "SHA256SUMS"))
                .Order(Comparer<string>.Create(
                    (one, other) => string.CompareOrdinal(one[66..], other[66..]))));
        Assert.StartsWith("repo = \"https://forge.test/who/what\"\n",
            File.ReadAllText(Path.Combine(release, "okh.toml")));
    }

    private static string Digest(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    // The program that runs these tests may be their own executable.
    private static string DotNet() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment
            .GetEnvironmentVariable("PATH")!.Split(':')
            .Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    private void Offer(byte[] content)
    {
        File.WriteAllBytes(Path.Combine(Downloads, "AstroNano-x-0.1.0.bin"), content);
        File.WriteAllText(Path.Combine(Downloads, "images.json"), new JsonObject
        {
            ["version"] = "0.1.0",
            ["date"] = "2026-11-30",
            ["images"] = new JsonArray(new JsonObject
            {
                ["file"] = "AstroNano-x-0.1.0.bin",
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Image)),
            }),
        }.ToJsonString());
    }

    private (int Code, string Output) Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec bash \"$@\" 2>&1", "bash",
            Repository.PathOf(script), .. arguments]);
        start.Environment["PATH"] = $"{Programs}:{start.Environment["PATH"]}";
        start.Environment["GITHUB_SERVER_URL"] = "https://forge.test";
        start.Environment["GITHUB_REPOSITORY"] = "who/what";
        (int code, string output, _) = Tool.Run(start);
        return (code, output);
    }
}
