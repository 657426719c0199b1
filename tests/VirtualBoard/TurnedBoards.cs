namespace AstroNano.VirtualBoard.Tests;

/// <summary>A board of which every knob was turned.</summary>
/// <param name="Changed">The settings of the network that have changed on the way.</param>
/// <param name="State">How it stood then.</param>
/// <param name="Capsule">The run since the last cue.</param>
/// <param name="Verdict">What the page itself makes of that.</param>
/// <param name="Link">The link of the board as it stood.</param>
/// <param name="FromTheCue">The run that its cue begins then, as a capsule.</param>
public sealed record TurnedBoard(string[] Changed, BoardState State, string Capsule,
    string Verdict, string Link, string FromTheCue);

/// <summary>A board of each network, turned once for all tests of it, all on one page.</summary>
public sealed class TurnedBoards(Chromium chromium) : OpenBoard(chromium)
{
    // Turns every knob of every page, each far enough to be picked up, and cues now and then;
    // says which settings of the network have changed on the way.
    private const string TurnEverything =
        """
        () => {
          const { description, state } = astronano;
          const { pages } = description.networks.find(({ key }) => key === state().network);
          const { settings: start } = state();
          const changed = new Set();
          const turn = (knob, position, frames) => {
            astronano.turn(knob, position);
            astronano.run(frames);
            for (const [key, value] of Object.entries(state().settings)) {
              if (value !== start[key]) changed.add(key);
            }
          };
          const cue = () => {
            astronano.press(0, true);
            astronano.run(3);
            astronano.press(0, false);
            astronano.run(3);
          };
          description.pages.forEach(({ name }, page) => {
            // There CUE plays another network.
            if (!pages.includes(name) || name === "networks") return;
            astronano.selectPage(page);
            state().knobs.forEach((_, knob) => {
              turn(knob, 0.02, 5);
              turn(knob, 0.98, 5);
              turn(knob, 0.35 + 0.1 * knob + 0.03 * page, 5);
            });
            cue();
          });
          state().knobs.forEach((_, knob) => astronano.turn(knob, 0.5 - 0.05 * knob));
          astronano.run(60);
          return [...changed];
        }
        """;

    private readonly Dictionary<string, TurnedBoard> _boards = [];

    /// <summary>The board of a network.</summary>
    public async Task<TurnedBoard> GetAsync(string network)
    {
        if (!_boards.TryGetValue(network, out TurnedBoard? board))
        {
            board = await TurnAsync(network);
            _boards.Add(network, board);
        }

        return board;
    }

    /// <summary>The run that a cue begins, as a capsule.</summary>
    public static Task<string> FromTheCueAsync(BoardPage board, int cue) =>
        board.Page.EvaluateAsync<string>(
            "cue => { astronano.selectCue(cue); astronano.run(20); return astronano.capsule(); }",
            cue);

    private async Task<TurnedBoard> TurnAsync(string network)
    {
        await RestartAsync($"network={network}&cue=4");
        await Board.RunAsync(5);
        string[] changed = await Board.Page.EvaluateAsync<string[]>(TurnEverything);
        BoardState state = await Board.StateAsync();
        string capsule = await Board.CapsuleAsync();
        return new TurnedBoard(changed, state, capsule, await Board.ReplayAsync(capsule),
            await Board.Page.EvaluateAsync<string>("() => astronano.link()"),
            await FromTheCueAsync(Board, state.Cue));
    }
}
