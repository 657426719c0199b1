using System.Linq;

using AstroNano.Core;

namespace AstroNano.Instruments.Tests;

/// <summary>Golden pictures: see <see cref="Picture"/> for how to draw them anew.</summary>
public class PageTests
{
    private const int Overlaps = 0;
    private const int Neurons = 1;
    private const int Trace = 2;
    private const int Parameters = 3;
    private const int Further = 4;
    private const int Run = 5;
    private const int Theory = 6;
    private const int About = 7;

    [Fact]
    public void Overlaps_of_letters_while_they_are_recalled()
    {
        Board board = At(Overlaps);
        board.Frames(6);
        Picture.ShouldEqualFile(board.Instrument.Screen, "overlaps-letters");
    }

    [Fact]
    public void Overlaps_of_thirty_two_random_memories()
    {
        Board board = At(Overlaps);
        board.Instrument.Session.Settings.Table[RunSettings.Memories].Value = 32f;
        board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value = 1f;
        board.Frames(7);
        Picture.ShouldEqualFile(board.Instrument.Screen, "overlaps-32");
    }

    [Fact]
    public void Overlaps_of_the_classical_network_have_no_second_bar()
    {
        Board board = At(Overlaps);
        Board.Select(board.Instrument, "hopfield");
        board.Frames(20);
        Picture.ShouldEqualFile(board.Instrument.Screen, "overlaps-classical");
    }

    [Fact]
    public void Overlaps_and_saliencies_of_the_chain()
    {
        Board board = At(Overlaps);
        Board.Select(board.Instrument, "reasoning");
        board.Frames(160);
        Picture.ShouldEqualFile(board.Instrument.Screen, "overlaps-chain");
    }

    [Fact]
    public void Theory_of_the_chain_beside_what_is_seen()
    {
        Board board = At(Theory);
        Board.Select(board.Instrument, "reasoning");
        board.Frames(900);
        Picture.ShouldEqualFile(board.Instrument.Screen, "theory-chain");
        foreach (string name in new[] { "escape", "period", "peak z" })
        {
            ClosedForm form = Form(board, name);
            Assert.InRange(form.Seen / form.Expected, 0.95f, 1.1f);
        }

        Assert.Equal(ClosedForm.Unknown, Form(board, "slow limit").Seen);
        Assert.Equal(ClosedForm.Unknown, Form(board, "critical κ").Seen);
    }

    [Fact]
    public void Theory_of_a_warm_recall_is_what_is_seen()
    {
        Board board = At(Theory);
        board.Instrument.Engine.Settings[0].Value = 8f;
        board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value = 1f;
        board.Frames(400);
        ClosedForm perplexity = Form(board, "perplexity");
        Assert.Equal(perplexity.Expected, perplexity.Seen, 0.15f);
        ClosedForm gain = Form(board, "best gain");
        Assert.Equal(gain.Expected, gain.Seen, 0.02f);
        Assert.Equal(ClosedForm.Unknown, Form(board, "half T").Seen);
    }

    [Fact]
    public void Neurons_beside_cue_and_memory()
    {
        Board board = At(Neurons);
        board.Frames(8);
        Picture.ShouldEqualFile(board.Instrument.Screen, "neurons");
    }

    [Fact]
    public void Trace_of_a_recall()
    {
        Board board = At(Trace);
        board.Frames(60);
        Picture.ShouldEqualFile(board.Instrument.Screen, "trace");
    }

    [Fact]
    public void Trace_of_the_chain_runs_over_its_oldest_columns()
    {
        Board board = At(Trace);
        Board.Select(board.Instrument, "reasoning");
        board.Frames(450);
        Picture.ShouldEqualFile(board.Instrument.Screen, "trace-chain");
    }

    [Fact]
    public void Parameters_with_knobs_that_stand_elsewhere()
    {
        Board board = At(Parameters);
        board.Frames(4);
        board.Counts[3] = 1500;
        board.Frames(50);
        Picture.ShouldEqualFile(board.Instrument.Screen, "parameters");
    }

