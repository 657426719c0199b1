namespace AstroNano.VirtualBoard.Tests;

/// <summary>Two networks beside each other, and the landscape between two memories.</summary>
public sealed class CompareTests(Chromium chromium)
{
    private const string Lab = "#tab=compare&page=overlaps&flipped-bits=18&network=";

    // The overlaps that a board of its own comes to, and those of the second network.
    private const string Both = """
        n => {
          const { hold, selectCue, advance, run } = astronano;
          hold(true); selectCue(1); advance(n);
          // It makes its steps in what is left of a frame.
          do run(1); while (astronano.compared().steps !== n);
          return JSON.stringify([astronano.state().overlaps, astronano.compared().overlaps,
            astronano.compared().steps, astronano.compared().wrong]);
        }
        """;

    [Fact]
    public async Task The_second_network_computes_what_it_does_on_its_own_board()
    {
        await using BoardPage alone = await chromium.OpenAsync(Lab + "hopfield");
        string hopfield = await alone.Page.EvaluateAsync<string>(Overlaps, 140);
        await using BoardPage board = await chromium.OpenAsync(Lab + "astrocyte");
        string astrocyte = await board.Page.EvaluateAsync<string>(Overlaps, 140);
        await board.Page.Locator("#compare select").SelectOptionAsync("Hopfield");
        await board.Page.Button("Compare").ClickAsync();
        foreach (int steps in new[] { 140, 20 })
        {
            string both = await board.Page.EvaluateAsync<string>(Both, steps);
            if (steps == 140)
            {
                Assert.StartsWith($"[{astrocyte},{hopfield},140,", both);
            }
            else
            {
                Assert.Contains(",20,", both);
            }
        }

        // Back and on again it is where it was, bit by bit.
        string again = await board.Page.EvaluateAsync<string>("""
            () => {
              const { goTo, advance, run } = astronano;
              const follow = (n) => { do run(1); while (astronano.compared().steps !== n); };
              advance(120); follow(140); goTo(37); follow(37); goTo(140); follow(140);
              return JSON.stringify(astronano.compared().overlaps);
            }
            """);
        Assert.Equal(hopfield, again);
        ILocator differs = board.Page.Locator(".differs");
        await Expect(differs).ToContainTextAsync("Astrocyte: Memory A is recalled");
        await Expect(differs).ToContainTextAsync("Astrocyte is closer to A, by");
        Assert.Contains("compare=hopfield",
            await board.Page.EvaluateAsync<string>("() => astronano.link()"));
        Assert.Empty(board.Errors);
    }

    [Theory]
    [InlineData("astrocyte", "minerva", Explicit = true)]
    [InlineData("reasoning", "astrocyte")]
    [InlineData("hopfield", "dense", Explicit = true)]
    public async Task Any_two_have_the_same_memories_and_the_same_cue(string one, string other)
    {
        await using BoardPage board = await chromium.OpenAsync($"{Lab}{one}&compare={other}");
        string same = await board.Page.EvaluateAsync<string>("""
            () => {
              const { hold, selectCue, paint, run, state, compared } = astronano;
              hold(true); selectCue(2); paint(5, true); paint(6, false); run(3);
              return JSON.stringify([compared().memories === state().memories,
                compared().cue === compared().boardCue, compared().time === state().time]);
            }
            """);
        Assert.Equal("[true,true,true]", same);
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task A_link_without_a_network_to_compare_is_reported()
    {
        await using BoardPage board = await chromium.OpenAsync("#depth=lab&compare=nobody");
        await Expect(board.Page.Locator("#notice")).ToContainTextAsync("compare=nobody");
        await Expect(board.Page.Locator(".pair")).ToBeHiddenAsync();
        Assert.Empty(board.Errors);
    }

    [Fact]
    public async Task The_slice_has_the_energy_of_the_memory_at_its_corner()
    {
        await using BoardPage board = await chromium.OpenAsync(Lab + "hopfield");
        string found = await board.Page.EvaluateAsync<string>("""
            () => {
              const { hold, selectCue, set, advance, run, state, stateDigest, slice } = astronano;
              hold(true); set("flipped-bits", "0"); run(2); selectCue(1);
              const atMemory = state().energy;
              set("flipped-bits", "18"); run(2); selectCue(1);
              const atCue = state().energy;
              advance(9);
              const before = stateDigest();
              const rows = slice();
              return JSON.stringify([rows.length, rows[0].length, rows[0][0] === atCue,
                rows[0].at(-1) === atMemory, stateDigest() === before]);
            }
            """);
        Assert.Equal("[21,21,true,true,true]", found);
        Assert.Empty(board.Errors);
    }

    private const string Overlaps = """
        n => {
          const { hold, selectCue, advance, state } = astronano;
          hold(true); selectCue(1); advance(n);
          return JSON.stringify(state().overlaps);
        }
        """;
}
