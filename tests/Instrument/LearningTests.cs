namespace AstroNano.Instruments.Tests;

/// <summary>What is drawn, learned, spelt and forgotten.</summary>
public class LearningTests
{
    private const int Held = 18;

    /// <summary>All networks of the catalogue.</summary>
    public static TheoryData<string> Networks => new(Catalogue.Create().Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_network_learns_its_state_and_the_run_is_repeated_bit_for_bit(string network)
    {
        Board board = Board.With(network);
        board.Frames(25);
        int memories = board.Instrument.Engine.Network.Memories;
        bool[] signs = [];
        board.CuePressed = true;
        while (board.Instrument.Message == null)
        {
            signs = Signs(board.Instrument);
            board.Frame();
        }

        board.CuePressed = false;
        board.Frame();
        Assert.Equal("learned as " + (memories + 1), board.Instrument.Message);
        Assert.Equal(memories + 1, board.Instrument.Engine.Network.Memories);
        Assert.Equal(memories, board.Instrument.Session.Target);
        PatternSet patterns = board.Instrument.Session.Patterns;
        Assert.Equal(signs, Units(unit => patterns.IsPlus(memories, unit)));
        Assert.Equal(signs, Units(board.Instrument.Session.CueIsPlus));
        board.Frames(20);
        Repeats(board.Instrument);
        board.Press(cue: true);
        board.Frames(20);
        Repeats(board.Instrument);
    }

    [Fact]
    public void Knobs_and_buttons_draw_learn_corrupt_and_recall_a_letter()
    {
        var board = new Board();
        Board.Show(board.Instrument, "draw");
        board.Frames(4);

        // Knob 3 to its marker and on to a blank picture.
        board.Turn(2, KnobReader.MostCounts, 0);
        Assert.All(Units(unit => board.Instrument.Page.Drawing.Signs[unit] > 0), Assert.False);
        foreach (int row in Enumerable.Range(0, Drawing.Side))
        {
            // A thick T: the two upper rows, and the middle of the others.
            foreach (int column in row < 2 ? Enumerable.Range(0, 8) : Enumerable.Range(3, 2))
            {
                board.Turn(0, Place(column));
                board.Turn(1, Place(row));
                board.Press(cue: true);
            }
        }

        bool[] drawn = Units(unit => unit < 16 || unit % 8 is 3 or 4);
        Assert.Equal(drawn, Units(unit => board.Instrument.Page.Drawing.Signs[unit] > 0));
        Assert.EndsWith("Cursor in row 8, column 5, ink; the picture becomes memory 17.",
            board.Instrument.Describe());
        board.Press(cue: true, frames: Held);
        Assert.Equal("learned as 17", board.Instrument.Message);
        Assert.Contains("The display says: learned as 17.", board.Instrument.Describe());
        Board.Show(board.Instrument, "neurons");
        Board.Setting(board.Instrument, "patterns").Value = PatternChoice.Mine;
        board.Frames(2);
        board.Press(cue: true);
        Assert.Equal(1, board.Instrument.Engine.Network.Memories);
        Assert.Equal(13, board.Instrument.Session.WrongSigns());
        board.Frames(150);
        Assert.Equal(drawn, Signs(board.Instrument));
        Repeats(board.Instrument);
    }

    [Fact]
    public void When_all_slots_are_full_the_first_memory_is_dropped_and_named()
    {
        var board = new Board();
        Board.Setting(board.Instrument, "memories").Value = 32f;
        board.Frames(3);
        board.Press(cue: true, frames: Held);
        Assert.Equal("learned as 32, A gone", board.Instrument.Message);
        Assert.Equal('B', board.Instrument.Session.LetterOf(0));
        Assert.Equal([0, 32], new[] { 0, 31 }.Select(board.Instrument.Session.NumberOf));
        board.Frames(10);
        Repeats(board.Instrument);
        board.Press(cue: true, frames: Held);
        Assert.Equal("learned as 32, B gone", board.Instrument.Message);
        board.RunFor(2 * Messages.ShownTime);
        Assert.Null(board.Instrument.Message);
    }

    [Fact]
    public void The_oldest_learned_memory_is_dropped_when_there_are_no_others()
    {
        var instrument = new Instrument();
        for (int pattern = 0; pattern < 40; pattern++)
        {
            instrument.Session.Learn(99, Board.Numbered(pattern));
        }

        Assert.Equal(32, instrument.Engine.Network.Memories);
        Assert.Equal(Units(unit => Board.Numbered(8)[unit] > 0),
            Units(unit => instrument.Session.Patterns.IsPlus(0, unit)));
        Repeats(instrument);
    }

    [Fact]
    public void A_drawing_takes_the_place_it_is_given_and_is_forgotten_again()
    {
        var board = new Board();
        Instrument instrument = board.Instrument;
        bool[] letterC = Units(unit => instrument.Session.Patterns.IsPlus(2, unit));
        foreach (int number in new[] { 1, 2 })
        {
            Assert.Equal(2, instrument.Session.Learn(2, Board.Numbered(number)));
            Assert.Equal(16, instrument.Engine.Network.Memories);
            Assert.Equal(1, instrument.Session.Learned.Count);
            Assert.Equal(Units(unit => Board.Numbered(number)[unit] > 0),
                Units(unit => instrument.Session.Patterns.IsPlus(2, unit)));
            Repeats(instrument);
        }

        Board.Show(instrument, "draw");
        instrument.Page.Drawing.Table[Drawing.Beginning].Value = Drawing.Forget;
        instrument.Page.Drawing.Table[Drawing.Place].Value = 4f;
        board.Press(cue: true, frames: Held);
        Assert.Equal("not one of yours", instrument.Message);
        instrument.Page.Drawing.Table[Drawing.Place].Value = 3f;
        board.Press(cue: true, frames: Held);
        Assert.Equal("forgot 3", instrument.Message);
        Assert.Equal(letterC, Units(unit => instrument.Session.Patterns.IsPlus(2, unit)));
        Assert.Equal(0, instrument.Session.Learned.Count);
    }

    [Fact]
    public void The_letters_of_a_word_are_the_memories_each_once()
    {
        var board = new Board();
        Instrument instrument = board.Instrument;
        instrument.SetWord("BANANA2");
        board.Frames(2);
        Assert.Equal("BAN2", string.Concat(Enumerable.Range(
            0, instrument.Engine.Network.Memories).Select(instrument.Session.LetterOf)));
        board.Frames(30);
        Repeats(instrument);
        instrument.Session.Learn(1, Board.Numbered(3));
        instrument.Session.Learn(99, Board.Numbered(4));
        Assert.Equal(5, instrument.Engine.Network.Memories);
        Repeats(instrument);
        foreach (string word in new[] { "", "lower", "ABCDEFGHIJKLMNOPQ", "A B" })
        {
            string said = Assert.Throws<ArgumentException>(() => instrument.SetWord(word)).Message;
            Assert.Contains("1 to 16 capital letters", said);
        }
    }

    [Theory]
    [InlineData(PatternChoice.Letters, 'A')]
    [InlineData(PatternChoice.Walsh, ' ')]
    [InlineData(7, ' ')]
    public void A_set_is_chosen_whatever_the_network_prefers(int set, char first)
    {
        var board = new Board();
        Board.Select(board.Instrument, "reasoning");
        Board.Setting(board.Instrument, "patterns").Value = set;
        board.Frames(5);
        Assert.Equal(first == 'A', board.Instrument.Session.ShowsLetters);
        Repeats(board.Instrument);
    }

    [Fact]
    public void Learned_memories_stay_with_every_network_and_set()
    {
        var board = new Board();
        Instrument instrument = board.Instrument;
        instrument.Session.Learn(99, Board.Numbered(1));
        Board.Select(instrument, "reasoning");
        Assert.Equal(9, instrument.Engine.Network.Memories);
        Board.Setting(instrument, "patterns").Value = 5f;
        board.Frames(2);
        Assert.Equal(9, instrument.Engine.Network.Memories);
        instrument.Saved.Erase();
        board.Frames(2);
        Assert.Equal(16, instrument.Engine.Network.Memories);
        Assert.Equal(0, instrument.Session.Learned.Count);
    }

    [Fact]
    public void Learned_drawn_and_spelt_memories_survive_a_power_cycle()
    {
        var storage = new MemoryStorage();
        Instrument first = storage.Board().Instrument;
        first.SetWord("LEARN");
        first.Session.StoreIfDue();
        first.Session.Learn(2, Board.Numbered(1));
        first.Session.Learn(99, Board.Numbered(2));
        MemoryStorage.Rest(first);
        Instrument second = storage.Board().Instrument;
        Assert.Equal("LEARN", second.Session.Settings.Word);
        second.SelectCue(1);
        first.SelectCue(1);
        Assert.Equal(6, second.Engine.Network.Memories);
        Assert.Equal(Enumerable.Range(0, 6).SelectMany(memory => Units(unit =>
                first.Session.Patterns.IsPlus(memory, unit))),
            Enumerable.Range(0, 6).SelectMany(memory => Units(unit =>
                second.Session.Patterns.IsPlus(memory, unit))));
        Repeats(second);
    }

    private static void Repeats(Instrument instrument)
    {
        Run run = instrument.Session.ToRun();
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            player.Step();
        }

        Assert.True(player.Passed, $"{run.Network} of {player.Network.Memories} memories: "
            + $"{player.Digest:X8} instead of {run.Digest:X8}");
    }

    private static int Place(int unit) =>
        KnobReader.DefaultLow + (KnobReader.DefaultHigh - KnobReader.DefaultLow) * unit / 7;

    private static bool[] Signs(Instrument instrument) =>
        Units(unit => instrument.Engine.Network.State[unit] > 0f);

    private static bool[] Units(Func<int, bool> isPlus) =>
        [.. Enumerable.Range(0, Engine.Units).Select(isPlus)];
}
