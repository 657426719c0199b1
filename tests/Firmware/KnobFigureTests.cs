using AstroNano.Tests;

namespace AstroNano.Firmware.Tests;

/// <summary>No connected knob is called loose, and the guide's tables of knobs are true.</summary>
public class KnobFigureTests
{
    // Four knobs are ten hours in all.
    private const int Frames = 150 * KnobBench.Minute;

    private static readonly string Guide = Repository.PathOf("hardware/README.md");

    [Theory]
    [InlineData(60, 0)]
    [InlineData(60, 0.01)]
    public void A_knob_left_alone_for_ten_hours_is_never_called_loose(
        double noise, double crosstalk)
    {
        var bench = new KnobBench(1, noise, crosstalk);
        Assert.False(bench.Run(Frames, () => { }, () => bench.AnyIsLoose), $"{bench.Time} s");
    }

    [Fact]
    public void A_slowly_turned_knob_is_never_called_loose()
    {
        var bench = new KnobBench(2, 30, KnobFigures.BareCrosstalk);
        Assert.False(bench.Run(Frames, SwingAll, () => bench.AnyIsLoose), $"{bench.Time} s");

        void SwingAll()
        {
            for (int knob = 0; knob < Panel.KnobCount; knob++)
            {
                bench.Swing(knob, 5 + (11 * knob));
            }
        }
    }

    [Fact]
    public void A_knob_in_a_trembling_hand_is_never_called_loose()
    {
        var bench = new KnobBench(3, 30, KnobFigures.BareCrosstalk);
        double[] places = [.. bench.Board.Pots.Select(pot => pot.Position)];
        Assert.False(bench.Run(Frames, Tremble, () => bench.AnyIsLoose), $"{bench.Time} s");

        void Tremble()
        {
            for (int knob = 0; knob < Panel.KnobCount; knob++)
            {
                double hertz = 6 + (0.7 * knob) + (0.3 * Math.Sin(bench.Time));
                bench.Board.Pots[knob].Position = places[knob]
                    + (0.012 * Math.Sin(2 * Math.PI * hertz * bench.Time));
            }
        }
    }

    [Fact]
    public void The_guide_says_how_still_knobs_are() => AssertGuideHas(KnobFigures.Still());

    [Fact]
    public void The_guide_says_which_loose_knobs_are_found() => AssertGuideHas(KnobFigures.Found());

    private static void AssertGuideHas(string table)
    {
        string text = File.ReadAllText(Guide);
        string head = Regex.Escape(table[..(table.IndexOf('|', 1) + 1)]);
        string there = Regex.Match(text, $@"(?m)^{head}.*\n(?:\|.*\n)+").Value;
        if (Renewal.IsAsked && there != "")
        {
            File.WriteAllText(Guide, text.Replace(there, table));
            there = table;
        }

        Assert.True(there == table, $"hardware/README.md should have this table:\n\n{table}");
    }
}
