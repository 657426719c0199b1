using Microsoft.AspNetCore.Builder;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>What a page may load, where the server sends no headers.</summary>
public sealed class PolicyTests(Chromium chromium) : InFolder
{
    // What a browser heeds in a header only (Content Security Policy Level 3, 3.3).
    private static readonly string[] InHeadersOnly =
        ["frame-ancestors", "report-uri", "sandbox"];

    // A script, a style and a picture that the policy is to keep out; what was refused.
    private const string Try =
        """
        async ([foreign, expected]) => {
          const refused = [];
          document.addEventListener("securitypolicyviolation",
            ({ effectiveDirective }) => refused.push(effectiveDirective));
          const add = (name, set) => {
            const element = document.createElement(name);
            set(element);
            document.body.append(element);
          };
          add("script", (script) => { script.textContent = "window.inlined = true"; });
          add("script", (script) => { script.src = `${foreign}a.js`; });
          add("style", (style) => { style.textContent = "body { display: none }"; });
          add("link", (link) => { link.rel = "stylesheet"; link.href = `${foreign}a.css`; });
          add("img", (image) => { image.src = `${foreign}a.png`; });
          add("iframe", (frame) => { frame.src = foreign; });
          add("base", (base) => { base.href = foreign; });
          await fetch(foreign).catch(() => {});
          // A busy browser reports late; one that lets something pass never does.
          for (let look = 0; look < 500 && new Set(refused).size < expected; look++) {
            await new Promise((next) => setTimeout(next, 20));
          }

          return [`${window.inlined ?? false}`, ...new Set(refused)].sort();
        }
        """;

    private static readonly string[] Kept =
    [
        "base-uri", "connect-src", "false", "frame-src", "img-src", "script-src-elem",
        "style-src-elem",
    ];

    [Fact]
    public async Task Every_page_of_the_site_states_the_policy_and_keeps_to_it()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        await using WebApplication server = await OfflineTests.ServeAsync(
            chromium.SiteFolder, "/some/path");
        string address = server.Urls.First() + "/some/path/";
        await using BoardPage board = await chromium.OpenAtAsync(address);
        string[] pages = [.. Directory
            .GetFiles(chromium.SiteFolder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(chromium.SiteFolder, file).Replace('\\', '/'))];
        Assert.InRange(pages.Length, 20, int.MaxValue);
        Assert.All(pages, page => Assert.Contains(PagePolicy.Meta,
            File.ReadAllText(Path.Combine(chromium.SiteFolder, page))));
        foreach (string page in Thorough.Part(pages, 4))
        {
            IResponse answer = (await board.Page.GotoAsync(address + page))!;
            Assert.False(answer.Headers.ContainsKey("content-security-policy"), page);
            Assert.Equal(Stated, await board.Page.EvaluateAsync<string[]>(
                """
                () => [...document.head.querySelectorAll("meta[http-equiv], [name=referrer]")]
                  .map(({ content }) => content)
                """));
        }

        // Images are beside the Flash page only where there is a release.
        Assert.DoesNotContain(board.Errors,
            error => !error.Contains("404 (Not Found)", StringComparison.Ordinal));
        Assert.All(board.Requests, request => Assert.True(
            request.StartsWith(address, StringComparison.Ordinal)
            || request.StartsWith("data:", StringComparison.Ordinal)
            || request.StartsWith("blob:", StringComparison.Ordinal), request));

        // On a page of each kind the browser really keeps to it.
        foreach (string page in new[] { "index.html", "lessons/index.html", "flash/index.html" })
        {
            await board.Page.GotoAsync(address + page);
            Assert.Equal(Kept, await board.Page.EvaluateAsync<string[]>(
                Try, new object[]
                {
                    // All but the inlined script, which is not run.
                    chromium.Address.Replace("127.0.0.1", "localhost"), Kept.Length - 1,
                }));
        }
    }

    [Fact]
    public async Task In_a_frame_only_the_embedded_view_plays_without_a_click()
    {
        Assert.SkipWhen(chromium.Missing is not null, chromium.Missing ?? "");
        // The site without a header of ours, as on GitHub Pages; the course has another origin.
        await using WebApplication site = await OfflineTests.ServeAsync(chromium.SiteFolder, "");
        string address = site.Urls.First();
        File.WriteAllText(At("index.html"), string.Concat(
            new[] { "embed.html#name=Zoe", "#temperature=5", "flash/" }.Select(page =>
                $"<iframe src=\"{address}/{page}\" width=\"600\" height=\"500\"></iframe>")));
        await using WebApplication course = await OfflineTests.ServeAsync(Folder, "");
        await using BoardPage page = await chromium.NewPageAsync();
        await page.Page.GotoAsync(course.Urls.First().Replace("127.0.0.1", "localhost"));

        IFrameLocator embedded = page.Page.Locator("iframe").Nth(0).ContentFrame;
        await Expect(embedded.Locator("main")).ToContainTextAsync("Z");
        await embedded.GetByText("Another one").ClickAsync();
        await Expect(embedded.Locator("main")).ToContainTextAsync("O");
        Assert.Equal(0, await embedded.Locator(".units, #learn, input").CountAsync());
        Assert.Equal(0, await embedded.Locator("html").EvaluateAsync<int>(
            "() => localStorage.length"));
        Assert.Equal(0, await embedded.Locator("html").EvaluateAsync<int>(
            "() => document.querySelector('[aria-describedby=word-learn]') ? 1 : 0"));

        foreach ((int place, string button) in new[] { (1, "#reset"), (2, "#listen") })
        {
            IFrameLocator framed = page.Page.Locator("iframe").Nth(place).ContentFrame;
            await Expect(framed.Locator(".framed")).ToBeVisibleAsync();
            Assert.False(await CanBeClickedAsync(framed.Locator(button)));
            await framed.GetByText("Use it here").ClickAsync();
            await Expect(framed.Locator(".framed")).ToHaveCountAsync(0);
            Assert.True(await CanBeClickedAsync(framed.Locator(button)), button);
        }

        // Images are beside the Flash page only where there is a release.
        Assert.DoesNotContain(page.Errors,
            error => !error.Contains("404 (Not Found)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_states_what_the_header_does_but_for_what_only_a_header_can()
    {
        string[] header = PagePolicy.Header.Split("; ");
        Assert.Equal(header.Where(directive => !InHeadersOnly.Contains(directive.Split(' ')[0])),
            PagePolicy.Meta.Split("; "));
        Assert.Contains("frame-ancestors 'none'", header);
    }

    [Fact]
    public void A_page_gets_the_policy_once_and_a_missing_place_is_reported()
    {
        string file = Path.Combine(Directory.CreateDirectory(At("deep")).FullName, "index.html");
        const string Page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>"
            + "<meta charset=\"utf-8\" /><title>x</title></head></html>";
        File.WriteAllText(file, Page);
        PagePolicy.WriteInto(Folder);
        string written = File.ReadAllText(file);
        Assert.Contains($"content=\"{PagePolicy.Meta}\"", written);
        PagePolicy.WriteInto(Folder);
        Assert.Equal(written, File.ReadAllText(file));
        File.WriteAllText(file, "<p>no page</p>");
        Assert.Contains("has no place for the policy",
            Assert.Throws<Failure>(() => PagePolicy.WriteInto(Folder)).Message);
    }

    private static string[] Stated => [PagePolicy.Meta, PagePolicy.Referrer];

    private static Task<bool> CanBeClickedAsync(ILocator button) => button.EvaluateAsync<bool>(
        """
        (button) => {
          button.scrollIntoView({ block: "center" });
          const { left, top, width, height } = button.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === button;
        }
        """);
}
