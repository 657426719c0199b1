namespace AstroNano.VirtualBoard.Tests;

/// <summary>The open page, through the eyes of a user and through window.astronano.</summary>
public sealed class BoardPage : IAsyncDisposable
{
    /// <summary>The tabs of the laboratory.</summary>
    public static readonly string[] Tabs = ["See", "Memories", "Compare", "Measure", "Take away"];

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private readonly List<string> _errors = [];
    private readonly Func<IPage, Task> _release;

    /// <summary>
    /// Records errors and requests from the start; <paramref name="release"/> gets the page at the
    /// end.
    /// </summary>
    public BoardPage(IPage page, Func<IPage, Task> release)
    {
        Page = page;
        _release = release;
        page.PageError += OnPageError;
        page.Console += OnConsole;
        page.Request += OnRequest;
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>All addresses asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors on the page, of any kind.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>One of the four knobs, from 1.</summary>
    public ILocator Knob(int number) =>
        Page.GetByRole(AriaRole.Slider, new() { Name = $"Knob {number}" });

    /// <summary>Opens a tab of the laboratory.</summary>
    public Task OpenTabAsync(string name) =>
        Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Runs seconds of the board's time in frames of a fifth of a second.</summary>
    public Task RunSecondsAsync(int seconds) =>
        Page.EvaluateAsync("n => astronano.run(n, 200000)", 5 * seconds);

    /// <summary>Runs frames as if a thirtieth of a second had passed between them.</summary>
    public Task RunAsync(int frames) => Page.EvaluateAsync("n => astronano.run(n)", frames);

    /// <summary>
    /// Sets the board up by a link as if the page was opened with it, at a tenth of the cost;
    /// returns what of the link was not understood.
    /// </summary>
    public Task<string[]> RestartWithLinkAsync(string link) =>
        Page.EvaluateAsync<string[]>("link => astronano.restartWithLink(link)", link);

    /// <summary>Where everything stands.</summary>
    public async Task<BoardState> StateAsync()
    {
        string json = await Page.EvaluateAsync<string>("() => JSON.stringify(astronano.state())");
        return JsonSerializer.Deserialize<BoardState>(json, Names)!;
    }

    /// <summary>Each network with each page that has something to show for it, by place.</summary>
    public async Task<IEnumerable<(int Network, int Page)>> PagesOfNetworksAsync()
    {
        int[][] all = await Page.EvaluateAsync<int[][]>(
            """
            () => {
              const { networks, pages } = astronano.description;
              return networks.flatMap((network, n) => pages.flatMap(({ name }, p) =>
                network.pages.includes(name) ? [[n, p]] : []));
            }
            """);
        return all.Select(pair => (pair[0], pair[1]));
    }

    /// <summary>Plays a network and turns to a page.</summary>
    public Task SelectAsync(int network, int page) => Page.EvaluateAsync(
        "([n, p]) => { astronano.selectNetwork(n); astronano.selectPage(p); }",
        new[] { network, page });

    /// <summary>The run since the last cue as a capsule.</summary>
    public Task<string> CapsuleAsync() =>
        Page.EvaluateAsync<string>("() => astronano.capsule()");

    /// <summary>What the page makes of a capsule.</summary>
    public Task<string> ReplayAsync(string capsule) =>
        Page.EvaluateAsync<string>("text => astronano.replay(text)", capsule);

    /// <summary>A picture of 1024 bytes: display, painted or visible.</summary>
    public async Task<int[]> PictureAsync(string name)
    {
        // A letter a byte: a thousand numbers take Playwright longer than the board to draw them.
        string bytes = await Page.EvaluateAsync<string>(
            $"() => String.fromCharCode(...astronano.{name}())");
        return [.. bytes.Select(letter => (int)letter)];
    }

    /// <summary>The words on the page that describe the display.</summary>
    public Task<string> WordsAsync() => Page.Locator("#glass-text").InnerTextAsync();

    public async ValueTask DisposeAsync()
    {
        Page.PageError -= OnPageError;
        Page.Console -= OnConsole;
        Page.Request -= OnRequest;
        await _release(Page);
    }

    private void OnPageError(object? sender, string error) => _errors.Add(error);

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            _errors.Add(message.Text);
        }
    }

    private void OnRequest(object? sender, IRequest request) => Requests.Add(request.Url);
}

/// <summary>window.astronano.state().</summary>
public sealed record BoardState(
    string Power, string Verdict, string Network, string Page, double Time, int Steps,
    int Memories, double[] Overlaps, double[] Modulations, double Energy, double Spread,
    int Dominant, int Target, int Cue, bool Held, int Latest, string Notice,
    Dictionary<string, double> Settings,
    Dictionary<string, double> Run, KnobStanding[] Knobs);

/// <summary>How a knob stands to what it sets.</summary>
public sealed record KnobStanding(string Sets, string Text, double Position, double PickUp);
