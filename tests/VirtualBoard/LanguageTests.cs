using AstroNano.Peripherals;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The page in another language.</summary>
public sealed class LanguageTests(Chromium chromium)
{
    // Every text on the page, and every label that is read aloud. In italics a lesson quotes the
    // display.
    private const string Texts =
        """
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode;
          if (!parentElement.closest("script, code, kbd, .units, noscript, textarea, .sign, "
              + "#version, [data-part=value], .text em")) {
            texts.push(data.trim());
          }
        }
        document.querySelectorAll("[aria-label]").forEach((element) =>
          texts.push(element.getAttribute("aria-label")));
        """;

    // Each network on each of its pages, with every panel open, what is told of mistakes, verdicts
    // on runs, and the lessons that are translated.
    private const string Walk =
        $$"""
        async (thorough) => {
          const all = new Set();
          const take = () => { {{Texts}} texts.forEach((text) => all.add(text)); };
          document.querySelectorAll("details").forEach((panel) => { panel.open = true; });
          const { networks, pages } = astronano.description;
          const until = async (isDone) => {
            while (!isDone()) await new Promise((next) => setTimeout(next, 20));
            take();
          };
          for (const [place, network] of networks.entries()) {
            if (!thorough && place % 4 !== 0) continue;
            astronano.selectNetwork(place);
            // The first network has all pages, and a page says the same of most of them.
            const seen = thorough || place === 0 ? network.pages : network.pages.slice(0, 3);
            for (const page of seen) {
              astronano.selectPage(pages.findIndex(({ key }) => key === page));
              astronano.run(3);
              take();
            }
          }
          astronano.selectNetwork(0);
          // Its picture is computed in every frame.
          document.querySelector("#slice").open = false;
          const click = (selector) => document.querySelectorAll(selector).forEach((one) =>
            one.click());
          const faults = document.querySelectorAll("#fault-list input, #fault-list button");
          for (const [place, fault] of faults.entries()) {
            if (!thorough && place % 4 !== 0) continue;
            fault.click();
            astronano.run(30);
            take();
            if (fault.type === "checkbox") fault.click();
            astronano.run(10);
          }
          for (const tab of document.querySelectorAll("#tabs button")) {
            tab.click();
            take();
          }
          await until(() => document.querySelector("#measure form")
            && document.querySelector("#take-away button"));
          document.querySelector("#tab-memories").click();
          document.querySelector("#word").value = "?";
          document.querySelector("#spell").requestSubmit();
          for (const [name, text] of [[0, "x"], [2, "1"], [0, "9"]]) {
            const input = document.querySelectorAll("#measure input")[name];
            input.value = text;
            input.dispatchEvent(new Event("input"));
            document.querySelector("#measure form").requestSubmit();
            take();
          }
          click("#take-away button, #memories .row button, #time button");
          astronano.run(30);
          take();
          const run = astronano.capsule();
          const verdict = document.querySelector("#verdict");
          for (const capsule of [run, run.replace(/(state|digest): ./, "$1: 0"), "?",
            run.replace("units: 64", "units: 3"), run.replace("units: 64", "units: 63"),
            run.replace("memories: 16", "memories: many"), run.replace("network: ", "network: no"),
            run.replace(/name: .*\n/, ""), run.replace("cue: ", "tune: "), run + "moon\n",
            run + "change: 1 moon 1\n", run + "learned: 9\n", run + "cue: 1\n",
            "10", "1".repeat(52), "9".repeat(99)]) {
            document.querySelector("#capsule").value = capsule;
            verdict.textContent = "";
            click("#replay-capsule");
            await until(() => verdict.textContent);
          }
          for (const number of thorough ? ["1", "2", "5", "6", "7"] : ["1", "6"]) {
            await astronano.openLesson(number);
            take();
            document.querySelectorAll("#lesson .class").forEach((one) => { one.open = true; });
            click("#lesson .steps button");
            click("#lesson .commit");
            take();
            click("#lesson .predictions .quiet");
            click("#lesson .steps button");
            click("#lesson .to-end");
            const codes = document.querySelector("#class-codes");
            const code = document.querySelector("#my-answer").textContent;
            codes.value = [code, code, "x", code.replace(/.$/, "~"), code.slice(0, 9)].join("\n");
            codes.dispatchEvent(new Event("input"));
            take();
          }
          for (const asked of document.querySelectorAll("#lesson .predictions > li")) {
            asked.querySelector(".next").click();
            await until(() => asked.querySelector(".came"));
          }
          document.querySelector("#lesson header .quiet").click();
          click("#power");
          astronano.run(3);
          take();
          return [...all];
        }
        """;

    private readonly PageTexts _texts = new(Sources.OfThisBuild().PageFolder);

    [Fact]
    public void German_has_every_text() => Assert.Equal([], _texts.MissingIn("de"));

