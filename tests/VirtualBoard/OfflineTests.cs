using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The site on any web server: below a path, small, and there without a network.</summary>
public sealed class OfflineTests(Chromium chromium) : InFolder
{
    // The board, sixteen lessons in two languages, the Flash page, and the licences of all of it;
    // 20,000 of them are what makes a film, a file or a sound of a name, 45,000 what follows a
    // board, and 20,000 the recipes of the library; each is loaded only then.
    private const int Most = 2_925_000;

    // What a first visit waits for.
    private const int MostAtFirst = 2_200_000;

    // Looks for a new worker, and says how its installation ended.
    private const string Update =
        """
        async () => {
          const kept = await navigator.serviceWorker.getRegistration();
          await kept.update();
          const worker = kept.installing ?? kept.waiting;
          return new Promise((done) => {
            const look = () => worker.state === "installing" || done(worker.state);
            worker.addEventListener("statechange", look);
            look();
          });
        }
        """;

    [Fact]
    public void All_files_together_are_small_when_compressed()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        long size = Directory.GetFiles(chromium.SiteFolder, "*", SearchOption.AllDirectories)
            .Sum(Compressed);
        TestContext.Current.SendDiagnosticMessage($"{size} bytes compressed");
        Assert.InRange(size, 1, Most);
    }

    [Fact]
    public void The_preview_of_a_link_is_there_in_the_size_that_the_page_states()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        string page = File.ReadAllText(Path.Combine(chromium.SiteFolder, "index.html"));
        string Stated(string property) => Regex.Match(
            page, $"property=\"og:{property}\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.StartsWith(Stated("url"), Stated("image"));
        byte[] picture = File.ReadAllBytes(Path.Combine(
            chromium.SiteFolder, Stated("image")[Stated("url").Length..]));
        Assert.InRange(picture.Length, 500, 5000);

        // Behind a PNG's signature and the name of its first part (PNG, 11.2.1).
        Assert.Equal((Stated("image:width"), Stated("image:height")),
            ($"{BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16))}",
                $"{BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))}"));
    }

    [Fact]
    public async Task Below_any_path_the_page_opens_again_without_a_network()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using WebApplication server = await ServeAsync(chromium.SiteFolder, "/some/path");
        // A name of this machine that is not its own server's: there the page is kept.
        string address = server.Urls.First().Replace("127.0.0.1", "board.localhost")
            + "/some/path/";
        await using BoardPage board = await chromium.OpenAtAsync(address);
        string[] loaded = await board.Page.EvaluateAsync<string[]>(
            """
            () => performance.getEntriesByType("resource").map(({ name }) => name)
            """);
        Assert.InRange(loaded.Append(address + "index.html").Distinct()
            .Where(name => name.StartsWith(address, StringComparison.Ordinal))
            .Select(name => Path.Combine(chromium.SiteFolder, name[address.Length..]))
            .Sum(Compressed), 1_000_000, MostAtFirst);
        await board.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await server.StopAsync(TestContext.Current.CancellationToken);
        await board.Page.ReloadAsync();
        await board.Page.WaitForFunctionAsync("() => window.astronano?.state().steps > 0");
        // What an installed page is called and looks like is kept as well.
        Assert.True(await board.Page.EvaluateAsync<bool>(
            "async () => (await (await fetch('manifest.webmanifest')).json()).icons.length > 0"));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_new_version_is_loaded_by_a_click_and_nothing_else_is_taken_for_one()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        foreach (string file in Directory.GetFiles(
            chromium.SiteFolder, "*", SearchOption.AllDirectories))
        {
            string copy = At(Path.GetRelativePath(chromium.SiteFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using WebApplication server = await ServeAsync(Folder, "");
        await using BoardPage board = await chromium.OpenAtAsync(
            server.Urls.First().Replace("127.0.0.1", "board.localhost") + "/");
        await board.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await board.Page.ReloadAsync();
        ILocator title = board.Page.Locator("h1");
        ILocator update = board.Page.Locator("#new-version");
        string page = At("index.html");
        string second = File.ReadAllText(page).Replace("<h1>AstroNano</h1>", "<h1>Two</h1>");
        File.WriteAllText(page, second);
        KeptFiles.List(Folder);

        // What a network without a login answers, with status 200.
        File.WriteAllText(page, "<p>Log in.</p>");
        Assert.Equal("redundant", await board.Page.EvaluateAsync<string>(Update));
        await board.Page.ReloadAsync();
        await Expect(title).ToHaveTextAsync("AstroNano");
        await Expect(update).ToBeHiddenAsync();

        File.WriteAllText(page, second);
        Assert.Equal("installed", await board.Page.EvaluateAsync<string>(Update));
        await board.Page.ReloadAsync();
        await Expect(title).ToHaveTextAsync("AstroNano");
        await update.ClickAsync();
        await Expect(title).ToHaveTextAsync("Two");
    }

    /// <summary>A server of files that sends no headers of ours.</summary>
    internal static async Task<WebApplication> ServeAsync(string folder, string path)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".dll"] = "application/octet-stream";
        var files = new PhysicalFileProvider(folder);
        server.UseDefaultFiles(new DefaultFilesOptions
        {
            FileProvider = files,
            RequestPath = path,
        });
        server.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = path,
            ContentTypeProvider = types,
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static long Compressed(string path)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packing.Write(File.ReadAllBytes(path));
        }

        return packed.Length;
    }
}
