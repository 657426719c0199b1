using System.Linq;

namespace AstroNano.Instrument.Tests;

/// <summary>Golden pictures: see <see cref="Picture"/> for how to draw them anew.</summary>
public class PageTests
{
    private const int Overlaps = 0;
    private const int Neurons = 1;
    private const int Trace = 2;
    private const int Parameters = 3;
    private const int Run = 4;
    private const int Theory = 5;
    private const int About = 6;

    [Fact]
    public void Overlaps_of_letters_while_they_are_recalled()
    {
        Board board = At(Overlaps);
        board.Frames(6);
        Picture.ShouldEqualFile(board.Simulator.Screen, "overlaps-letters");
    }

    [Fact]
    public void Overlaps_of_thirty_two_random_memories()
    {
        Board board = At(Overlaps);
        board.Simulator.Run.Memories.Value = 32f;
        board.Simulator.Run.PatternSource.Value = 1f;
        board.Frames(7);
        Picture.ShouldEqualFile(board.Simulator.Screen, "overlaps-32");
    }

    [Fact]
    public void Overlaps_of_the_classical_network_have_no_second_bar()
    {
        Board board = At(Overlaps);
        board.Simulator.SelectEngine(1);
        board.Frames(20);
        Picture.ShouldEqualFile(board.Simulator.Screen, "overlaps-classical");
    }

    [Fact]
    public void Overlaps_and_saliencies_of_the_chain()
    {
        Board board = At(Overlaps);
        board.Simulator.SelectEngine(2);
        board.Frames(160);
        Picture.ShouldEqualFile(board.Simulator.Screen, "overlaps-chain");
    }

    [Fact]
    public void Theory_of_the_chain_beside_what_is_seen()
    {
        Board board = At(Theory);
        board.Simulator.SelectEngine(2);
        board.Frames(900);
        Picture.ShouldEqualFile(board.Simulator.Screen, "theory-chain");
        Engine engine = board.Simulator.Engine;
        for (int i = 0; i < 4; i++)
        {
            Assert.InRange(engine.Measured(i) / engine.Predicted(i), 0.95f, 1.1f);
        }
    }

    [Fact]
    public void Theory_of_a_warm_recall_is_what_is_seen()
    {
        Board board = At(Theory);
        board.Simulator.Engine.Parameters[0].Value = 8f;
        board.Simulator.Run.PatternSource.Value = 1f;
        board.Frames(400);
        Engine engine = board.Simulator.Engine;
        Assert.Equal(engine.Predicted(0), engine.Measured(0), 0.15f);
        Assert.Equal(engine.Predicted(1), engine.Measured(1), 0.02f);
    }

    [Fact]
    public void Neurons_beside_cue_and_memory()
    {
        Board board = At(Neurons);
        board.Frames(8);
        Picture.ShouldEqualFile(board.Simulator.Screen, "neurons");
    }

    [Fact]
    public void Trace_of_a_recall()
    {
        Board board = At(Trace);
        board.Frames(60);
        Picture.ShouldEqualFile(board.Simulator.Screen, "trace");
    }

    [Fact]
    public void Trace_of_the_chain_runs_over_its_oldest_columns()
    {
        Board board = At(Trace);
        board.Simulator.SelectEngine(2);
        board.Frames(450);
        Picture.ShouldEqualFile(board.Simulator.Screen, "trace-chain");
    }

    [Fact]
    public void Parameters_with_knobs_that_stand_elsewhere()
    {
        Board board = At(Parameters);
        board.Frames(4);
        board.Counts[3] = 1500;
        board.Frames(50);
        Picture.ShouldEqualFile(board.Simulator.Screen, "parameters");
    }

    [Fact]
    public void A_knob_being_turned_has_the_header()
    {
        Board board = At(Parameters);
        board.Frames(4);
        board.Counts[3] = 1500;
        board.Frames(10);
        Picture.ShouldEqualFile(board.Simulator.Screen, "parameters-turned");
    }

    [Fact]
    public void Parameters_of_the_run()
    {
        Board board = At(Run);
        board.Simulator.Run.Speed.Value = board.Simulator.Run.Speed.Maximum;
        board.Frames(4);
        Picture.ShouldEqualFile(board.Simulator.Screen, "run");
    }

    [Fact]
    public void About_with_two_notices()
    {
        Board board = At(About);
        board.Simulator.Report("no display at 0x3C");
        for (int i = 0; i < 45; i++)
        {
            board.Counts[2] = i % 2 * 4000;
            board.Frame();
        }

        Picture.ShouldEqualFile(board.Simulator.Screen, "about");
    }

    [Fact]
    public void What_is_painted_bit_by_bit_equals_what_is_painted_at_once()
    {
        var board = new Board();
        for (int engine = 0; engine < board.Simulator.EngineCount; engine++)
        {
            board.Simulator.SelectEngine(engine);
            for (int page = 0; page < About; page++)
            {
                board.Simulator.SelectPage(page);
                board.Frames(30);
                // The trace shows the numbers of its last column, so let that be now.
                int columns = board.Simulator.Trace.Count;
                while (board.Simulator.Trace.Count == columns)
                {
                    board.Simulator.Step();
                }

                for (int i = 0; i < 20; i++)
                {
                    board.Simulator.Paint();
                }

                string grown = Picture.Of(board.Simulator.Screen);
                board.Simulator.SelectPage(page);
                for (int i = 0; i < 20; i++)
                {
                    board.Simulator.Paint();
                }

                Assert.Equal(grown, Picture.Of(board.Simulator.Screen));
            }
        }
    }

    [Fact]
    public void A_page_that_was_not_marked_has_not_changed()
    {
        var board = new Board();
        for (int engine = 0; engine < board.Simulator.EngineCount; engine++)
        {
            board.Simulator.SelectEngine(engine);
            for (int page = 0; page <= About; page++)
            {
                board.Simulator.SelectPage(page);
                for (int frame = 0; frame < 60; frame++)
                {
                    byte[] before = board.Simulator.Screen.Pixels.ToArray();
                    if (frame % 20 == 5)
                    {
                        board.Counts[frame / 20] += 700;
                    }

                    board.Simulator.BeginFrame(frame * 50_000);
                    for (int knob = 0; knob < Simulator.KnobCount; knob++)
                    {
                        board.Simulator.ReadKnob(knob, board.Counts[knob]);
                    }

                    board.Simulator.Step();
                    board.Simulator.Paint();
                    for (int row = 0; row < Screen.Pages; row++)
                    {
                        bool same = before.Skip(row * Screen.Width).Take(Screen.Width)
                            .SequenceEqual(board.Simulator.Screen.Pixels
                                .Skip(row * Screen.Width).Take(Screen.Width));
                        Assert.True(same || board.Simulator.Screen.PageChanged(row));
                    }

                    board.Simulator.Screen.AcceptPages();
                }

                for (int knob = 0; knob < Simulator.KnobCount; knob++)
                {
                    board.Counts[knob] = Board.Middle;
                }
            }
        }
    }

    [Fact]
    public void A_network_at_rest_changes_nothing_on_the_glass()
    {
        Board board = At(Overlaps);
        board.Frames(100);
        Simulator simulator = board.Simulator;
        simulator.Step();
        simulator.Paint();
        Assert.DoesNotContain(true,
            Enumerable.Range(0, Screen.Pages).Select(simulator.Screen.PageChanged));
    }

    private static Board At(int page)
    {
        var board = new Board();
        board.Simulator.SelectPage(page);
        return board;
    }
}
