using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

public class EngineTests
{
    private const int HeaderLetters = 10;
    private const int NameLetters = 14;
    private const int HelpLetters = 100;
    private const int FormLetters = 11;

    /// <summary>All networks of the catalogue, by name.</summary>
    public static TheoryData<string> All => new(Catalogue.Create().Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(All))]
    public void Tables_fit_the_glass_and_say_something(string network)
    {
        Instrument instrument = With(network).Instrument;
        Engine engine = instrument.Engine;
        Assert.InRange(engine.Title.Length, 1, HeaderLetters);
        Assert.InRange(engine.Settings.Length, 1, 2 * Panel.KnobCount);
        Assert.InRange(engine.Theory.Forms.Length, 0, Engine.MostForms);
        Assert.All(engine.Theory.Forms, form => Assert.InRange(form.Name.Length, 1, FormLetters));
        Setting[] settings = [.. engine.Settings, .. instrument.Session.Settings.Table];
        Assert.Equal(settings.Length, settings.Select(setting => setting.Key).Distinct().Count());
        foreach (Setting setting in settings)
        {
            Assert.InRange(setting.Name.Length, 1, NameLetters);
            Assert.InRange(setting.Symbol.Length, 1, 2);
            Assert.InRange(setting.Help.Length, 20, HelpLetters);
            Assert.EndsWith(".", setting.Help, StringComparison.Ordinal);
            Assert.InRange(setting.Start, setting.Low, setting.High);
        }

        Assert.All(engine.Settings, setting => Assert.Equal(setting.Start, setting.Value));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_ends_of_every_knob_are_accepted_by_the_network(string network)
    {
        Board board = With(network);
        foreach (Setting setting in board.Instrument.Engine.Settings)
        {
            foreach (float end in new[] { setting.Low, setting.High, setting.Start })
            {
                setting.Value = end;
                board.Instrument.Cue();
                board.Frames(20);
                Assert.All(board.Instrument.Engine.Network.Overlaps,
                    m => Assert.InRange(m, -1.001f, 1.001f));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Memories_can_be_changed_while_it_runs(string network)
    {
        Board board = With(network);
        for (float count = 4f; count <= Engine.Capacity; count++)
        {
            board.Instrument.Session.Settings.Table[RunSettings.Memories].Value = count;
            board.Frames(3);
            Assert.Equal(count, board.Instrument.Engine.Network.Memories);
            Assert.InRange(board.Instrument.Engine.Network.Spread(), 0.99f, count + 0.01f);
        }
    }

    [Fact]
    public void The_table_sets_the_network_and_holds_no_value_of_its_own()
    {
        Instrument instrument = With("astrocyte").Instrument;
        var network = (AstrocyteNetwork)instrument.Engine.Network;
        Assert.Equal(0.01f, network.Temperature);
        Board.Setting(instrument, "temperature").Value = 20f;
        Assert.Equal(20f, network.Temperature);
        network.Temperature = 3f;
        Assert.Equal(3f, Board.Setting(instrument, "temperature").Value);
        instrument = With("reasoning").Instrument;
        Assert.Equal(50f, ((ReasoningNetwork)instrument.Engine.Network).SaliencyTimeConstant);
    }

    [Fact]
    public void Every_letter_is_recalled_after_cue()
    {
        var board = new Board();
        for (int memory = 0; memory < 16; memory++)
        {
            Assert.Equal(memory, board.Instrument.Target);
            Assert.Equal(13, board.Instrument.WrongSigns());
            board.Frames(20);
            Assert.Equal(0, board.Instrument.WrongSigns());
            Assert.Equal(1f, board.Instrument.Engine.Network.Overlaps[memory], 0.005f);
            board.Press(cue: true, frames: 1);
            board.Instrument.SelectCue(memory + 2);
        }
    }

    [Fact]
    public void Random_memories_are_recalled_within_a_second()
    {
        var board = new Board();
        board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value = 1f;
        board.Frames(20);
        Assert.Equal(0, board.Instrument.Target);
        Assert.Equal(1f, board.Instrument.Engine.Network.Overlaps[0], 0.005f);
        Assert.Equal(1f, board.Instrument.Engine.Network.Spread(), 0.005f);
    }

    [Fact]
    public void The_first_cue_of_a_random_set_is_the_reference_trial()
    {
        // The query bits of the golden trial 0, first unit on top.
        const ulong query = 0x3cbbeb4d63b6458d;
        var instrument = new Instrument();
        instrument.Session.Settings.Table[RunSettings.Patterns].Value = 1f;
        instrument.BeginFrame(0);
        for (int unit = 0; unit < Engine.Units; unit++)
        {
            Assert.Equal((query >> (63 - unit) & 1) != 0, instrument.CueIsPlus(unit));
        }
    }

    [Fact]
    public void The_classical_network_recalls_few_memories()
    {
        Board board = With("hopfield");
        board.Instrument.Session.Settings.Table[RunSettings.Memories].Value = 4f;
        board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value = 3f;
        board.Frames(40);
        Assert.Equal(0, board.Instrument.WrongSigns());
    }

    [Fact]
    public void A_hot_astrocyte_network_ends_as_the_classical_one_does()
    {
        Board hot = With("astrocyte");
        hot.Instrument.Engine.Settings[0].Value = 1000f;
        Board classical = With("hopfield");
        foreach (Board board in new[] { hot, classical })
        {
            board.Instrument.Session.Settings.Table[RunSettings.Memories].Value = 8f;
            board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value = 1f;
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
        Board board = With("reasoning");
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
        Board board = With("kleinfeld");
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
        board.Instrument.Engine.Settings[0].Value = 0.5f;
        board.Frames(1000);
        Assert.All(board.Instrument.Engine.Network.Overlaps, m => Assert.Equal(0f, m, 1e-4f));
    }

    [Fact]
    public void What_was_set_for_one_network_holds_for_all_that_have_it()
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
    public void What_another_network_cannot_take_is_not_forced_on_it()
    {
        var instrument = new Instrument();
        Board.Select(instrument, "input-driven");
        Board.Setting(instrument, "first-saliency").Value = -1f;
        Board.Select(instrument, "reasoning");
        Assert.Equal(3f, Board.Setting(instrument, "first-saliency").Value);
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

        bool[] cue = Enumerable.Range(0, Engine.Units).Select(board.Instrument.CueIsPlus).ToArray();
        int number = board.Instrument.Session.Cues;
        var other = new Instrument();
        other.SelectCue(number);
        Assert.Equal(5, number);
        Assert.Equal(cue, Enumerable.Range(0, Engine.Units).Select(other.CueIsPlus));
    }

    [Fact]
    public void A_network_brings_its_pace_unless_the_user_chose_one()
    {
        var instrument = new Instrument();
        Board.Select(instrument, "reasoning");
        Assert.Equal(200f, instrument.Session.Settings.Table[RunSettings.Speed].Value);
        Assert.Equal(8f, instrument.Session.Settings.Table[RunSettings.Memories].Value);
        instrument.Session.Settings.Table[RunSettings.Speed].Value = 77f;
        Board.Select(instrument, "astrocyte");
        Assert.Equal(77f, instrument.Session.Settings.Table[RunSettings.Speed].Value);
        Assert.Equal(16f, instrument.Session.Settings.Table[RunSettings.Memories].Value);
    }

    [Fact]
    public void The_glass_in_words_names_network_page_and_leader()
    {
        var board = new Board();
        board.Frames(20);
        Assert.Equal("Astrocyte network, page overlaps. Cue of letter A, 0 of 64 units wrong. "
            + "Leading: letter A, overlap 1.00, gain 1.00.", board.Instrument.Describe());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void What_does_not_exist_is_refused_with_what_does(int index)
    {
        var instrument = new Instrument();
        int last = Catalogue.Create().Length - 1;
        Refuses($"network is {index}; allowed is 0 to {last}.", instrument.SelectNetwork, index);
        Refuses($"page is {index}; allowed is 0 to 7.", instrument.SelectPage, index);
        Refuses($"cue is {index * 200}; allowed is 1 to 9999.", instrument.SelectCue, index * 200);
        Assert.Equal("astrocyte", instrument.Engine.Key);
    }

    [Fact]
    public void There_is_no_cue_0() =>
        Refuses("cue is 0; allowed is 1 to 9999.", new Instrument().SelectCue, 0);

    private static void Refuses(string message, Action<int> choose, int index)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => choose(index));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    // Apart, so that no local of the test keeps the network.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Leave(Instrument instrument)
    {
        var network = new WeakReference(instrument.Engine.Network);
        instrument.SelectNetwork(1);
        return network;
    }

    private static Board With(string network)
    {
        var board = new Board();
        Board.Select(board.Instrument, network);
        return board;
    }
}
