namespace AstroNano.Instruments.Tests;

/// <summary>The set of what was learned, while nothing has been learned.</summary>
public class EmptySetTests
{
    private const int Held = 18;

    public static TheoryData<int> Places => new(Enumerable.Range(1, Engine.Capacity));

    [Theory]
    [MemberData(nameof(Places))]
    public void A_drawing_in_any_place_becomes_the_first_memory(int place)
    {
        var board = new Board();
        Instrument instrument = board.Instrument;
        Board.Setting(instrument, "memories").Value = Engine.Capacity;
        Board.Setting(instrument, "patterns").Value = PatternChoice.Mine;
        Board.Show(instrument, "draw");
        instrument.Page.Drawing.Table[Drawing.Place].Value = place;
        board.Frames(10);
        Assert.Contains("becomes memory 1.", instrument.Describe());
        board.Press(cue: true, frames: Held);
        Assert.Equal("learned as 1", instrument.Message);
        Assert.Equal(1, instrument.Engine.Network.Memories);
        Assert.Equal(0, instrument.Session.Target);
        Assert.Equal(2f, instrument.Page.Drawing.Table[Drawing.Place].Value);
    }

    [Fact]
    public void The_state_becomes_the_first_memory_and_no_letter_is_dropped_for_it()
    {
        var instrument = new Instrument();
        Board.Setting(instrument, "memories").Value = Engine.Capacity;
        Board.Setting(instrument, "patterns").Value = PatternChoice.Mine;
        instrument.SelectCue(1);
        instrument.Learn();
        Assert.Equal("learned as 1", instrument.Message);
        Assert.Equal(1, instrument.Engine.Network.Memories);
    }

    [Theory]
    [InlineData("draw")]
    [InlineData("neurons")]
    public void A_set_that_is_chosen_and_not_stored_yet_is_learned_into_as_well(string page)
    {
        foreach (int set in new[] { PatternChoice.Mine, PatternChoice.Word, PatternChoice.Walsh })
        {
            var instrument = new Instrument();
            Board.Setting(instrument, "memories").Value = Engine.Capacity;
            instrument.SelectCue(1);
            Board.Show(instrument, page);
            Board.Setting(instrument, "memories").Value = 4f;
            Board.Setting(instrument, "patterns").Value = set;
            instrument.Learn();
            int memories = set == PatternChoice.Mine ? 0 : set == PatternChoice.Word ? 5 : 4;
            Assert.Equal("learned as " + (memories + 1), instrument.Message);
            Assert.Equal(memories + 1, instrument.Engine.Network.Memories);
        }
    }

    [Fact]
    public void A_run_learns_in_a_place_of_the_set_that_is_chosen()
    {
        Instrument instrument = new();
        Board.Setting(instrument, "patterns").Value = PatternChoice.Mine;
        Assert.Equal(0, instrument.Session.Learn(3, Board.Numbered(1)));
        Assert.True(instrument.Session.Forget(0));
        Board.Setting(instrument, "patterns").Value = PatternChoice.Word;
        Assert.Equal(3, instrument.Session.Learn(3, Board.Numbered(2)));
        Assert.False(instrument.Session.Forget(2));
    }

    [Fact]
    public void Forgetting_the_last_pattern_shows_the_networks_own_set_again()
    {
        var instrument = new Instrument();
        Board.Setting(instrument, "patterns").Value = PatternChoice.Mine;
        instrument.Learn();
        Board.Show(instrument, "draw");
        instrument.Page.Drawing.Table[Drawing.Beginning].Value = Drawing.Forget;
        instrument.Page.Drawing.Table[Drawing.Place].Value = 1f;
        instrument.Learn();
        Assert.Equal("forgot 1", instrument.Message);
        Assert.Equal(16, instrument.Engine.Network.Memories);
        instrument.Learn();
        Assert.Equal("not one of yours", instrument.Message);
    }

    [Fact]
    public void A_replaced_pattern_is_cued_where_it_stands_when_the_oldest_is_dropped()
    {
        var session = new Instrument().Session;
        for (int pattern = 0; pattern < LearnedPatterns.Capacity; pattern++)
        {
            // The first is in a place that is dropped, so that one of the set's own is left.
            session.Learn(pattern == 1 ? 0 : 99, Board.Numbered(pattern));
        }

        int learned = session.Learn(0, Board.Numbered(77));
        Assert.Equal(learned, session.Target);
        Assert.All(Enumerable.Range(0, Engine.Units), unit => Assert.Equal(
            Board.Numbered(77)[unit] > 0, session.Patterns.IsPlus(learned, unit)));
    }
}
