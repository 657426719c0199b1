namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// A page that is opened once for all tests of a class. A test that needs a fresh board on it takes
/// it from <see cref="RestartAsync"/>.
/// </summary>
public class OpenBoard : IAsyncLifetime
{
    private readonly Chromium _chromium;
    private readonly string _link;
    private BoardPage? _board;

    /// <summary>The page without a link.</summary>
    public OpenBoard(Chromium chromium)
        : this(chromium, "")
    {
    }

    /// <summary>The page with a link.</summary>
    protected OpenBoard(Chromium chromium, string link)
    {
        _chromium = chromium;
        _link = link;
    }

    /// <summary>The page; without a browser the test is skipped.</summary>
    public BoardPage Board
    {
        get
        {
            Assert.SkipWhen(_chromium.Missing is not null, _chromium.Missing ?? "");
            return _board!;
        }
    }

    /// <summary>
    /// The page with a running board that starts again, as if the page was opened with the link.
    /// What is not the board's, such as an open panel or a run that is held, stays.
    /// </summary>
    public async Task<BoardPage> RestartAsync(string link = "")
    {
        Assert.Empty(await Board.RestartWithLinkAsync(link));
        // As where the page was opened, a button is pressed only after the first frame.
        await Board.Page.EvaluateAsync("() => { astronano.run(1); astronano.resume(); }");
        return Board;
    }

    /// <summary>The page, or null without a browser.</summary>
    protected BoardPage? Opened => _board;

    public virtual async ValueTask InitializeAsync() =>
        _board = _chromium.Missing is null ? await _chromium.OpenAsync(_link) : null;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _board?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
