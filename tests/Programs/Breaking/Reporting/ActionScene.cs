namespace AstroNano.Breaking.Reporting;

/// <summary>Every line arrives: the same bits throughout, whatever is done.</summary>
internal sealed class ActionScene() : Scene("same-bits", 800)
{
    // After so many frames without an action the run is known.
    private const int FramesToFollow = 60;
    private const int ActionsBetweenRests = 8;

    public override string Run(long actions, int seed, Action<long> advance)
    {
        var board = new ReportingBoard();
        var follower = new Follower(new CorePlayed());
        var networks = new HashSet<(int, int)>();
        void Hear(List<string> lines)
        {
            foreach (string line in lines)
            {
                Claim(line.Length <= ReportLine.Longest, $"A line has {line.Length} letters.");
                follower.Hear(line, board.Seconds);
                follower.Work(board.Seconds, int.MaxValue);
                Claim(follower.FirstDifferent < 0, $"Other bits: '{line}'.");
            }
        }

        var user = new RandomUser(board, Hear);

        // One for all: those of numbers in a row begin alike.
        var dice = new Dice(seed, 0);
        for (long action = 0; action < actions; action++)
        {
            try
            {
                user.Act(dice);
                networks.Add((board.Instrument.NetworkIndex, board.Instrument.PageIndex));
                if (action % ActionsBetweenRests == 0)
                {
                    // A demonstration would give cues by itself.
                    board.Instrument.SelectPage(board.Instrument.PageIndex);
                    user.Rest(FramesToFollow);
                    Claim(follower.Stage is Stage.Following, $"It is {follower.Stage}.");
                    Claim(follower.Step == follower.ReportedStep, "It is behind.");
                }
            }
            catch (BrokenException broken)
            {
                throw new BrokenException($"{broken.Message} ({user.Last})");
            }

            Claim(follower.Gaps + follower.WrongSums == 0, "Lines are missing or damaged.");
            advance(1);
        }

        Claim(board.MostLines <= 2, $"A frame prints {board.MostLines} lines.");
        return $"{follower.Agreements} digests agree in {follower.Runs} runs, "
            + $"{networks.Count} pages of networks, {follower.Restarts} power cycles";
    }
}
