using AstroNano.Hardware;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>Predict first, beside the board: what is asked, came, and a class said.</summary>
public sealed class LessonPanelTests(Chromium chromium)
{
    private const string Cliff = "02-how-many-is-too-many";

    // Numbers are told with one decimal.
    private const double AsTold = 0.051;

    private static readonly (string Folder, int ClosedForms)[] Compared =
    [
        (Cliff, 1), ("06-hot-and-cold", 2), ("08-sharper-memories", 1), ("10-trains-of-thought", 2),
    ];

    // Leaves all out, measures all, and gives what was measured.
    private const string Measure =
        """
        async (folder) => {
          await astronano.openLesson(folder);
          const panel = document.getElementById("lesson");
          const data = await (await fetch(`lessons/${folder}/lesson.json`)).json();
          const all = [];
          for (const { name, answer, theory, measure, curve } of data.predictions) {
            const part = panel.querySelector(`[data-of="${name}"]`);
            part.querySelector(".quiet").click();
            if (!theory) continue;
            part.querySelector(".next").click();
            while (!part.querySelector(".came")) await new Promise((next) => setTimeout(next, 50));
            const number = (kind) => part.querySelector(`.marks .${kind} strong`).textContent;
            all.push({ theory: number("theory"), measured: number("measured"),
              text: part.textContent, tolerance: answer.tolerance, expected: answer.value,
              formula: theory.value, points: part.querySelectorAll("circle.measured").length,
              asked: measure.points, isCurve: !!curve });
          }
          return JSON.stringify(all);
        }
        """;

