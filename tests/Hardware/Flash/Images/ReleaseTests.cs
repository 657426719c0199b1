using System.IO.Compression;

namespace AstroNano.Hardware.Tests.Flash.Images;

/// <summary>A release has an image for every board, and a list that the site copies.</summary>
public sealed class ReleaseTests : InFolder
{
    private string Release => At("release");

    private string Site => At("site", "flash");

    private string List => Path.Combine(Release, ReleasedImages.FileName);

    [Fact]
    public void A_release_lists_an_image_for_every_board()
    {
        Assert.Equal(0, Publish());
        JsonNode list = JsonNode.Parse(File.ReadAllText(List))!;
        Assert.Equal("0.1.0", (string?)list["version"]);
        Assert.Equal("2026-11-30", (string?)list["date"]);
        Assert.Equal(FlashBoard.All.Select(board => board.Id),
            list["images"]!.AsArray().Select(image => (string?)image!["board"]));
        JsonNode listed = list["images"]!.AsArray()
            .Single(each => (string?)each!["board"] == "esp32-devkit")!;
        FactoryImage image = FactoryImage.Read(
            Path.Combine(Release, "AstroNano-esp32-devkit-0.1.0.bin"));
        Assert.Equal(
            new JsonObject
            {
                ["board"] = "esp32-devkit",
                ["name"] = "ESP32 DevKit",
                ["chip"] = "ESP32",
                ["flashMegabytes"] = 4,
                ["file"] = "AstroNano-esp32-devkit-0.1.0.bin",
                ["size"] = image.Bytes.Length,
                ["sha256"] = image.Sha256,
            }.ToJsonString(), listed.ToJsonString());
        string notes = File.ReadAllText(At("notes.md"));
        Assert.All(list["images"]!.AsArray(), each => Assert.Contains(
            $"| {each!["name"]} | `{each["file"]}` | `{each["sha256"]}` |\n", notes));
    }

    [Fact]
    public void A_release_stops_where_a_board_s_assemblies_are_missing() =>
        Assert.NotEqual(0, Publish(FlashBoard.All[1]));

    [Fact]
    public void A_site_gets_the_images_and_their_list()
    {
        Assert.Equal(0, Publish());
        Assert.Equal(0, Copy());
        string[] images = [.. Directory.GetFiles(Release).Select(file => Path.GetFileName(file)!)];
        Assert.Equal(FlashBoard.All.Count + 1, images.Length);
        Assert.All(images, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Release, name)),
            File.ReadAllBytes(Path.Combine(Site, name))));
    }

    [Fact]
    public void A_site_gets_no_list_of_images_that_are_missing_or_not_as_listed()
    {
        Workshop.Refuses($"There is no {List}.", () => ReleasedImages.Copy(Release, Site));
        Assert.Equal(0, Publish());
        string image = Directory.GetFiles(Release, "*.bin").Order().First();
        File.AppendAllText(image, "x");
        Assert.NotEqual(0, Copy());
        File.Delete(image);
        Workshop.Refuses($"The release has no {Path.GetFileName(image)}.",
            () => ReleasedImages.Copy(Release, Site));
        Assert.False(File.Exists(Path.Combine(Site, ReleasedImages.FileName)));
        File.WriteAllText(List, "<html>");
        Assert.StartsWith($"{List} is not a list of images: ", Assert.Throws<Failure>(
            () => ReleasedImages.Copy(Release, Site)).Message);
    }

    [Fact]
    public void A_list_cannot_lead_out_of_the_release()
    {
        Assert.Equal(0, Publish());
        File.WriteAllText(List, File.ReadAllText(List).Replace(
            "\"AstroNano-esp32-devkit", "\"../AstroNano-esp32-devkit"));
        Assert.Equal(0, Copy());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Site)!));
    }

    private int Publish(FlashBoard? without = null)
    {
        string firmware = At("firmware");
        string deployments = At("deployments");
        Directory.CreateDirectory(firmware);
        Directory.CreateDirectory(deployments);
        foreach (FlashBoard board in FlashBoard.All.Where(each => each != without))
        {
            using var shop = new Workshop(board.Id);
            string package = Path.Combine(firmware, FirmwarePin.Of(board.Target).File);
            File.Delete(package);
            ZipFile.CreateFromDirectory(shop.Firmware, package);
            Directory.Move(shop.Deployment, Path.Combine(deployments, $"deployment-{board.Id}"));
        }

        return Workshop.Run(["publish", "--firmware", firmware, "--deployments", deployments,
            "--date", "2026-11-30", "--notes", At("notes.md"),
            "--output", Release]);
    }

    private int Copy() => Workshop.Run(["site", "--images", Release, "--output", Site]);
}
