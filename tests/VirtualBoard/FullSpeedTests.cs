namespace AstroNano.VirtualBoard.Tests;

/// <summary>As many steps as fit: every frame ends, however slow the machine.</summary>
public sealed class FullSpeedTests(Chromium chromium)
{
    private const string Frames = "n => astronano.work().frames > n";

    // A phone of the cheaper kind.
    private const int Slowness = 6;

    // A page that hangs answers nothing more: then this fails, and the tests after it still run.
    [Fact(Timeout = 120_000, Explicit = true)]
    public async Task A_link_at_full_speed_runs_on_a_slow_machine_and_so_does_a_certificate()
    {
        await using BoardPage board = await chromium.OpenAsync();
        ICDPSession tools = await board.Page.Context.NewCDPSessionAsync(board.Page);
        Task SlowDownAsync(int rate) => tools.SendAsync("Emulation.setCPUThrottlingRate",
            new Dictionary<string, object> { ["rate"] = rate });
        await SlowDownAsync(Slowness);
        foreach (string link in new[] { "#speed=1000", "#speed=1000&page=share" })
        {
            await board.Page.EvaluateAsync(
                "link => { delete window.astronano; location.hash = link; }", link);
            await board.Page.WaitForFunctionAsync("() => window.astronano");
            await board.Page.WaitForFunctionAsync(Frames, 20);
            Assert.InRange((await board.StateAsync()).Steps, 1, int.MaxValue);
        }

        // All changes of speed while it runs.
        foreach (string speed in new[] { "1", "1000", "30", "1000" })
        {
            int frames = await board.Page.EvaluateAsync<int>("() => astronano.work().frames");
            Assert.True(await board.Page.EvaluateAsync<bool>(
                "speed => { astronano.selectPage(0); return astronano.set('speed', speed); }",
                speed));
            await board.Page.WaitForFunctionAsync(Frames, frames + 5);
        }

        // Other tests use the page after this one.
        await SlowDownAsync(1);
        await tools.DetachAsync();
        Assert.Empty(board.Errors);
    }
}
