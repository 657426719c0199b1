namespace AstroNano.VirtualBoard.Tests;

/// <summary>A lesson that a teacher wrote: one file, read and checked by the page.</summary>
public sealed class OwnLessonTests(Chromium chromium)
{
    // What is changed in the example, into what, and what is said of it.
    private static readonly string[] Faults =
    [
        "    run: 200\n    ends", "    runs: 200\n    ends", "Line 6: a step has no “runs”",
        "Is every dot right?", "Is <script>every</script> dot right?", "Line 41: HTML has no",
        "[much](#much)", "[much](https://example.org)", "Line 42: addresses have no place",
        "[much](#much)", "[much](#never)", "Line 42: a link must lead to a step",
        "flipped-bits=6", "flipped-bits=99", "does not understand “flipped-bits=99”",
        "page=neurons&flipped-bits=6", "lesson=3", "does not understand “lesson”",
        "{{repaired}} of", "{{repair}} of", "there is no claim “repair”",
        "within: 10", "within: &x 10", "references and tags have no place",
        "tries: 16", "tries: 1000", "from 2 to 35 (was “1000”)",
        "  - name: much", "  - name much", "Line ",
        "# Card", "# Cards", "a lesson begins with a front",
        "## Explain", "## Explanation", "a card has no part “Explanation”",
    ];

    // Nothing is played where something is not understood: each is told at once.
    private const string CheckEach =
        """
        (files) => files.map((file) => {
          const text = document.querySelector("#own-file");
          text.value = file;
          text.dispatchEvent(new Event("input"));
          document.querySelector("#own-check").click();
          return `${document.querySelector("#own-open") === null} `
            + document.querySelector("#own-told").textContent;
        })
        """;

    [Fact]
    public async Task A_lesson_is_checked_opened_and_shared_without_its_key()
    {
        await using BoardPage board = await chromium.OpenAsync("#own=");
        ILocator own = board.Page.Locator("#own");
        await own.Locator("#own-example").ClickAsync();
        await Expect(own.Locator("#own-open")).ToBeVisibleAsync();
        await Expect(own.Locator(".handed .fine")).ToHaveCountAsync(3);
        string good = await own.Locator("#own-file").InputValueAsync();
        Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(board));
        await own.Locator("#own-share").ClickAsync();
        string link = await own.Locator(".handed-link").InnerTextAsync();
        await own.Locator("#own-open").ClickAsync();
        ILocator lesson = board.Page.Locator("#lesson");
        await Expect(lesson).ToContainTextAsync("How much noise can it take?");

        // A pupil's page, by the link: the file's text is nowhere, and the lesson is played.
        await using BoardPage pupil = await chromium.OpenAsync(link[link.IndexOf('#')..]);
        ILocator panel = pupil.Page.Locator("#lesson");
        await Expect(panel).ToContainTextAsync("A lesson of your teacher");
        await Expect(pupil.Page.Locator("#own")).ToHaveCountAsync(0);
        Assert.Equal("off", (await pupil.StateAsync()).Power);
        await panel.Locator("#my-number").FillAsync("12");
        await panel.Locator(".predictions .quiet").First.ClickAsync();
        await panel.Locator("[type=radio]").First.CheckAsync();
        await panel.Locator(".commit").ClickAsync();
        await panel.Locator(".next").Last.ClickAsync();
        await Expect(panel).ToContainTextAsync("Your guess was right.");
        await panel.Locator(".text a", new() { HasText = "much" }).ClickAsync();
        await Expect(panel.Locator("#lesson-told")).ToContainTextAsync("step much");
        Assert.Equal(12, (await pupil.StateAsync()).Run["pupil"]);
        await Expect(panel.Locator("#my-answer")).ToContainTextAsync("00_12.");
        Assert.Empty(pupil.Errors);

        await using BoardPage faulty = await chromium.OpenAsync("#own=");
        await faulty.Page.Locator("#own-file").WaitForAsync();
        string[][] faults = [.. Faults.Chunk(3)];
        Assert.All(faults, fault => Assert.Contains(fault[0], good));
        string[] told = await faulty.Page.EvaluateAsync<string[]>(
            CheckEach, faults.Select(fault => good.Replace(fault[0], fault[1])));
        Assert.All(faults.Zip(told), pair =>
        {
            Assert.StartsWith("true ", pair.Second);
            Assert.Contains(pair.First[2], pair.Second);
        });
        Assert.Empty(board.Errors);
    }

    [Fact(Explicit = true)]
    public async Task A_false_claim_is_reported_with_the_right_number()
    {
        await using BoardPage board = await chromium.OpenAsync("#own=");
        ILocator own = board.Page.Locator("#own");
        ILocator told = own.Locator("#own-told");
        await own.Locator("#own-example").ClickAsync();
        await Expect(own.Locator("#own-open")).ToBeVisibleAsync();
        string good = (await own.Locator("#own-file").InputValueAsync())
            .Replace("cues: 24", "cues: 12");
        async Task CheckAsync(string file)
        {
            await own.Locator("#own-file").FillAsync(file);
            await own.Locator("#own-check").ClickAsync();
        }

        await CheckAsync(good.Replace("says: A", "says: Z"));
        await Expect(told).ToContainTextAsync("exactly one option must fit “Z”");
        await CheckAsync(good.Replace("says: 15", "says: 70"));
        await Expect(own.Locator(".handed .bad")).ToContainTextAsync("(line 13)");
        string came = await own.Locator(".handed .bad").InnerTextAsync();
        Assert.InRange(double.Parse(came.Split(' ')[1]), 5, 25);
        await Expect(own.Locator("#own-open")).ToHaveCountAsync(0);

        // Text that cannot be compressed to the length of a link: the file is offered.
        var random = new Random(1);
        string noise = string.Concat(Enumerable.Range(0, 12_000).Select(
            _ => (char)('a' + random.Next(26)) + (random.Next(9) == 0 ? " " : "")));
        await CheckAsync(good.Replace("- Where does it stop", $"- {noise}"));
        await own.Locator("#own-share").ClickAsync();
        await Expect(told).ToContainTextAsync("too long for a link");
        await Expect(own.GetByRole(AriaRole.Button, new() { Name = "Save the file" }))
            .ToBeEnabledAsync();
        await using BoardPage damaged = await chromium.OpenAsync("#own=abcd");
        await Expect(damaged.Page.Locator("#own-told")).ToContainTextAsync("is damaged");
        Assert.Empty(damaged.Errors);
        Assert.Empty(board.Errors);
    }
}