    // Formula and measurement in the page, in the lessons that compare them.
    [Fact]
    public async Task The_page_measures_what_the_lesson_states()
    {
        await using BoardPage board = await chromium.OpenAsync();
        foreach ((string folder, int closedForms) in Thorough.Part(Compared, 2))
        {
            string json = await board.Page.EvaluateAsync<string>(Measure, folder);
            Came[] all = JsonSerializer.Deserialize<Came[]>(json, JsonSerializerOptions.Web)!;
            Assert.Equal(closedForms, all.Length);
            Assert.All(all, came =>
            {
                Assert.InRange(double.Parse(came.Theory), came.Formula - AsTold,
                    came.Formula + AsTold);
                Assert.InRange(double.Parse(came.Measured), came.Expected - came.Tolerance - AsTold,
                    came.Expected + came.Tolerance + AsTold);
                Assert.Contains("The formula was", came.Text);
                Assert.Matches(@"N = 64|1/50|50 times", came.Text);
                Assert.Equal(came.IsCurve ? came.Asked : 0, came.Points);
            });
        }

        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Curves_are_drawn_by_key_and_pointer_and_combined_for_a_class()
    {
        await using BoardPage board = await chromium.OpenAsync($"#lesson={Cliff}", 1366, 900);
        ILocator panel = board.Page.Locator("#lesson");
        await panel.Button("Submit").ClickAsync();
        await Expect(panel.Locator(".predictions .told")).ToContainTextAsync("Draw the curve");
        await Expect(panel.GetByText("Open after measuring")).ToHaveCountAsync(0);

        ILocator first = panel.GetByRole(AriaRole.Slider).First;
        await first.FocusAsync();
        await board.Page.Keyboard.PressAsync("End");
        await Expect(first).ToHaveAttributeAsync("aria-valuetext", "100");
        await DrawAsync(board, panel.Locator(".pad"));
        await panel.Button("Submit").ClickAsync();
        await panel.GetByText("Open after measuring").ClickAsync();
        await Expect(panel.Locator(".explain")).ToContainTextAsync("Sompolinsky");
        string code = await panel.Locator("#my-answer").InnerTextAsync();

        // It is there again after a reload.
        await board.Page.ReloadAsync();
        await Expect(panel.Locator("#my-answer")).ToHaveTextAsync(code);
        await panel.Locator(".class summary").ClickAsync();
        await panel.Locator("#class-codes").FillAsync(string.Join('\n', code, code, code[..^4],
            code.Replace("02_", "03_"), $"https://example.org/#answer={code}", "Nobody"));
        ILocator told = panel.Locator(".class .told");
        await Expect(told).ToContainTextAsync("1 code is counted");
        string text = await told.InnerTextAsync();
        Assert.Equal(2, text.Split("was pasted twice").Length - 1);
        Assert.Contains("or a part is missing", text);
        Assert.Contains("is damaged", text);
        await Expect(panel.Locator(".class polyline.one")).ToHaveCountAsync(1);
        Assert.All(board.Requests, request => Assert.StartsWith(chromium.Address, request));
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_class_is_counted_answer_by_answer()
    {
        await using BoardPage board = await chromium.OpenAsync();
        string[] codes = await board.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const codes = [];
              for (const [number, option] of [["5", 0], ["55.5", 1], ["58", 1]]) {
                await astronano.openLesson("01-a-memory-that-mends-itself");
                const panel = document.getElementById("lesson");
                const mine = panel.querySelector("#my-number");
                mine.value = `${codes.length + 1}`;
                mine.dispatchEvent(new Event("change"));
                [...panel.querySelectorAll("button")]
                  .find(({ textContent }) => textContent === "Start over")?.click();
                const input = panel.querySelector(".number input");
                input.value = number;
                input.dispatchEvent(new Event("input"));
                panel.querySelectorAll("[type=radio]")[option].click();
                panel.querySelectorAll(".commit").forEach((button) => button.click());
                codes.push(panel.querySelector("#my-answer").textContent);
              }
              return codes;
            }
            """);
        ILocator shown = board.Page.Locator("#lesson .class");
        await shown.Locator("summary").ClickAsync();
        await board.Page.Locator("#class-codes").FillAsync(string.Join('\n', codes));
        await Expect(shown.Locator(".told")).ToContainTextAsync("3 codes are counted");
        string[] counts = [.. await shown.Locator(".bars .count").AllInnerTextsAsync()];
        await board.RunAsync(2);
        Assert.Equal("1 0 0 0 0 2 0 0 0 0 1 2 0 0", string.Join(' ', counts));
        await Expect(shown).ToContainTextAsync("Median: 55.5 of 100");
        Assert.Empty(await AccessibilityTests.ViolationsAsync(board));

        // Two on a line, and one of which the end is missing.
        ILocator told = shown.Locator(".told");
        await board.Page.Locator("#class-codes").FillAsync(
            $"Ann: {codes[0]}, Ben {codes[1]} {codes[2]} {codes[2][..9]}");
        await Expect(told).ToContainTextAsync("3 codes are counted");
        await Expect(told).ToContainTextAsync(
            $"“{codes[2][..9]}” is not a code, or a part is missing.");

        // One student's mark with other answers.
        string mark = codes[0].Split('_')[1];
        string other = Sealed($"01_{mark}_99_1");
        string copied = Sealed("01_1.zzzz_99:1:48_1:7:48");
        await board.Page.Locator("#class-codes").FillAsync($"{codes[0]}\n{other}\n{codes[1]}");
        await Expect(told).ToContainTextAsync("2 codes are counted");
        await Expect(told).ToContainTextAsync("have the same mark but different");

        // Another pupil with the same number has the same cues; codes of before have none.
        await board.Page.Locator("#class-codes").FillAsync(string.Join('\n',
            copied, codes[0], Sealed("01_2.yyyy_88:47:48_2:9:48"), Sealed("01_k3x9_77_1"),
            Sealed("01_3.xxxx_88:49:48_2"), Sealed("01_4.xxxx_88:4_2")));
        await Expect(told).ToContainTextAsync("3 codes are counted");
        await Expect(told).ToContainTextAsync("have the same number 1");
        Assert.Equal(2,
            (await told.InnerTextAsync()).Split("does not fit these questions").Length - 1);
        await Expect(shown).ToContainTextAsync("Counted by 2 pupils: 48 of 96");
        await Expect(shown).ToContainTextAsync("Counted by 2 pupils: 16 of 96");

        // Numbers as no student's page writes them; the last two are as it does.
        string[] numbers =
            ["0x1F", "1e1", "05", "+5", "5.0", "5.", ".5", "-0", "Infinity", "", "5e-7"];
        await board.Page.Locator("#class-codes").FillAsync(string.Join('\n',
            numbers.Select((number, i) => Sealed($"01_m{i:000}_{number}_1"))));
        await Expect(told).ToContainTextAsync("2 codes are counted");
        Assert.Equal(numbers.Length - 2,
            (await told.InnerTextAsync()).Split("does not fit these questions").Length - 1);
        Assert.Empty(board.Errors);
    }

    // The two signs behind a code, as the page makes them.
    private static string Sealed(string body)
    {
        const string Signs = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.";
        uint hash = body.Aggregate(0x811C9DC5u, (hash, sign) => (hash ^ sign) * 0x01000193u);
        return $"{body}~{Signs[(int)(hash & 63)]}{Signs[(int)((hash >> 6) & 63)]}";
    }

    [Fact]
    public async Task A_missing_lesson_is_reported_and_an_open_one_can_be_closed()
    {
        await using BoardPage board = await chromium.OpenAsync("#lesson=13-none&network=binary");
        await Expect(board.Page.Locator("#notice"))
            .ToContainTextAsync("Lesson “13-none” does not exist");
        Assert.Equal("binary", (await board.StateAsync()).Network);
        await board.Page.EvaluateAsync($"() => astronano.openLesson('{Cliff}')");
        Assert.Contains($"lesson={Cliff}",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
        await board.Page.Locator("#lesson").Button("Close").ClickAsync();
        await Expect(board.Page.Locator("#lesson")).ToHaveCountAsync(0);
        Assert.DoesNotContain("lesson=", board.Page.Url);
    }

    [Fact]
    public async Task Axe_finds_nothing_to_complain_about_in_a_lesson_of_any_size()
    {
        await using BoardPage board = await chromium.OpenAsync("#lesson=06-hot-and-cold");
        await board.Page.Locator("#lesson").WaitForAsync();
        foreach ((string depth, int width, ColorScheme scheme) in Thorough.Part(
            [("Lab", 1366, ColorScheme.Light), ("Lab", 390, ColorScheme.Dark),
                ("Projector", 1920, ColorScheme.Dark)], 3))
        {
            await board.Page.SetViewportSizeAsync(width, 800);
            await board.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await board.Page.Locator(".depths").Button(depth).ClickAsync();
            await board.RunAsync(2);
            Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(board));
            Assert.InRange(await board.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth"), 1, width);
        }
    }

    private static async Task DrawAsync(BoardPage board, ILocator pad)
    {
        await pad.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await pad.BoundingBoxAsync())!;
        IMouse mouse = board.Page.Mouse;
        await mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 9);
        await mouse.DownAsync();
        await mouse.MoveAsync(box.X + box.Width, box.Y + box.Height - 9, new() { Steps = 6 });
        await mouse.UpAsync();
        await Expect(board.Page.Locator("#lesson rect.hand")).ToHaveCountAsync(5);
    }

    private sealed record Came(string Theory, string Measured, string Text,
        double Tolerance, double Expected, double Formula, int Points, int Asked, bool IsCurve);
}
