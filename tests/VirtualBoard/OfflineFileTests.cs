namespace AstroNano.VirtualBoard.Tests;

/// <summary>What of a name can be taken home: a film, and a file that proves its bits.</summary>
public sealed class OfflineFileTests(Chromium chromium, OfflineFileTests.NamedBoard open)
    : InFolder, IClassFixture<OfflineFileTests.NamedBoard>
{
    private const int Steps = 200;

    // Ends a script where it is not written with care.
    private const string Name = "Zoë</script>&";

    private ILocator Shown => open.Board.Page.Locator("#your-name-found");

    [Fact]
    public async Task The_file_opened_from_disk_computes_the_core_s_bits()
    {
        string text = Encoding.UTF8.GetString(await TakeAsync("File with proof"));
        await using BoardPage fresh = await chromium.NewPageAsync();
        Assert.StartsWith("MATCH: ", await ReadAsync(fresh, text));
        Assert.Equal(Name, await fresh.Page.Locator("h1").InnerTextAsync());
        Assert.Single(fresh.Requests);

        // The core itself, from what the file holds.
        JsonElement run = await fresh.Page.EvaluateAsync<JsonElement>(
            "() => JSON.parse(document.querySelector('#run').textContent)");
        string[] memories = TextsOf(run, "memories");
        var whole = new Digest();
        foreach (JsonElement recall in run.GetProperty("recalls").EnumerateArray())
        {
            Recall(new AstrocyteNetwork(64, 32), memories, TextOf(recall, "cue"), Steps)
                .AddTo(whole);
        }

        string digest = whole.Value.ToString("X8");
        Assert.Equal(digest, await fresh.Page.Locator("#digest").InnerTextAsync());
        await open.Board.RunAsync(1);
        await Expect(Shown).ToContainTextAsync($"says MATCH: {digest}");

        string cue = TextOf(run.GetProperty("recalls")[1], "cue");
        string own = TextOf(run.GetProperty("recalls")[2], "digest");
        foreach ((string digits, string letter) in new[]
            { (cue, "O: "), (own, "E: "), ($"\"digest\": \"{digest}", digest) })
        {
            char last = digits[^1];
            string changed = text.Replace(digits, digits[..^1] + (last == '7' ? '6' : '7'));
            string said = await ReadAsync(fresh, changed);
            Assert.StartsWith("DIVERGED: ", said);
            Assert.Contains(letter, said);
            Assert.DoesNotContain("Z: ", said);
        }

        Assert.Empty(fresh.Errors);
    }

    [Fact]
    public async Task The_file_s_recall_has_the_core_s_bits_for_other_memories_and_settings()
    {
        string text = Encoding.UTF8.GetString(await TakeAsync("File with proof"));
        await using BoardPage fresh = await chromium.NewPageAsync();
        await ReadAsync(fresh, text);
        var random = new RandomStream(1, 0);
        List<string> expected = [];
        List<string> computed = [];
        foreach (int count in new[] { 1, 2, 3, 5, 9, 16, 23, 32 })
        {
            string[] memories = [.. Enumerable.Range(0, count).Select(_ => Any(random))];
            string cue = count % 2 == 0 ? Any(random) : memories[0][..^2] + "5A";
            AstrocyteNetwork network = new(64, 32)
            {
                Temperature = new[] { 0.01f, 3f, 40f, 0f }[count % 4],
                TimeStep = count == 5 ? 1f : 0.05f,
                NeuronTimeConstant = count == 9 ? 0.3f : 1f,
                AstrocyteTimeConstant = count == 16 ? 20f : 1f,
                Steepness = count == 3 ? 2f : 5f,
            };
            int steps = 10 * count;
            Recall(network, memories, cue, steps);
            var digest = new Digest();
            network.AddTo(digest);
            expected.Add($"{count}: {digest.Value:X8}");
            computed.Add($"{count}: " + await fresh.Page.EvaluateAsync<string>(
                """
                ([memories, cue, settings, steps]) => {
                  const { state, logGains } = recall(memories, cue, settings, steps);
                  return digits(digestOf([...state, ...logGains]));
                }
                """,
                new object[]
                {
                    memories, cue, new
                    {
                        temperature = (double)network.Temperature,
                        timeStep = (double)network.TimeStep,
                        neuronTime = (double)network.NeuronTimeConstant,
                        astrocyteTime = (double)network.AstrocyteTimeConstant,
                        steepness = (double)network.Steepness,
                    },
                    steps,
                }));
        }

        Assert.Equal(expected, computed);
    }

    [Fact]
    public async Task The_film_is_a_playable_WebM_or_a_GIF_of_eight_seconds()
    {
        // The page's clock runs ahead, so that the recording is soon over.
        await open.Board.Page.EvaluateAsync(
            """
            () => {
              const now = performance.now.bind(performance);
              performance.now = () => 8 * now();
            }
            """);
        byte[] film = await TakeAsync("Film");
        await using BoardPage fresh = await chromium.NewPageAsync();
        Assert.Equal(new[] { 480, 480 }, await fresh.Page.EvaluateAsync<int[]>(
            """
            (film) => new Promise((done, failed) => {
              const video = document.createElement("video");
              video.onloadeddata = () => done([video.videoWidth, video.videoHeight]);
              video.onerror = () => failed(video.error);
              video.src = `data:video/webm;base64,${film}`;
            })
            """, Convert.ToBase64String(film)));

        await open.Board.Page.EvaluateAsync("() => { delete window.MediaRecorder; }");
        film = await TakeAsync("Film");
        Assert.Equal("GIF89a"u8.ToArray(), film[..6]);
        Assert.InRange(film.Length, 10_000, 900_000);

        // A graphic control extension per picture, with its time in hundredths of a second.
        int[] times = [.. Enumerable.Range(0, film.Length - 8)
            .Where(at => film[at] == 0x21 && film[at + 1] == 0xF9 && film[at + 2] == 4
                && film[at + 7] == 0)
            .Select(at => film[at + 4] + (256 * film[at + 5]))];
        Assert.InRange(times.Sum(), 750, 850);
        await open.Board.RunAsync(1);
        await Expect(Shown).ToContainTextAsync("The film is saved.");
        Assert.Empty(open.Board.Errors);
    }

    private static AstrocyteNetwork Recall(
        AstrocyteNetwork network, string[] memories, string cue, int steps)
    {
        var patterns = new PatternSet(64, memories.Length);
        foreach (string picture in memories)
        {
            patterns.Add(PictureText.Read(picture)!);
        }

        network.Store(patterns);
        network.Cue(PictureText.Read(cue)!);
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }

        return network;
    }

    private static string Any(RandomStream random) =>
        $"{random.NextBits():X8}{random.NextBits():X8}";

    private static string TextOf(JsonElement from, string name) =>
        from.GetProperty(name).GetString()!;

    private static string[] TextsOf(JsonElement from, string name) =>
        [.. from.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private async Task<string> ReadAsync(BoardPage page, string text)
    {
        string file = At("name.html");
        File.WriteAllText(file, text);
        await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return await page.Page.Locator("#verdict").InnerTextAsync();
    }

    private Task<byte[]> TakeAsync(string button) => Shown.Button(button).SaveAsync();

    /// <summary>The page with a name that is found again.</summary>
    public sealed class NamedBoard(Chromium chromium)
        : OpenBoard(chromium, "#name=" + Uri.EscapeDataString(Name))
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            ILocator? button = Opened?.Page.GetByText("File with proof");
            for (int turn = 0; turn < 60 && button is not null && !await button.IsVisibleAsync();
                turn++)
            {
                await Opened!.RunAsync(30);
            }
        }
    }
}
