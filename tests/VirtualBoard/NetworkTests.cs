namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// Every network of the catalogue, through page, knobs, capsule, link, trace and replay and back.
/// </summary>
public sealed class NetworkTests(TurnedBoards boards)
    : InFolder, IClassFixture<TurnedBoards>
{
    public static TheoryData<string> Networks { get; } =
        new(Thorough.Part(Catalogue.Create().Select(entry => entry.Key), 8));

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task A_run_through_all_knobs_is_replayed_everywhere(string network)
    {
        TurnedBoard turned = await boards.GetAsync(network);
        string[] settings = [.. turned.State.Settings.Keys];
        Assert.Equal(settings.Order(), turned.Changed.Order());

        string capsule = turned.Capsule;
        Run run = Capsule.Read(capsule);
        Assert.Equal(network, run.Network);
        Assert.Equal(settings.Length > 0, run.Changes > 0);
        Assert.True(run.Steps > 10, capsule);
        Verdict verdict = Capsule.Replay(capsule);
        Assert.True(verdict.Matches, verdict + "\n" + capsule);
        Assert.Equal(verdict.ToString(), turned.Verdict);
        Assert.Equal(run.Digest, DigestOfTrace(run));
        Assert.Equal(verdict.ToString(), ReplayCommand(capsule));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task A_link_opens_the_same_board_which_makes_the_same_run(string network)
    {
        TurnedBoard turned = await boards.GetAsync(network);
        BoardPage copy = await boards.RestartAsync(turned.Link);
        BoardState first = turned.State, second = await copy.StateAsync();
        Assert.Equal(first.Settings, second.Settings);
        Assert.Equal(first.Run, second.Run);
        Assert.Equal((network, first.Page, first.Cue, first.Target),
            (second.Network, second.Page, second.Cue, second.Target));
        string other = await TurnedBoards.FromTheCueAsync(copy, first.Cue);
        Assert.Equal(CauseOf(turned.FromTheCue), CauseOf(other));
        Assert.True(Capsule.Replay(turned.FromTheCue).Matches);
        Assert.True(Capsule.Replay(other).Matches);
        Assert.Empty(copy.Errors);
    }

    [Fact]
    public async Task Capsules_of_a_long_session_with_all_networks_match()
    {
        BoardPage board = await boards.RestartAsync();
        int rounds = Thorough.IsAsked ? 4 * Catalogue.Create().Length : 8;
        string[] capsules = await board.Page.EvaluateAsync<string[]>(
            """
            (rounds) => {
              const { description, state } = astronano;
              let seed = 7;
              const draw = (count) => {
                seed = (seed * 48271) % 2147483647;
                return seed % count;
              };
              const capsules = [];
              for (let round = 0; round < rounds; round++) {
                astronano.selectNetwork(draw(description.networks.length));
                for (let act = 0; act < 12; act++) {
                  const { pages } = description.networks.find(({ key }) => key === state().network);
                  const drawn = pages[draw(pages.length)];
                  const page = description.pages.findIndex(({ name }) => name === drawn);
                  if (draw(3) === 0) astronano.selectPage(page);
                  if (draw(3) === 0) astronano.press(0, true);
                  astronano.turn(draw(description.knobs), draw(101) / 100);
                  astronano.run(1 + draw(12));
                  astronano.press(0, false);
                  astronano.run(2);

                  // On some pages CUE does something else, and a capsule holds so many steps.
                  if (state().steps > 80000) astronano.selectCue(1 + draw(20));
                }
                capsules.push(astronano.capsule());
              }
              return capsules;
            }
            """, rounds);
        Assert.Equal(rounds, capsules.Length);
        Assert.All(capsules, capsule =>
        {
            Verdict verdict = Capsule.Replay(capsule);
            Assert.True(verdict.Matches, verdict + "\n" + capsule);
        });
    }

    [Fact]
    public async Task The_page_describes_a_network_by_its_own_data()
    {
        BoardPage board = await boards.RestartAsync();
        NetworkEntry[] all = Catalogue.Create();
        for (int index = 0; index < all.Length; index++)
        {
            // By the menus, as a user does.
            await board.Page.Locator("#network").SelectOptionAsync($"{index}");
            await board.RunAsync(2);
            await board.Page.Locator("#page").SelectOptionAsync(index % 2 == 0 ? "1" : "0");
            await board.RunAsync(2);
            await Expect(board.Page.Locator("#cue-does")).ToHaveTextAsync(
                await board.Page.EvaluateAsync<string>(
                    "page => astronano.description.pages[page].cueDoes", (index + 1) % 2));
            NetworkEntry entry = all[index];
            Network itself = entry.Create(64, 32);
            await Expect(board.Page.Locator("#network-source"))
                .ToHaveTextAsync($"{entry.Source} {entry.Year}");
            await Expect(board.Page.Locator("#network-equation")).ToHaveTextAsync(entry.Equation);
            await Expect(board.Page.Locator("#plots figcaption .title"))
                .ToHaveTextAsync(CaptionsOf(itself));
            BoardState state = await board.StateAsync();
            Assert.Equal(entry.Key, state.Network);
            Assert.Equal(itself.CreateSettings().Select(setting => setting.Key).Order(),
                state.Settings.Keys.Order());
        }
    }

    [Fact]
    public void Nothing_of_a_network_is_written_in_TypeScript()
    {
        string[] words = [.. Catalogue.Create().SelectMany(WordsOf).Distinct()];
        string folder = Path.Combine(Sources.OfThisBuild().PageFolder, "src");
        Assert.All(Directory.GetFiles(folder, "*.ts", SearchOption.AllDirectories), file =>
        {
            // A link without a network means this one for good, whatever the catalogue says.
            string text = File.ReadAllText(file)
                .Replace("const usual = { network: \"astrocyte\"", "");
            Assert.All(words, word => Assert.DoesNotMatch($"[\"'`]{word}[\"'`]", text));
        });
    }

    private static string[] CaptionsOf(Network network)
    {
        string[] weighed = network.ModulationName is string name
            ? [$"{Capitalised(name)} of each memory"] : [];
        string spread = $"{Capitalised(network.SpreadName)} of the memories";
        return
        [
            "Overlap of the state with each memory", .. weighed,
            network.HasEnergy ? $"Energy (left){spread} (right)" : spread,
        ];
    }

    private static IEnumerable<string> WordsOf(NetworkEntry entry)
    {
        Network network = entry.Create(64, 32);
        return network.CreateSettings().Select(setting => setting.Key)
            .Concat(Enumerable.Range(1, network.VariableCount - 1).Select(network.VariableName))
            .Concat([entry.Key, entry.Title, network.SpreadName])
            .Concat(network.ModulationName is null ? [] : [network.ModulationName]);
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // How many steps fit into the frames depends on when the board was switched on.
    private static IEnumerable<string> CauseOf(string capsule) => capsule.Split('\n')
        .Where(line => !line.StartsWith("steps:") && !line.StartsWith("state:"));

    private static int DigestOfTrace(Run run)
    {
        var stream = new MemoryStream();
        TraceWriter.Record(run, stream);
        stream.Position = 0;
        using var trace = new TraceReader(stream, "the trace");
        while (trace.Read())
        {
        }

        Assert.Equal(run.Steps, trace.Step);
        return trace.Digest;
    }

    private string ReplayCommand(string capsule)
    {
        string file = At("capsule");
        File.WriteAllText(file, capsule);
        (int code, string said, _) = InThisProcess.Run("AstroNano.Determinism", "replay", file);
        Assert.Equal(0, code);
        return said.Trim();
    }
}
