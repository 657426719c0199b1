namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// Every text on the screen says what the firmware says, a frame after whatever the user did.
/// </summary>
public sealed class ScreenTextTests(Chromium chromium)
{
    // What stands on the screen, and what the firmware says of the same; all that differs.
    private const string Differences =
        """
        (() => {
          const text = (selector) => document.querySelector(selector).textContent
            .replace(/\s+/g, " ").replace(/−/g, "-").trim();
          const plain = (words) => words.replace(/−/g, "-");
          const menu = (id) => document.getElementById(id).selectedOptions[0].text;
          const word = (key) => document.getElementById(`word-${key}`).textContent;
          const { networks, pages, run } = astronano.description;
          return (where) => {
            astronano.run(1, 33333, false);
            const state = astronano.state();
            const network = networks.find(({ key }) => key === state.network);
            const page = pages.find(({ key }) => key === state.page);
            const settings = [...network.settings, ...run, ...pages.flatMap((p) => p.settings)];
            const names = state.knobs.map(({ sets }, knob) => (page.turnsNetwork
              ? network.settings : page.settings.concat(settings))
              .find(({ key }) => key === sets)?.name ?? "not used here");
            const knobsDo = page.turnsNetwork && network.settings.length === 0
              ? "This network has no settings" : page.knobsDo;
            const says = text("#glass-text");
            const wrong = (/(\d+) of 64 units wrong now/.exec(says) ?? [])[1];
            const seen = (/(\d+) of 64 units (?:is|are) wrong/.exec(text("#situation"))
              ?? (/all 64 units are right/.test(text("#situation")) ? [0, "0"] : []))[1];
            // A run is sampled ten times per second; when it is paused, the text is exact.
            const late = state.held ? 0 : Math.ceil(0.1 * state.run.speed) + 1;
            const stepLine = text("#time .line span");
            const near = (shown, is, most, digits) => is - shown >= -0.051
              && is - shown <= (most || 0) + 0.051 ? is.toFixed(digits) : shown;
            const shown = {
              network: [menu("network"), network.title],
              page: [menu("page"), page.name],
              sentence: [text("#network-sentence"), word(`network-${network.key}`)],
              source: [text("#network-source"), `${network.source} ${network.year}`],
              equation: [text("#network-equation"),
                plain(network.equation.map((part) => part.text).join("")).trim()],
              knobs: [text("#knob-bank").startsWith(knobsDo), true],
              cue: [text("#cue-does"), page.cueDoes],
              names: [[...document.querySelectorAll(".card [data-part=name]")]
                .map((name) => name.textContent).join(), names.join()],
              one: [[...document.querySelectorAll("#one-knob option")].map((o) => o.text).join(),
                names.map((name, knob) => `${knob + 1} ${name}`).join()],
              values: [[...document.querySelectorAll(".card [data-part=value]")]
                .map(({ textContent }) => plain(textContent)).join(" "),
                state.knobs.map(({ sets, text }) => sets ? text : "–").join(" ")],
              glass: [says.startsWith(`${network.title} network, page ${page.name}`), true],
              wrong: [seen ?? wrong, wrong],
              legend: [document.querySelectorAll("#plots .memories li").length, state.memories],
              paint: [text("#paint figcaption").startsWith("Picture"), state.page === "draw"],
              disabled: [[...document.querySelectorAll("#page option:not(:disabled)")]
                .map((option) => option.text).join(),
                pages.filter(({ key }) => network.pages.includes(key))
                  .map(({ name }) => name).join()],
              time: [near(text("#meter-time"), state.time, late * state.time / state.steps, 1),
                state.time.toFixed(1)],
              step: state.held ? [stepLine, (state.steps < state.latest
                ? `Step ${state.steps} of ${state.latest}` : `Step ${state.steps}`)
                  + `, time ${state.time.toFixed(2)}`]
                : [near(/^Step (\d+)(?: of \d+)?, time [\d.]+$/.exec(stepLine)?.[1],
                  state.steps, late, 0), `${state.steps}`],
            };
            if (document.querySelector("#tab-memories[aria-selected=true]")) {
              const all = [...document.querySelectorAll("#memories li > button")];
              shown.strip = [all.length, state.memories];
              shown.cued = [all.findIndex(({ className }) => className === "cued"), state.target];
            }
            if (document.querySelector("#tab-measure[aria-selected=true]")) {
              const axes = [...document.querySelectorAll("#measure .wide:nth-of-type(2) option")]
                .map(({ value }) => value);
              shown.axes = [axes.filter((key) =>
                !settings.some((setting) => setting.key === key)).join(), ""];
            }
            return Object.entries(shown).filter(([, [is, should]]) => is !== should)
              .map(([what, [is, should]]) => `${where}: ${what} is ${is}, not ${should}`);
          };
        })()
        """;