    [Fact]
    public void A_text_without_a_translation_is_listed()
    {
        Assert.Contains("Copy link", _texts.MissingIn("en"));
        Assert.DoesNotContain("{{count}} answers", _texts.MissingIn("en"));
    }

    [Fact]
    public void A_translation_has_the_values_of_its_text() => Assert.All(
        _texts.TableOf("de"), entry => Assert.Equal(
            ValuesOf(PageTexts.Singular(entry.Key)), ValuesOf(entry.Value)));

    [Fact]
    public async Task The_page_in_German_shows_only_German()
    {
        await using BoardPage english = await chromium.OpenAsync("#lang=en&depth=lab");
        HashSet<string> inEnglish =
            [.. await english.Page.EvaluateAsync<string[]>(Walk, Thorough.IsAsked)];
        await using BoardPage german = await chromium.OpenAsync("#lang=de&depth=lab");
        Assert.Equal("de", await german.Page.GetAttributeAsync("html", "lang"));
        string[] texts = await german.Page.EvaluateAsync<string[]>(Walk, Thorough.IsAsked);
        Assert.InRange(texts.Length, 500, 5000);
        Dictionary<string, string> table = _texts.TableOf("de");
        HashSet<string> proper =
        [
            .. Catalogue.Create().SelectMany(entry => new[]
            {
                entry.Title, $"{entry.Source} {entry.Year}", $"{entry.Title} (board)",
            }),
            .. BoardWiring.All.Select(board => board.Name),
            .. await english.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('#language option')].map((o) => o.text)"),
            .. table.Where(entry => entry.Key == entry.Value).Select(entry => entry.Key),
        ];
        string[] left = [.. texts.Where(text => inEnglish.Contains(text) && HasWords(text)
            && !proper.Contains(text))];
        Assert.True(left.Length == 0, string.Join('\n', left));
        Assert.Empty(german.Errors);
    }

    [Theory]
    [InlineData("de-DE", "", "Link kopieren")]
    [InlineData("en-GB", "", "Copy link", Explicit = true)]
    [InlineData("fr-FR", "", "Copy link", Explicit = true)]
    [InlineData("de-DE", "#lang=en", "Copy link")]
    [InlineData("en-US", "#lang=de", "Link kopieren")]
    public async Task The_link_or_otherwise_the_browser_chooses_the_language(
        string locale, string link, string text)
    {
        await using BoardPage board = await chromium.OpenInAsync(locale, link);
        await Expect(board.Page.Locator("#copy-link")).ToHaveTextAsync(text);
    }

    // From the keyboard; the board stays set up, and the next visit is in that language.
    [Fact]
    public async Task The_language_can_be_switched_and_is_remembered()
    {
        await using BoardPage board = await chromium.OpenInAsync("de-DE", "#network=hopfield");
        ILocator choice = board.Page.GetByLabel("Sprache", new() { Exact = true });
        Assert.Equal(["Deutsch", "English"], await choice.Locator("option").AllTextContentsAsync());
        await choice.FocusAsync();
        await board.Page.Keyboard.PressAsync("ArrowDown");
        ILocator copy = board.Page.Locator("#copy-link");
        await Expect(copy).ToHaveTextAsync("Copy link");
        Assert.Contains("lang=en", board.Page.Url);
        Assert.Contains("network=hopfield", board.Page.Url);
        await board.Page.GotoAsync(board.Page.Url.Split('#')[0] + "#page=run");
        await Expect(copy).ToHaveTextAsync("Copy link");
        await Expect(board.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1366, 768, Explicit = true)]
    public async Task Nothing_in_German_is_cut_off(int width, int height)
    {
        await using BoardPage board = await chromium.OpenAsync("#lang=de&depth=lab", width, height);
        await board.RunAsync(10);
        string[] cut = await board.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("#tabs button")].flatMap((tab) => {
              tab.click();
              return [...document.querySelectorAll("button, label, h2, summary, p, option, legend")]
              .filter((element) => element.offsetParent
                && !element.closest(".hidden, #esp, [aria-hidden=true]"))
              .filter((element) => element.scrollWidth > element.clientWidth + 1
                && getComputedStyle(element).display !== "inline")
              .map((element) => element.textContent.trim());
            })
            """);
        Assert.Equal("", string.Join('\n', cut));
        Assert.True(await board.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth <= innerWidth"));
        if (Environment.GetEnvironmentVariable("ASTRONANO_SHOTS") is { } folder)
        {
            await board.Page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"de-{width}.png"), FullPage = true });
        }
    }

    private static bool HasWords(string text) => text.Any(char.IsAsciiLetterLower)
        && Regex.IsMatch(text, "[a-z]{3}");

    private static string[] ValuesOf(string text) =>
        [.. Regex.Matches(text, @"\{\{\w+\}\}")
            .Select(match => match.Value).Distinct().Order()];
}
