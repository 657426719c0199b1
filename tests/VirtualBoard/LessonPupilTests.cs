namespace AstroNano.VirtualBoard.Tests;

/// <summary>The pupil's number beside a lesson, and what waits for the predictions.</summary>
public sealed class LessonPupilTests(Chromium chromium)
{
    // A short address as on paper; the number is kept from step to step and lesson to lesson.
    [Fact]
    public async Task A_pupil_s_number_is_saved_or_drawn_and_a_count_says_n_of_n()
    {
        await using BoardPage board = await chromium.OpenAsync("#1/many");
        ILocator panel = board.Page.Locator("#lesson");
        await Expect(panel.Locator("#lesson-told")).ToContainTextAsync("Step many opens after you");
        Assert.Equal("off", (await board.StateAsync()).Power);
        await Expect(panel.Locator("#my-number")).ToHaveValueAsync("");
        await panel.Locator("#my-number").FillAsync("10000x");
        await panel.Locator("#my-number").BlurAsync();
        await Expect(panel.Locator("#my-number-told")).ToContainTextAsync("from 1 to 9999");
        await panel.Locator("[type=radio]").Nth(2).CheckAsync();
        await panel.Button("Submit").Nth(1).ClickAsync();
        await panel.Button("many").ClickAsync();
        await Expect(panel.Locator("#my-number-told")).ToContainTextAsync("was drawn");
        string number = await panel.Locator("#my-number").InputValueAsync();
        Assert.Equal(int.Parse(number), (await board.StateAsync()).Run["pupil"]);
        await panel.Button("▶ Run").ClickAsync();
        await Expect(panel.Button("❚❚ Pause")).ToBeVisibleAsync();
        await panel.Button("Measure").ClickAsync();
        await Expect(panel.Locator("[data-of=twenty-six]")).ToContainTextAsync(
            new Regex(@"Counted here: \d+ of 48 \(.* %; 95 % band: .* to .* %\)"));
        await board.Page.EvaluateAsync("() => astronano.openLesson('05-the-gate')");
        await Expect(panel.Locator("#my-number")).ToHaveValueAsync(number);
        Assert.Empty(board.Errors);
    }
}