    // Each network by the menu, by MODE, and by a link; each page by the menu and by MODE held.
    private const string Walk =
        $$"""
        ([thorough]) => {
          const differences = {{Differences}};
          const found = [];
          const look = (where) => found.push(...differences(where));
          const choose = (id, index) => {
            const menu = document.getElementById(id);
            menu.selectedIndex = index;
            menu.dispatchEvent(new Event("change"));
          };
          const press = (button, frames) => {
            astronano.press(button, true);
            astronano.run(frames);
            astronano.press(button, false);
            astronano.run(3);
          };
          const { networks, pages, holdTime } = astronano.description;
          const held = Math.ceil(holdTime / 33) + 6;
          for (const [place, network] of networks.entries()) {
            if (!thorough && place % 3 > 0) continue;
            choose("network", place);
            look(`${network.key} by menu`);
            document.getElementById(place % 2 ? "tab-memories" : "tab-measure").click();
            look(`${network.key}, tab`);
            document.getElementById("tab-see").click();
            const seen = thorough || place % 9 === 0 ? network.pages : network.pages.slice(0, 3);
            for (const key of seen) {
              choose("page", pages.findIndex((page) => page.key === key));
              look(`${network.key}, ${key} by menu`);
            }
            press(1, held);
            look(`${network.key}, next page by MODE`);
            press(0, 3);
            look(`${network.key}, CUE`);
            press(0, held);
            look(`${network.key}, CUE held`);
            astronano.hold(true);
            astronano.advance(9);
            look(`${network.key}, steps`);
            astronano.goTo(4);
            look(`${network.key}, back`);
            astronano.hold(false);
            astronano.turn(0, 0.3);
            astronano.run(12);
            look(`${network.key}, knob`);
            const refused = astronano.restartWithLink(
              `network=${network.key}&page=neurons&memories=5&flipped-bits=9&cue=2`);
            if (refused.length > 0) found.push(`${network.key}: ${refused}`);
            look(`${network.key} by link`);
            press(1, 3);
            look(`after ${network.key} by MODE`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task Every_text_is_true_of_every_network_and_page_a_frame_after_each_action()
    {
        await using BoardPage board = await chromium.OpenAsync("#depth=lab");
        Assert.Equal("", string.Join('\n', await board.Page.EvaluateAsync<string[]>(
            Walk, new[] { Thorough.IsAsked })));

        // The address is followed again, and so is the one before it.
        await board.Page.EvaluateAsync(
            "() => { location.hash = '#depth=lab&network=dense&page=theory&cue=3'; }");
        await WaitAsync("dense", board);
        await board.Page.EvaluateAsync(
            "() => { location.hash = '#depth=lab&network=hebbian&page=neurons&memories=4'; }");
        await WaitAsync("hebbian", board);
        await board.Page.ReloadAsync();
        await WaitAsync("hebbian", board);
        await board.Page.GoBackAsync();
        await WaitAsync("dense", board);
        Assert.Empty(board.Errors);
    }

    private static async Task WaitAsync(string network, BoardPage board)
    {
        await board.Page.WaitForFunctionAsync(
            "network => window.astronano?.state().network === network", network);
        Assert.Equal("", string.Join('\n', await board.Page.EvaluateAsync<string[]>(
            $"() => ({Differences})('{network}')")));
    }
}
