namespace AstroNano.VirtualBoard.Tests;

/// <summary>Links of an earlier version set the board up as they did there.</summary>
public sealed class LinkWitnessTests(Chromium chromium)
{
    // Follows each line's link, and the one that was copied from there, each on a fresh board.
    private const string Follow =
        """
        (lines) => {
          astronano.pause();
          const before = { "first-input": "first-saliency" };
          const fresh = (link) => {
            astronano.power(false);
            astronano.power(true);
            return astronano.follow(link);
          };
          // A link that says no speed leaves it to the network, whose pace is another one today.
          const paces = {};
          const paceOf = (network) => {
            if (!(network in paces)) {
              fresh(`network=${network}`);
              const { start } = astronano.description.run.find(({ key }) => key === "speed");
              const { speed } = astronano.state().run;
              paces[network] = speed === start ? undefined : speed;
            }
            return paces[network];
          };
          const asSaid = (set, network, link) => link.includes("speed=") ? set
            : { ...set, speed: paceOf(network) };
          const settingsOf = (link) => {
            const refused = fresh(link);
            const { network, page, cue, memories, settings, run } = astronano.state();
            const { networks, run: table } = astronano.description;
            const starts = Object.fromEntries(networks.find(({ key }) => key === network)
              .settings.concat(table).map(({ key, start }) => [key, Math.fround(start)]));
            const set = Object.fromEntries(Object.entries({ ...settings, ...run })
              .filter(([key, value]) => Math.fround(value) !== starts[key])
              .map(([key, value]) => [before[key] ?? key, value]));
            return JSON.stringify([refused, network, page, cue, memories, set]);
          };
          return lines.flatMap((line) => {
            const { given, network, page, cue, memories, set, written } = JSON.parse(line);
            const expected = (link) =>
              JSON.stringify([[], network, page, cue, memories, asSaid(set, network, link)]);
            // Page share gives the next cue as it opens, so its own link leads one further.
            const links = page === "share" ? [given] : [given, written];
            return links.filter((link) => link && settingsOf(link) !== expected(link))
              .map((link) => `${link}: ${settingsOf(link)} instead of ${expected(link)}`);
          });
        }
        """;

    [Fact]
    public async Task Links_that_were_copied_earlier_open_the_same_board()
    {
        string[] lines = File.ReadAllLines(
            Path.Combine(AppContext.BaseDirectory, "Witnesses", "links.jsonl"));
        await using BoardPage board = await chromium.OpenAsync();
        string[] others = await board.Page.EvaluateAsync<string[]>(Follow, lines);
        Assert.Equal([], others);

        // What was a number is a word today.
        Assert.Equal("network=input-driven&first-input=2.5&speed=max&patterns=letters",
            await board.Page.EvaluateAsync<string>("""
                () => {
                  astronano.power(false);
                  astronano.power(true);
                  astronano.follow(
                    "network=input-driven&first-saliency=2.5&speed=1000&patterns=-1");
                  return astronano.link();
                }
                """));
        Assert.Empty(board.Errors);
    }
}
