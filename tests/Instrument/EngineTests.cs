using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AstroNano.Instrument.Tests;

public class EngineTests
{
    private const int HeaderLetters = 10;
    private const int NameLetters = 14;
    private const int HelpLetters = 100;

    public static IEnumerable<TheoryDataRow<int>> All =>
        Enumerable.Range(0, Engines.Create().Length).Select(i => new TheoryDataRow<int>(i));

    [Fact]
    public void Each_engine_has_its_file_and_its_line()
    {
        string folder = Path.Combine(Picture.Folder(), "../../../shared/Instrument/Engines");
        IEnumerable<string> files = Directory.GetFiles(folder, "*Engine.cs")
            .Select(Path.GetFileNameWithoutExtension).Where(name => name != "Engine")!;
        IEnumerable<string> lines = Engines.Create().Select(engine => engine.GetType().Name);
        Assert.Equal(files.Order(), lines.Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Tables_fit_the_glass_and_say_something(int index)
    {
        Engine engine = Engines.Create()[index];
        Assert.InRange(engine.Name.Length, 1, HeaderLetters);
        Assert.InRange(engine.Parameters.Length, 1, Engine.MostParameters);
        IEnumerable<Parameter> parameters =
            engine.Parameters.Concat(new Simulator().Run.Parameters);
        Assert.Equal(parameters.Count(), parameters.Select(p => p.Name).Distinct().Count());
        foreach (Parameter parameter in parameters)
        {
            Assert.InRange(parameter.Name.Length, 1, NameLetters);
            Assert.InRange(parameter.Symbol.Length, 1, 2);
            Assert.InRange(parameter.Help.Length, 20, HelpLetters);
            Assert.EndsWith(".", parameter.Help, StringComparison.Ordinal);
            Assert.Equal(parameter.Default, parameter.Value);
            Assert.InRange(parameter.Default, parameter.Minimum, parameter.Maximum);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_ends_of_every_knob_are_accepted_by_the_network(int index)
    {
        Board board = With(index);
        foreach (Parameter parameter in board.Simulator.Engine.Parameters)
        {
            foreach (float end in new[] { parameter.Minimum, parameter.Maximum, parameter.Default })
            {
                parameter.Value = end;
                board.Simulator.Cue();
                board.Frames(20);
                Assert.All(board.Simulator.Engine.Overlaps,
                    m => Assert.InRange(m, -1.001f, 1.001f));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Memories_can_be_changed_while_it_runs(int index)
    {
        Board board = With(index);
        for (float count = 4f; count <= Engine.Capacity; count++)
        {
            board.Simulator.Run.Memories.Value = count;
            board.Frames(3);
            Assert.Equal(count, board.Simulator.Engine.Network.Memories);
            Assert.InRange(board.Simulator.Engine.Perplexity(), 0.99f, count + 0.01f);
        }
    }

    [Fact]
    public void The_table_turns_the_network()
    {
        Engine[] engines = Engines.Create();
        Engine engine = engines[0];
        var network = (Core.AstrocyteNetwork)engine.Network;
        Assert.Equal(0.01f, network.Temperature);
        engine.Parameters[0].Value = 20f;
        Assert.Equal(20f, network.Temperature);
        Assert.Equal(50f, ((Core.ReasoningNetwork)engines[2].Network).SaliencyTimeConstant);
    }

    [Fact]
    public void Every_letter_is_recalled_after_cue()
    {
        var board = new Board();
        for (int memory = 0; memory < 16; memory++)
        {
            Assert.Equal(memory, board.Simulator.Target);
            Assert.Equal(13, board.Simulator.WrongSigns());
            board.Frames(20);
            Assert.Equal(0, board.Simulator.WrongSigns());
            Assert.Equal(1f, board.Simulator.Engine.Overlaps[memory], 0.005f);
            board.Press(cue: true, frames: 1);
            board.Simulator.SelectCue(memory + 2);
        }
    }

    [Fact]
    public void Random_memories_are_recalled_within_a_second()
    {
        var board = new Board();
        board.Simulator.Run.PatternSource.Value = 1f;
        board.Frames(20);
        Assert.Equal(0, board.Simulator.Target);
        Assert.Equal(1f, board.Simulator.Engine.Overlaps[0], 0.005f);
        Assert.Equal(1f, board.Simulator.Engine.Perplexity(), 0.005f);
    }

    [Fact]
    public void The_first_cue_of_a_random_set_is_the_reference_trial()
    {
        // The query bits of the golden trial 0, first unit on top.
        const ulong query = 0x3cbbeb4d63b6458d;
        var simulator = new Simulator();
        simulator.Run.PatternSource.Value = 1f;
        simulator.BeginFrame(0);
        for (int unit = 0; unit < Engine.Units; unit++)
        {
            Assert.Equal((query >> (63 - unit) & 1) != 0, simulator.CueIsPlus(unit));
        }
    }

    [Fact]
    public void The_classical_network_recalls_few_memories()
    {
        Board board = With(1);
        board.Simulator.Run.Memories.Value = 4f;
        board.Simulator.Run.PatternSource.Value = 3f;
        board.Frames(40);
        Assert.Equal(0, board.Simulator.WrongSigns());
    }

    [Fact]
    public void A_hot_astrocyte_network_ends_as_the_classical_one_does()
    {
        Board hot = With(0);
        hot.Simulator.Engine.Parameters[0].Value = 1000f;
        Board classical = With(1);
        foreach (Board board in new[] { hot, classical })
        {
            board.Simulator.Run.Memories.Value = 8f;
            board.Simulator.Run.PatternSource.Value = 1f;
            board.Frames(100);
        }

        for (int unit = 0; unit < Engine.Units; unit++)
        {
            Assert.Equal(classical.Simulator.Engine.Network.State[unit] > 0f,
                hot.Simulator.Engine.Network.State[unit] > 0f);
        }

        Assert.Equal(8f, hot.Simulator.Engine.Perplexity(), 0.01f);
    }

    [Fact]
    public void Memories_of_the_chain_follow_one_another()
    {
        Board board = With(2);
        var followers = new List<int>();
        for (int frame = 0; frame < 500; frame++)
        {
            board.Frame();
            int leader = Core.Observables.Dominant(board.Simulator.Engine.Overlaps, 8);
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
        Board board = With(4);
        float least = Engine.Capacity;
        for (int frame = 0; frame < 300; frame++)
        {
            board.Frame();
            if (frame > 100)
            {
                least = Math.Min(least, board.Simulator.Engine.Perplexity());
            }
        }

        Assert.InRange(least, 1.5f, 8f);
        board.Simulator.Engine.Parameters[0].Value = 0.5f;
        board.Frames(1000);
        Assert.All(board.Simulator.Engine.Overlaps, m => Assert.Equal(0f, m, 1e-4f));
    }

    [Fact]
    public void A_knob_that_networks_share_turns_all_of_them()
    {
        var simulator = new Simulator();
        simulator.Engine.Parameters[3].Value = 7f;
        foreach (int index in new[] { 0, 1, 3 })
        {
            Assert.Equal(7f, ((Core.TanhNetwork)simulator.EngineAt(index).Network).Steepness);
        }
    }

    [Fact]
    public void A_cue_can_be_found_again_by_its_number()
    {
        var board = new Board();
        for (int i = 0; i < 4; i++)
        {
            board.Press(cue: true);
        }

        bool[] cue = Enumerable.Range(0, Engine.Units).Select(board.Simulator.CueIsPlus).ToArray();
        int number = board.Simulator.Run.Cues;
        var other = new Simulator();
        other.SelectCue(number);
        Assert.Equal(5, number);
        Assert.Equal(cue, Enumerable.Range(0, Engine.Units).Select(other.CueIsPlus));
    }

    [Fact]
    public void A_network_brings_its_pace_unless_the_user_chose_one()
    {
        var simulator = new Simulator();
        simulator.SelectEngine(2);
        Assert.Equal(200f, simulator.Run.Speed.Value);
        Assert.Equal(8f, simulator.Run.Memories.Value);
        simulator.Run.Speed.Value = 77f;
        simulator.SelectEngine(0);
        Assert.Equal(77f, simulator.Run.Speed.Value);
        Assert.Equal(16f, simulator.Run.Memories.Value);
    }

    [Fact]
    public void The_glass_in_words_names_network_page_and_leader()
    {
        var board = new Board();
        board.Frames(20);
        Assert.Equal("Astrocyte network, page overlaps. Cue of letter A, 0 of 64 units wrong. "
            + "Leading: letter A, overlap 1.00, gain 1.00.", board.Simulator.Describe());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(99)]
    public void What_does_not_exist_is_refused_with_what_does(int index)
    {
        var simulator = new Simulator();
        string engine = Assert.Throws<ArgumentOutOfRangeException>(
            () => simulator.SelectEngine(index)).Message;
        Assert.StartsWith($"There is no network {index}; allowed is 0 to 4.", engine,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => simulator.SelectPage(index));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulator.SelectCue(index * 200));
    }

    private static Board With(int engine)
    {
        var board = new Board();
        board.Simulator.SelectEngine(engine);
        return board;
    }
}