    [Fact]
    public void A_knob_being_turned_has_the_header()
    {
        Board board = At(Parameters);
        board.Frames(4);
        board.Counts[3] = 1500;
        board.Frames(10);
        Picture.ShouldEqualFile(board.Instrument.Screen, "parameters-turned");
    }

    [Fact]
    public void Parameters_of_the_run()
    {
        Board board = At(Run);
        board.Instrument.Session.Settings.Table[RunSettings.Speed].Value = board.Instrument.Session.Settings.Table[RunSettings.Speed].Maximum;
        board.Frames(4);
        Picture.ShouldEqualFile(board.Instrument.Screen, "run");
    }

    [Fact]
    public void About_with_two_notices()
    {
        Board board = At(About);
        board.Instrument.SetNotice("no display at 0x3C");
        for (int i = 0; i < 45; i++)
        {
            board.Counts[2] = i % 2 * 4000;
            board.Frame();
        }

        Picture.ShouldEqualFile(board.Instrument.Screen, "about");
    }

    [Fact]
    public void What_is_painted_bit_by_bit_equals_what_is_painted_at_once()
    {
        var board = new Board();
        for (int engine = 0; engine < board.Instrument.NetworkCount; engine++)
        {
            board.Instrument.SelectNetwork(engine);
            for (int page = 0; page < About; page++)
            {
                board.Instrument.SelectPage(page);
                board.Frames(30);
                // The trace shows the numbers of its last column, so let that be now.
                int columns = board.Instrument.Trace.Count;
                while (board.Instrument.Trace.Count == columns)
                {
                    board.Instrument.Step();
                }

                for (int i = 0; i < 20; i++)
                {
                    board.Instrument.Paint();
                }

                string grown = Picture.Of(board.Instrument.Screen);
                board.Instrument.SelectPage(page);
                for (int i = 0; i < 20; i++)
                {
                    board.Instrument.Paint();
                }

                Assert.Equal(grown, Picture.Of(board.Instrument.Screen));
            }
        }
    }

    [Fact]
    public void A_page_that_was_not_marked_has_not_changed()
    {
        var board = new Board();
        for (int engine = 0; engine < board.Instrument.NetworkCount; engine++)
        {
            board.Instrument.SelectNetwork(engine);
            for (int page = 0; page <= About; page++)
            {
                board.Instrument.SelectPage(page);
                for (int frame = 0; frame < 60; frame++)
                {
                    byte[] before = board.Instrument.Screen.Pixels.ToArray();
                    if (frame % 20 == 5)
                    {
                        board.Counts[frame / 20] += 700;
                    }

                    board.Instrument.BeginFrame(frame * 50_000);
                    for (int knob = 0; knob < Panel.KnobCount; knob++)
                    {
                        board.Instrument.ReadKnob(knob, board.Counts[knob]);
                    }

                    board.Instrument.Step();
                    board.Instrument.Paint();
                    for (int row = 0; row < Screen.Pages; row++)
                    {
                        bool same = before.Skip(row * Screen.Width).Take(Screen.Width)
                            .SequenceEqual(board.Instrument.Screen.Pixels
                                .Skip(row * Screen.Width).Take(Screen.Width));
                        Assert.True(same || board.Instrument.Screen.PageChanged(row));
                    }

                    board.Instrument.Screen.AcceptPages();
                }

                for (int knob = 0; knob < Panel.KnobCount; knob++)
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
        Instrument instrument = board.Instrument;
        instrument.Step();
        instrument.Paint();
        Assert.DoesNotContain(true,
            Enumerable.Range(0, Screen.Pages).Select(instrument.Screen.PageChanged));
    }

    private static ClosedForm Form(Board board, string name) =>
        board.Instrument.Engine.Theory.Forms.First(form => form.Name == name);

    private static Board At(int page)
    {
        var board = new Board();
        board.Instrument.SelectPage(page);
        return board;
    }
}
