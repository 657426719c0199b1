namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// Somebody who presses, turns, types, scrolls and follows links at random, and finds no error.
/// ASTRONANO_ACTIONS=10000 makes it the long walk, ASTRONANO_SEED another one.
/// </summary>
public sealed class WalkTests(Chromium chromium)
{
    // What is done in the page, so that an action costs no trip across to it; the seed repeats it.
    // Saving is left out: a walk would fill a folder with files. So is another board or language,
    // which reloads the page: the links have it.
    private const string Walk = """
        async ([seed, count]) => {
          let state = seed;
          const random = (most) => {
            state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
            return Math.floor(state / 4294967296 * most);
          };
          const any = (list) => list[random(list.length)];
          const quiet = /^(Reset|Copy link|PNG|SVG|CSV|Board as|Run as|Capsule$|Link$|QR|Save set)/;
          const seen = () => [...document.querySelectorAll(
            "button, select, input, [role=slider], summary, .units button, .u-over")]
            .filter((one) => one.offsetParent !== null && !one.disabled
              && !quiet.test(one.textContent.trim()) && one.type !== "file"
              && !["kind", "language"].includes(one.id));
          const keys = [" ", "c", "C", "m", "M", "Enter", "Escape", "Tab", "ArrowUp", "ArrowLeft",
            "Home", "End", "PageDown", "PageUp", "."];
          for (let action = 0; action < count; action++) {
            const one = any(seen());
            one.focus();
            const kind = random(10);
            if (kind < 5) one.click();
            else if (kind < 8) {
              const key = any(keys);
              const code = { " ": "Space", ".": "Period" }[key]
                ?? (key.length === 1 ? `Key${key.toUpperCase()}` : key);
              const shiftKey = /^[A-Z]$/.test(key);
              const how = { key, code, shiftKey, bubbles: true, cancelable: true };
              one.dispatchEvent(new KeyboardEvent("keydown", how));
              one.dispatchEvent(new KeyboardEvent("keyup", how));
            } else if (one.tagName === "SELECT") {
              one.selectedIndex = random(one.options.length);
              one.dispatchEvent(new Event("change", { bubbles: true }));
            } else if (one.tagName === "INPUT" && one.type !== "checkbox") {
              one.value = any(["", "0", "7", "ASTRO", "-3", "1e9", "x".repeat(40)]);
              one.dispatchEvent(new Event("input", { bubbles: true }));
              one.dispatchEvent(new Event("change", { bubbles: true }));
            } else window.scrollTo(0, random(document.body.scrollHeight));
            if (action % 8 === 0) astronano.run(1 + random(4));
            if (action % 64 === 0) await new Promise((done) => setTimeout(done));
          }
          astronano.run(3);
          return JSON.stringify([astronano.state().power, astronano.link()]);
        }
        """;

    private static readonly string[] Links =
    [
        "#depth=lab", "#depth=lab&network=reasoning&compare=hopfield",
        "#depth=projector&page=trace",
        "#network=sparse&page=neurons", "#depth=lab&word=NEURON&board=heltec&compare=nobody",
        "#depth=lab&network=dense&page=share", "#depth=nowhere&temperature=hot",
    ];

    private static readonly (int Width, int Height)[] Sizes =
        [(390, 844), (1366, 768), (1024, 600), (1920, 1080)];

    [Fact]
    public async Task A_random_walk_finds_no_error()
    {
        int actions = Number("ASTRONANO_ACTIONS", Thorough.IsAsked ? 2000 : 105);
        int seed = Number("ASTRONANO_SEED", 1);
        int legs = Math.Max(Links.Length, actions / 250);
        for (int leg = 0; leg < legs; leg++)
        {
            (int width, int height) = Sizes[leg % Sizes.Length];
            await using BoardPage board = await chromium.OpenAsync(
                Links[leg % Links.Length], width, height,
                leg % 2 == 0 ? ColorScheme.Light : ColorScheme.Dark);
            string end = await board.Page.EvaluateAsync<string>(
                Walk, new[] { seed + leg, (actions + legs - 1) / legs });
            (width, height) = Sizes[(leg + 1) % Sizes.Length];
            await board.Page.SetViewportSizeAsync(width, height);
            JsonElement[] after = JsonSerializer.Deserialize<JsonElement[]>(end)!;
            Assert.Contains(after[0].GetString(), new[] { "on", "off", "bench" });
            Assert.True(board.Errors.Count == 0,
                $"seed {seed}, leg {leg}: {string.Join("; ", board.Errors)}");
        }
    }

    [Fact]
    public async Task A_letter_is_repaired_at_once_and_a_drawing_within_a_minute()
    {
        // Untouched, the board repairs a broken letter within ten seconds of its time.
        await using BoardPage board = await chromium.OpenAsync("#depth=lab");
        BoardState state = await board.StateAsync();
        for (int frame = 0; frame < 300 && state.Overlaps[state.Target] < 0.999; frame += 10)
        {
            await board.RunAsync(10);
            state = await board.StateAsync();
        }

        Assert.InRange(state.Overlaps[state.Target], 0.999, 1);

        // The user's own drawing: a cross is painted, learned, damaged by a click and recalled.
        await board.Page.EvaluateAsync("() => astronano.hold(true)");
        for (int place = 0; place < 8; place++)
        {
            foreach (int unit in new[] { (9 * place) % 64, (7 * place) + 7 })
            {
                ILocator cell = board.Page.Locator(".units button").Nth(unit);
                if (await cell.GetAttributeAsync("aria-pressed") == "false")
                {
                    await cell.ClickAsync();
                }
            }
        }

        await board.OpenTabAsync("Memories");
        await board.Page.Locator("#memories").GetByText("Learn", new() { Exact = true })
            .ClickAsync();
        state = await board.StateAsync();
        Assert.Equal(17, state.Memories);
        await board.RunAsync(1);
        await board.Page.Locator("#memories li button").Last.ClickAsync();
        await board.Page.EvaluateAsync("() => astronano.hold(false)");
        await board.RunAsync(150);
        state = await board.StateAsync();
        Assert.Equal((16, 16), (state.Target, state.Dominant));
        Assert.Equal(1, state.Overlaps[16], 2);
        Assert.Empty(board.Errors);
    }

    private static int Number(string name, int otherwise) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number)
        ? number : otherwise;
}
