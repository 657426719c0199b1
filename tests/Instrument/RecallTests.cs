namespace AstroNano.Instruments.Tests;

/// <summary>What one sees who plays: the networks do on the instrument what they are for.</summary>
public class RecallTests
{
    [Fact]
    public void Every_letter_is_recalled_after_a_press_of_CUE()
    {
        var board = new Board();
        Instrument instrument = board.Instrument;
        for (int memory = 0; memory < 16; memory++)
        {
            Assert.Equal(memory, instrument.Session.Target);
            Assert.Equal(13, Enumerable.Range(0, Engine.Units).Count(unit =>
                instrument.Session.CueIsPlus(unit)
                    != instrument.Session.Patterns.IsPlus(memory, unit)));
            board.Frames(20);
            Assert.Equal(0, instrument.Session.WrongSigns());
            Assert.Equal(1f, instrument.Engine.Network.Overlaps[memory], 0.005f);
            board.Press(cue: true, frames: 1);
        }
    }

    [Fact]
    public void Random_memories_are_recalled_within_a_second()
    {
        var board = new Board();
        Board.Setting(board.Instrument, "patterns").Value = 1f;
        board.Frames(20);
        Assert.Equal(0, board.Instrument.Session.Target);
        Assert.Equal(1f, board.Instrument.Engine.Network.Overlaps[0], 0.005f);
        Assert.Equal(1f, board.Instrument.Engine.Network.Spread(), 0.005f);
    }

    [Fact]
    public void The_first_cue_of_a_random_set_is_the_reference_trial()
    {
        // The query bits of the golden trial 0, first unit on top.
        const ulong query = 0x3cbbeb4d63b6458d;
        var instrument = new Instrument();
        Board.Setting(instrument, "patterns").Value = 1f;
        instrument.BeginFrame(0);
        for (int unit = 0; unit < Engine.Units; unit++)
        {
            Assert.Equal((query >> (63 - unit) & 1) != 0, instrument.Session.CueIsPlus(unit));
        }
    }

    [Fact]
    public void The_classical_network_recalls_few_memories()
    {
        Board board = Board.With("hopfield");
        Board.Setting(board.Instrument, "memories").Value = 4f;
        Board.Setting(board.Instrument, "patterns").Value = 3f;
        board.Frames(40);
        Assert.Equal(0, board.Instrument.Session.WrongSigns());
    }

    [Fact]
    public void A_hot_astrocyte_network_ends_as_the_classical_one_does()
    {
        Board hot = Board.With("astrocyte");
        Board.Setting(hot.Instrument, "temperature").Value = 1000f;
        Board classical = Board.With("hopfield");
        foreach (Board board in new[] { hot, classical })
        {
            Board.Setting(board.Instrument, "memories").Value = 8f;
            Board.Setting(board.Instrument, "patterns").Value = 1f;
            board.Frames(100);
        }

        for (int unit = 0; unit < Engine.Units; unit++)
        {
            Assert.Equal(classical.Instrument.Engine.Network.State[unit] > 0f,
                hot.Instrument.Engine.Network.State[unit] > 0f);
        }

        Assert.Equal(8f, hot.Instrument.Engine.Network.Spread(), 0.01f);
    }

    [Fact]
    public void Memories_of_the_chain_follow_one_another()
    {
        Board board = Board.With("reasoning");
        Board.Setting(board.Instrument, "speed").Value = 200f;
        var followers = new List<int>();
        for (int frame = 0; frame < 500; frame++)
        {
            board.Frame();
            int leader = Observables.Dominant(board.Instrument.Engine.Network.Overlaps, 8);
            if (followers.Count == 0 || followers[^1] != leader)
            {
                followers.Add(leader);
            }
        }

        Assert.Equal(Enumerable.Range(0, followers.Count).Select(i => i % 8), followers);

        // 25 s of 200 steps and dt = 0.1 are 500 units of time; the period is 81.4.
        Assert.InRange(followers.Count, 6, 7);
    }

    [Fact]
    public void On_one_time_scale_memories_mix()
    {
        Board board = Board.With("kleinfeld");
        float least = Engine.Capacity;
        for (int frame = 0; frame < 300; frame++)
        {
            board.Frame();
            if (frame > 100)
            {
                least = Math.Min(least, board.Instrument.Engine.Network.Spread());
            }
        }

        Assert.InRange(least, 1.5f, 8f);
        Board.Setting(board.Instrument, "sequence-gain").Value = 0.5f;
        board.Frames(1000);
        Assert.All(board.Instrument.Engine.Network.Overlaps, m => Assert.Equal(0f, m, 1e-4f));
    }

    [Fact]
    public void Theory_of_the_chain_is_what_is_seen()
    {
        Board board = Board.With("reasoning");
        Board.Setting(board.Instrument, "speed").Value = 200f;
        Board.Show(board.Instrument, "theory");
        board.Frames(900);
        foreach (string name in new[] { "escape", "period", "peak z" })
        {
            ClosedForm form = Form(board, name);
            Assert.InRange(form.Seen / form.Expected, 0.95f, 1.1f);
        }

        Assert.False(Form(board, "slow limit").HasSeen);
        Assert.False(Form(board, "critical κ").HasSeen);
    }

    [Fact]
    public void Theory_of_a_warm_recall_is_what_is_seen()
    {
        Board board = Board.With("astrocyte");
        Board.Show(board.Instrument, "theory");
        Board.Setting(board.Instrument, "temperature").Value = 8f;
        Board.Setting(board.Instrument, "patterns").Value = 1f;
        board.Frames(400);
        ClosedForm perplexity = Form(board, "perplexity");
        Assert.Equal(perplexity.Expected, perplexity.Seen, 0.15f);
        ClosedForm gain = Form(board, "best gain");
        Assert.Equal(gain.Expected, gain.Seen, 0.02f);
        Assert.False(Form(board, "half T").HasSeen);
    }

    private static ClosedForm Form(Board board, string name) =>
        board.Instrument.Engine.Theory.Solve().First(form => form.Name == name);
}
