namespace AstroNano.VirtualBoard.Tests;

/// <summary>A visit to everything there is, as the browser sees it.</summary>
public sealed class VisitTests(Chromium chromium)
{
    private static readonly string[] Links =
    [
        "", "#network=hopfield&page=trace&temperature=5&cue=3", "#board=heltec&word=ASTRO",
        "#network=dense&page=share", "#page=nowhere&<script src=//example.org/x.js></script>",
        "#" + new string('7', 52),
    ];

    [Fact]
    public async Task A_visit_asks_for_nothing_but_files_of_the_pages_own_folder()
    {
        var requests = new List<string>();
        var errors = new List<string>();
        foreach (string link in Links)
        {
            // What the browser has already, it asks for again.
            await using BoardPage board = link == ""
                ? await chromium.OpenFirstTimeAsync(link) : await chromium.OpenAsync(link);
            if (link == "")
            {
                await VisitAsync(board);
            }

            await board.RunAsync(3);
            requests.AddRange(board.Requests);
            errors.AddRange(board.Errors);
        }

        Assert.True(requests.Count > Links.Length * 10, "The visit has asked for nothing.");
        Assert.All(requests, request => Assert.StartsWith(chromium.Address, request));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task An_injected_script_can_load_and_send_nothing()
    {
        await using BoardPage board = await chromium.OpenFirstTimeAsync();
        string[] came = await board.Page.EvaluateAsync<string[]>(
            """
            async () => {
              // The same server by another name is another origin, and would answer.
              const elsewhere = location.origin.replace('127.0.0.1', 'localhost');
              const came = [];
              const add = (name, set, event = 'load') => new Promise(done => {
                const element = Object.assign(document.createElement(name), set);
                element.addEventListener(event, () => done(came.push(name)));
                element.onerror = done;
                document.body.append(element);
                setTimeout(done, 100);
              });
              await fetch('https://example.org/').then(() => came.push('fetch'), () => {});
              await add('script', { textContent: 'window.ran = 1' });
              await add('script', { src: 'data:text/javascript,window.ran=1' });
              await add('img', { src: `${elsewhere}/icon.svg` });
              await add('iframe', { srcdoc: '<script>parent.ran = 1</script>' }, 'none');
              if (window.ran) came.push('ran');
              return came;
            }
            """);
        Assert.Empty(came);
        Assert.Contains(board.Errors, error => error.Contains("Content Security Policy"));
    }

    // Every page of every network, all boards, and what the footer does.
    private static async Task VisitAsync(BoardPage board)
    {
        await board.Page.EvaluateAsync(
            """
            (thorough) => {
              const { networks, pages } = astronano.description;
              networks.forEach((network, place) => {
                if (!thorough && place % 5 > 0) return;
                astronano.selectNetwork(place);
                for (const key of network.pages) {
                  astronano.selectPage(pages.findIndex((page) => page.key === key));
                  astronano.run(1);
                }
              });
            }
            """, Thorough.IsAsked);
        Assert.StartsWith("MATCH", await board.ReplayAsync(await board.CapsuleAsync()));
        await board.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Dark" })
            .ClickAsync();
    }
}
