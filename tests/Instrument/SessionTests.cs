using System.Runtime.CompilerServices;

namespace AstroNano.Instruments.Tests;

/// <summary>One network at a time, what it leaves behind, and what is refused.</summary>
public class SessionTests
{
    [Fact]
    public void The_table_sets_the_network_and_holds_no_value_of_its_own()
    {
        var instrument = new Instrument();
        var network = (AstrocyteNetwork)instrument.Engine.Network;
        Assert.Equal(0.01f, network.Temperature);
        Board.Setting(instrument, "temperature").Value = 20f;
        Assert.Equal(20f, network.Temperature);
        network.Temperature = 3f;
        Assert.Equal(3f, Board.Setting(instrument, "temperature").Value);
        Board.Select(instrument, "reasoning");
        Assert.Equal(50f, ((ReasoningNetwork)instrument.Engine.Network).SaliencyTimeConstant);
    }

    [Fact]
    public void A_setting_of_one_network_holds_for_all_that_have_it()
    {
        var instrument = new Instrument();
        Board.Setting(instrument, "steepness").Value = 7f;
        foreach (string network in new[] { "hopfield", "attention", "kozachkov", "astrocyte" })
        {
            Board.Select(instrument, network);
            Assert.Equal(7f, ((TanhNetwork)instrument.Engine.Network).Steepness);
        }
    }

    [Fact]
    public void A_value_that_another_network_refuses_is_not_forced_on_it()
    {
        var instrument = new Instrument();
        Board.Select(instrument, "dense");
        Board.Setting(instrument, "power").Value = 7f;
        Board.Select(instrument, "universal");
        Assert.Equal(3f, Board.Setting(instrument, "power").Value);
    }

    // Caught once: turning the first saliency of a sequence set what an input says.
    [Fact]
    public void The_first_saliency_of_a_sequence_is_not_another_network_s_input()
    {
        var instrument = new Instrument();
        Board.Select(instrument, "reasoning");
        Board.Setting(instrument, "first-saliency").Value = 6f;
        Board.Select(instrument, "input-driven");
        Assert.Equal(2f, Board.Setting(instrument, "first-input").Value);
        Board.Setting(instrument, "first-input").Value = 1.5f;
        Board.Select(instrument, "three-layer");
        Assert.Equal(6f, Board.Setting(instrument, "first-saliency").Value);
    }

    // Caught once: setting an idle network's time constant ruined the ring of the running one.
    [Fact]
    public void Every_network_plays_after_all_others_as_it_does_alone()
    {
        var instrument = new Instrument();
        for (int round = 0; round < 2; round++)
        {
            foreach (NetworkEntry entry in Catalogue.Create())
            {
                var alone = new Instrument();
                Assert.Equal(Course(alone, entry.Key), Course(instrument, entry.Key));
            }
        }
    }

    [Fact]
    public void Only_the_network_that_is_played_lives()
    {
        var instrument = new Instrument();
        WeakReference first = Leave(instrument);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(first.IsAlive);
    }

    [Fact]
    public void A_cue_can_be_found_again_by_its_number()
    {
        var board = new Board();
        for (int i = 0; i < 4; i++)
        {
            board.Press(cue: true);
        }

        bool[] cue = Enumerable.Range(0, Engine.Units)
            .Select(board.Instrument.Session.CueIsPlus).ToArray();
        int number = board.Instrument.Session.Cues;
        var other = new Instrument();
        other.SelectCue(number);
        Assert.Equal(5, number);
        Assert.Equal(cue, Enumerable.Range(0, Engine.Units).Select(other.Session.CueIsPlus));
    }

    [Fact]
    public void A_network_brings_its_pace_unless_the_user_chose_one()
    {
        var instrument = new Instrument();
        Board.Select(instrument, "reasoning");
        Assert.Equal(100f, Board.Setting(instrument, "speed").Value);
        Assert.Equal(8f, Board.Setting(instrument, "memories").Value);
        Board.Setting(instrument, "speed").Value = 77f;
        Board.Select(instrument, "astrocyte");
        Assert.Equal(77f, Board.Setting(instrument, "speed").Value);
        Assert.Equal(16f, Board.Setting(instrument, "memories").Value);
    }

    [Fact]
    public void The_description_of_the_display_names_network_page_and_leader()
    {
        var board = new Board();
        board.Frames(20);
        Assert.Equal("Astrocyte network, page overlaps. "
            + "Recalling letter A: 0 of 64 units wrong now. "
            + "Leading: letter A, overlap 1.00, gain 1.00.", board.Instrument.Describe());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void Unknown_names_are_refused_with_a_list_of_the_known_ones(int index)
    {
        var instrument = new Instrument();
        int lastNetwork = Catalogue.Create().Length - 1;
        int lastPage = instrument.PageCount - 1;
        Refuses($"network must be from 0 to {lastNetwork} (was {index}).",
            instrument.SelectNetwork, index);
        Refuses($"page must be from 0 to {lastPage} (was {index}).", instrument.SelectPage, index);
        Refuses($"cue must be from 1 to 9999 (was {index * 200}).",
            instrument.SelectCue, index * 200);
        Assert.Equal("astrocyte", instrument.Engine.Key);
    }

    // Caught once: the sentence counted from 0 and spoke of a cue −1.
    [Fact]
    public void Cue_0_is_refused_with_a_sentence() =>
        Refuses("cue must be from 1 to 9999 (was 0).", new Instrument().SelectCue, 0);

    private static void Refuses(string message, Action<int> choose, int index)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => choose(index));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static int Course(Instrument instrument, string network)
    {
        Board.Select(instrument, network);
        var digest = new Digest();
        for (int step = 0; step < 60; step++)
        {
            instrument.Step();
            instrument.Engine.Network.AddTo(digest);
        }

        return digest.Value;
    }

    // Apart, so that no local of the test keeps the network.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Leave(Instrument instrument)
    {
        var network = new WeakReference(instrument.Engine.Network);
        instrument.SelectNetwork(1);
        return network;
    }

    [Fact]
    public void The_letters_are_those_of_the_stored_word_until_a_new_one_is()
    {
        var board = new Board();
        board.Instrument.SetWord("LONG");
        board.Frames(1);
        board.Instrument.SetWord("A");
        Assert.Equal("LONG", string.Concat(
            Enumerable.Range(0, 4).Select(board.Instrument.Session.LetterOf)));
        board.Frames(1);
        Assert.Equal('A', board.Instrument.Session.LetterOf(0));
    }
}
