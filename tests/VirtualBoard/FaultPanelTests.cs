namespace AstroNano.VirtualBoard.Tests;

/// <summary>The panel on which a class breaks the board.</summary>
public sealed class FaultPanelTests(Chromium chromium)
{
    // Each fault in turn: the board's state after it, and whether a display that is on shows what
    // was painted.
    private const string BreakAndRepair =
        """
        (each) => {
          const faults = document.querySelectorAll("#fault-list input, #fault-list button");
          return [...faults].filter((_, place) => place % each === 0).map((fault) => {
            const lasts = fault.type === "checkbox";
            fault.click();
            astronano.run(fault.id === "fault-hang" ? 180 : 45);
            if (lasts) fault.click();
            astronano.run(75);
            const isShown = `${astronano.painted()}` === `${astronano.visible()}`;
            return `${fault.id} ${astronano.state().power} ${isShown}`;
          });
        }
        """;

    // Each thing to do, behind how many answers, and whether it stands alone behind the last.
    private const string FirstAid =
        """
        () => [...document.querySelectorAll("#first-aid strong")].map((action) => {
          let answers = 0;
          for (let at = action.closest("details"); at.id !== "first-aid";
            at = at.parentElement.closest("details")) answers++;
          const beside = action.parentElement.children.length;
          return `${answers} ${beside === 2} ${action.textContent}`;
        })
        """;

    [Fact]
    public async Task A_letter_is_recalled_after_each_fault_is_repaired()
    {
        await using BoardPage board = await chromium.OpenAsync("#network=astrocyte&page=neurons");
        await board.RunAsync(30);
        await board.Page.Locator("#faults > summary").ClickAsync();
        string[] repaired = await board.Page.EvaluateAsync<string[]>(
            BreakAndRepair, Thorough.IsAsked ? 1 : 3);
        Assert.InRange(repaired.Length, Thorough.IsAsked ? 24 : 8, 60);
        Assert.All(repaired, fault => Assert.EndsWith("on true", fault));

        await board.Page.EvaluateAsync("() => astronano.selectCue(1)");
        await board.RunAsync(400);
        BoardState state = await board.StateAsync();
        Assert.Equal(1.0, state.Overlaps[state.Target], 0.005);
        Assert.Equal("", state.Notice);

        // For a real board: at most three questions, and then one thing to do.
        ILocator aid = board.Page.Locator("#first-aid");
        await aid.GetByText("My own board does not work").ClickAsync();
        await Expect(aid.Locator("strong").First).ToBeAttachedAsync();
        string[] actions = await board.Page.EvaluateAsync<string[]>(FirstAid);
        Assert.InRange(actions.Length, 15, 40);
        Assert.All(actions, action => Assert.Matches("^[123] true → .+[.]$", action));
        foreach (string answer in new[] { "Nothing", "OLED does not answer", "No" })
        {
            await aid.GetByText(answer, new() { Exact = true }).And(
                board.Page.Locator("summary:visible")).ClickAsync();
        }

        await Expect(aid.Locator("strong:visible"))
            .ToHaveTextAsync("→ Unplug USB and wire the display by the names printed on it.");
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task The_panel_reports_what_the_board_has_noticed()
    {
        await using BoardPage board = await chromium.OpenAsync();
        await board.Page.Locator("#faults > summary").ClickAsync();
        foreach ((string fault, string words) in Thorough.Part(
        [
            ("bus-fails", "the board reports “OLED: I2C fails”"),
            ("high-bit", "detected and repaired"),
            ("channel-fails", "the board reports “knob 2 cannot be read”"),
            ("clock-dead", "the board reports “clock cannot be read”"),
            ("clock-fails", "no effect, the board keeps running"),
            ("hang", "board restarted"),
            ("power-cut", "board restarted"),
            ("low-bit", "no effect, the board keeps running"),
        ], 2))
        {
            ILocator control = board.Page.Locator("#fault-" + fault);
            await board.RestartWithLinkAsync("network=astrocyte&page=neurons");
            await board.RunAsync(30);
            await board.Page.Locator("#fault-log").EvaluateAsync("log => log.replaceChildren()");
            await control.ClickAsync();
            await board.RunAsync(270);
            await Expect(board.Page.Locator("#fault-log li").First).ToContainTextAsync(words);
            if (await control.EvaluateAsync<bool>("it => it.type === 'checkbox'"))
            {
                await control.ClickAsync();
            }
        }

        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task Three_restarts_by_itself_lead_to_safe_mode_and_a_switch_leads_out()
    {
        await using BoardPage board = await chromium.OpenAsync("#network=hopfield&page=trace");
        foreach (string fault in new[] { "power-cut", "hang" })
        {
            Assert.DoesNotContain("Safe mode", await board.WordsAsync());
            for (int start = 0; start < 3; start++)
            {
                await board.Page.Locator("#fault-" + fault).EvaluateAsync("it => it.click()");
                await board.RunAsync(fault == "hang" ? 270 : 20);
            }
        }

        Assert.Contains("Safe mode", await board.WordsAsync());
        await board.Page.Locator("#fault-power-cut").EvaluateAsync("it => it.click()");
        await board.RunAsync(20);
        Assert.DoesNotContain("Safe mode", await board.WordsAsync());
    }
}
