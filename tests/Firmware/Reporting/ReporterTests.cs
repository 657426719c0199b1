namespace AstroNano.Firmware.Tests.Reporting;

/// <summary>What the firmware prints on its USB port, and when.</summary>
public sealed class ReporterTests : IDisposable
{
    private const int Second = 20;

    private readonly ReportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void The_first_line_greets_with_the_digest_and_the_number_0()
    {
        _rig.Run(1);
        ReportLine first = _rig.Lines[0];
        Assert.Equal(('H', 0), (first.Kind, first.Number));
        Assert.Equal(Instrument.Version, first.Fields[0]);
        Assert.Equal($"{SelfTest.AtBoot().Digest:X8}", first.Fields[1]);
        Assert.Equal("esp32-devkit", first.Fields[4]);
    }

    [Fact]
    public void A_frame_prints_at_most_two_lines_of_at_most_80_characters()
    {
        _rig.Instrument.Learn();
        _rig.RunSeconds(12);
        Assert.Equal(Reporter.MostLines, _rig.LinesOfFrames.Max());
        Assert.InRange(_rig.Texts.Max(text => text.Length), 60, ReportLine.Longest);
    }

    [Fact]
    public void A_frame_with_a_long_line_of_a_description_prints_nothing_after_it()
    {
        _rig.RunSeconds(1);
        _rig.Instrument.Cue();
        _rig.RunSeconds(12);
        int next = 0;
        foreach (int lines in _rig.LinesOfFrames)
        {
            next += lines;
            Assert.DoesNotContain(_rig.Lines.Take(next - 1).Skip(next - lines),
                line => line.Kind is 'R' or 'W' or 'P' or 'S');
        }

        Assert.InRange(_rig.Of('S').Count(), 4, 20);
    }

    [Fact]
    public void Lines_are_numbered_without_a_gap()
    {
        _rig.RunSeconds(5);
        Assert.Equal(Enumerable.Range(0, _rig.Lines.Count),
            _rig.Lines.Select(line => line.Number));
    }

    [Fact]
    public void A_second_has_a_digest_and_three_steps()
    {
        _rig.RunSeconds(2);
        int digests = _rig.Of('D').Count(), steps = _rig.Of('T').Count();
        _rig.RunSeconds(10);
        Assert.InRange(_rig.Of('D').Count() - digests, 9, 11);
        Assert.InRange(_rig.Of('T').Count() - steps, 27, 33);
    }

    [Fact]
    public void A_cue_is_described_at_once_and_again_every_five_seconds()
    {
        _rig.RunSeconds(1);
        int cues = _rig.Of('R').Count();
        _rig.Instrument.Cue();
        _rig.Run(4);
        Assert.Equal(cues + 1, _rig.Of('R').Count());
        Assert.Equal('G', _rig.Lines.Last(line => "RWPSCG".Contains(line.Kind)).Kind);
        _rig.RunSeconds(20);
        Assert.InRange(_rig.Of('R').Count() - cues, 4, 6);
    }

    [Fact]
    public void A_changed_setting_is_printed_in_the_same_frame_with_its_step_and_bits()
    {
        _rig.RunSeconds(1);
        Setting setting = _rig.Instrument.Engine.Network.CreateSettings()[0];
        setting.Value = 0.125f;
        int step = _rig.Instrument.Engine.Network.Steps;
        _rig.Run(1);
        ReportLine change = _rig.Of('C').Last();
        Assert.Equal([$"{_rig.Instrument.Session.Trace.Cues}", "0", $"{step}", "0", "3E000000"],
            change.Fields);
    }

    [Fact]
    public void Too_many_changes_are_reported_as_too_many()
    {
        _rig.RunSeconds(1);
        for (int change = 0; change <= Reporter.MostChanges; change++)
        {
            _rig.Instrument.Engine.Settings[0].Value = 0.1f + (change / 100f);
            _rig.Run(2);
        }

        _rig.RunSeconds(5);
        Assert.Equal(["1", $"{Reporter.MostChanges + 1}"],
            _rig.Of('G').Last().Fields.Skip(2).Reverse());
    }

    [Fact]
    public void The_whole_state_comes_every_ten_seconds_and_when_page_about_is_opened()
    {
        _rig.RunSeconds(9);
        int numbers = NumbersOfState();
        Assert.Equal(_rig.Instrument.Engine.Network.StateSize, numbers);
        _rig.Instrument.SelectPage(_rig.Instrument.PageCount - 1);
        _rig.RunSeconds(1);
        Assert.Equal(2 * numbers, NumbersOfState());
    }

    [Fact]
    public void Knobs_buttons_page_and_messages_are_reported()
    {
        _rig.RunSeconds(1);
        _rig.Rig.Board.Pots[2].Position = 0.8;
        _rig.Rig.Board.CueButton.Pressed = true;
        _rig.Run(Second);
        _rig.Rig.Board.CueButton.Pressed = false;
        _rig.Run(Second / 2);
        Assert.InRange(int.Parse(_rig.Of('K').Last().Fields[4]), 780, 860);
        Assert.Equal(["1", "0"], _rig.Of('B').Reverse().Skip(1).First().Fields);
        Assert.Equal("overlaps", _rig.Of('M').Last().Fields[0]);
        Assert.Contains(_rig.Of('N'), line => line.Rest(0).StartsWith("learned"));
    }

    [Fact]
    public void A_frame_without_a_line_allocates_nothing()
    {
        var reporter = new Reporter(_rig.Instrument, "x", 1, 2, 0);
        Print(reporter, 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int lines = Print(reporter, 100);
        Assert.Equal((0, 0L), (lines, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Fact]
    public void A_host_that_did_not_ask_for_it_gets_no_report()
    {
        Program.Reports = false;
        Assert.Empty(_rig.RunSeconds(1).Lines);
    }

    // Frames in which no time passes.
    private static int Print(Reporter reporter, int frames)
    {
        int lines = 0;
        for (int frame = 0; frame < frames; frame++)
        {
            reporter.Frame(0, false, false);
            while (reporter.Next() is not null)
            {
                lines++;
            }
        }

        return lines;
    }

    private int NumbersOfState() => _rig.Of('V').Sum(line => line.Fields.Length - 4);
}
