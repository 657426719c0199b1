using AstroNano.Hardware;
using AstroNano.Lessons.Playing;
using AstroNano.Lessons.Reading;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The lessons in the browser: their pages, and every step of all of them.</summary>
public sealed class LessonTests(Chromium chromium)
{
    // Opens a lesson, tries a step that is closed, predicts, then goes through all steps.
    internal const string Walk =
        """
        async ([folder, pupil]) => {
          await astronano.openLesson(folder);
          const panel = document.getElementById("lesson");
          const steps = () => [...panel.querySelectorAll(".steps button")];
          const told = () => panel.querySelector("#lesson-told").textContent;
          const said = (element, value) => {
            element.value = value;
            element.dispatchEvent(new Event("input"));
          };
          const mine = panel.querySelector("#my-number");
          mine.value = pupil;
          mine.dispatchEvent(new Event("change"));
          panel.querySelector(".steps .closed").click();
          const reason = astronano.state().power === "off" ? told() : "it shows something";
          for (const form of panel.querySelectorAll(".predictions form")) {
            form.querySelectorAll(".number input").forEach((input) => said(input, "20"));
            form.querySelector("[type=radio]")?.click();
            form.querySelectorAll("[type=range]").forEach((input) => said(input, input.max / 4));
            form.querySelector(".commit").click();
          }
          const ends = steps().map((_, i) => {
            steps()[i].click();
            const waits = astronano.state().held && astronano.state().steps === 0;
            panel.querySelector(".to-end")?.click();
            return waits ? astronano.stateDigest() : "it did not wait at its cue";
          });
          const code = panel.querySelector("#my-answer").textContent;
          return [panel.querySelector("h2").textContent, reason, code, ...ends];
        }
        """;

    private static readonly IReadOnlyList<Lesson> All =
        Lesson.ReadAll(Repository.Root);

    // By the buttons of the lesson beside the board, and to the last bit of the state.
    [Fact]
    public async Task Every_step_of_every_lesson_opens_when_it_may_and_ends_as_the_key_says()
    {
        await using BoardPage board = await chromium.OpenAsync($"#lesson={All[0].Folder}");
        await board.Page.EvaluateAsync("() => astronano.pause()");
        foreach (Lesson lesson in All.Where(one => Thorough.IsAsked || one.Number % 3 == 1))
        {
            int pupil = 17 * lesson.Number;
            string[] came = await board.Page.EvaluateAsync<string[]>(
                Walk, new[] { lesson.Folder, $"{pupil}" });
            Assert.Contains(lesson.Title, came[0]);
            string closed = lesson.Steps.First(step =>
                lesson.Predict.Any(one => one.Before.Contains(step.Name))).Name;
            Assert.StartsWith($"Step {closed} opens after you", came[1]);
            Assert.StartsWith($"{lesson.Number:D2}_{pupil}.", came[2]);
            Assert.Equal(lesson.Steps.Select(step => Ending.Of(new Step
            {
                Link = step.LinkOf(pupil),
                Run = step.Run,
            }).Find("digest")), came[3..]);
            Assert.Contains(lesson.Folder, board.Page.Url);
        }

        await Expect(board.Page.Locator("#notice")).ToBeEmptyAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_click_in_the_list_of_lessons_opens_a_card_and_one_more_a_step()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.GotoAsync(chromium.Address + "lessons/");
        Lesson first = All[0];
        await Expect(board.Page.GetByRole(AriaRole.Link, new() { Name = "key" }))
            .ToHaveCountAsync(0);
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "card" }).First.ClickAsync();
        await Expect(board.Page.Locator("h1")).ToContainTextAsync(first.Title);
        ILocator answer = board.Page.Locator("details");
        await Expect(answer.Locator("p").First).ToBeHiddenAsync();
        await answer.Locator("summary").ClickAsync();
        await Expect(answer.Locator("p").First).ToBeVisibleAsync();
        await Expect(board.Page.GetByRole(
            AriaRole.Link, new() { Name = "Open beside the board" })).ToHaveAttributeAsync(
            "href", $"../../#lesson={first.Folder}");
        await board.Page.GetByRole(AriaRole.Link, new() { Name = first.Steps[0].Name })
            .First.ClickAsync();
        await board.Page.WaitForFunctionAsync("() => window.astronano !== undefined");
        await Expect(board.Page.Locator("#lesson-told"))
            .ToContainTextAsync($"Step {first.Steps[0].Name} opens after you");
        Assert.Contains($"#lesson={first.Folder}&step={first.Steps[0].Name}", board.Page.Url);
        Assert.StartsWith(chromium.Address, board.Page.Url);
        await Expect(board.Page.Locator("#notice")).ToBeEmptyAsync();
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
