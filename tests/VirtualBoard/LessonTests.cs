using AstroNano.Hardware;
using AstroNano.Lessons.Playing;
using AstroNano.Lessons.Reading;
using Microsoft.Playwright;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The lessons in the browser: their pages, and every step of all of them.</summary>
[Collection(nameof(InTheBrowser))]
public sealed class LessonTests(Chromium chromium)
{
    private const string Walk =
        """
        steps => steps.map(({ link, run }) => {
          astronano.hold(true);
          // As on a page that was just opened: what an earlier step has set is set back.
          const { networks, run: table } = astronano.description;
          const place = networks.findIndex(({ key }) => `&${link}&`.includes(`&network=${key}&`));
          astronano.selectNetwork(place);
          for (const { key, start } of [...networks[place].settings, ...table]) {
            astronano.set(key, `${start}`);
          }
          const refused = astronano.follow(link);
          astronano.advance(run);
          return [refused.join(" "), astronano.stateDigest()].join("|");
        })
        """;

    private static readonly IReadOnlyList<Lesson> All =
        Lesson.ReadAll(Hardware.Program.RepositoryRoot());

    // By the page's own reader of links, and to the last bit of the state.
    [Fact]
    public async Task Every_step_of_every_lesson_opens_and_ends_as_the_key_says()
    {
        Step[] steps = [.. All.SelectMany(lesson => lesson.Steps)];
        Assert.InRange(steps.Length, 3 * All.Count, 100);
        await using BoardPage board = await chromium.OpenAsync();
        string[] ends = await board.Page.EvaluateAsync<string[]>(Walk,
            steps.Select(step => new { link = $"{step.Link}&depth=lab", run = step.Run }));
        string[] expected = [.. steps.Select(step => "|" + Ending.Of(step).Find("digest"))];
        Assert.Equal(expected, ends);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task From_the_list_of_lessons_a_click_leads_to_a_card_and_one_more_to_a_step()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GotoAsync(chromium.Address + "lessons/");
        Lesson first = All[0];
        await board.Page.GetByRole(AriaRole.Link, new() { Name = first.Title }).First.ClickAsync();
        await Assertions.Expect(board.Page.Locator("h1")).ToContainTextAsync(first.Title);
        ILocator answer = board.Page.Locator("details");
        await Assertions.Expect(answer.Locator("p").First).ToBeHiddenAsync();
        await answer.Locator("summary").ClickAsync();
        await Assertions.Expect(answer.Locator("p").First).ToBeVisibleAsync();
        await board.Page.GetByRole(AriaRole.Link, new() { Name = first.Steps[0].Name })
            .First.ClickAsync();
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
        Assert.Contains(first.Steps[0].Link, board.Page.Url);
        Assert.StartsWith(chromium.Address, board.Page.Url);
        await Assertions.Expect(board.Page.Locator("#notice")).ToBeEmptyAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task No_link_of_a_lesson_s_page_is_dead()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string[] pages = ["", .. All.SelectMany(
            lesson => new[] { $"{lesson.Folder}/card.html", $"{lesson.Folder}/key.html" })];
        string[] dead = await board.Page.EvaluateAsync<string[]>(
            """
            async ([address, pages]) => {
              const links = new Set();
              for (const page of pages) {
                const url = new URL(page, address);
                const text = await (await fetch(url)).text();
                const read = new DOMParser().parseFromString(text, "text/html");
                for (const node of read.querySelectorAll("[href], [src]")) {
                  const to = new URL(node.getAttribute("href") ?? node.getAttribute("src"), url);
                  to.hash = "";
                  if (to.origin === location.origin) links.add(to.href);
                }
              }
              const answers = await Promise.all([...links].map(async (link) =>
                (await fetch(link, { method: "HEAD" })).ok ? "" : link));
              return [links.size < pages.length ? "too few" : "", ...answers].filter(Boolean);
            }
            """,
            new object[] { chromium.Address + "lessons/", pages });
        Assert.Empty(dead);
    }
}
