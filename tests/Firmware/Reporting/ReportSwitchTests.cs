namespace AstroNano.Firmware.Tests.Reporting;

/// <summary>The saved switch of the reports, and the board's number beside it.</summary>
public class ReportSwitchTests
{
    private const string File = @"I:\report";
    private const int FramesToHold = 18;

    [Fact]
    public void CUE_held_on_the_page_of_MODE_at_power_up_toggles_reports()
    {
        var files = new SimulatedFiles();
        Assert.NotEmpty(Reported(files));
        Toggle(files);
        Assert.Empty(Reported(files));
        Toggle(files);
        Assert.NotEmpty(Reported(files));
    }

    [Fact]
    public void A_short_press_leaves_the_switch_as_it_is()
    {
        var files = new SimulatedFiles();
        Toggle(files, frames: 4);
        Assert.NotEmpty(Reported(files));
    }

    [Fact]
    public void The_number_stays_through_power_cycles_and_the_switch()
    {
        var files = new SimulatedFiles();
        string number = Reported(files);
        Assert.Matches("^[0-9A-F]{4}$", number);
        Toggle(files);
        Toggle(files);
        Assert.Equal(number, Reported(files));
    }

    [Fact]
    public void Boards_whose_knobs_stand_elsewhere_have_other_numbers() => Assert.NotEqual(
        Reported(new SimulatedFiles(), knob: 0.3), Reported(new SimulatedFiles(), knob: 0.4));

    [Fact]
    public void A_board_without_storage_reports_too()
    {
        var files = new SimulatedFiles { WriteProtected = true };
        Assert.NotEmpty(Reported(files));
        Assert.DoesNotContain(File, files.Names);
    }

    // The number that a start reports; empty if it does not report.
    private static string Reported(SimulatedFiles files, double knob = 0.5)
    {
        using var rig = new ReportRig(files, knob);
        return rig.Run(2).Of('H').FirstOrDefault()?.Fields[2] ?? "";
    }

    private static void Toggle(SimulatedFiles files, int frames = FramesToHold)
    {
        var rig = new Rig(files);
        rig.Board.ModeButton.Pressed = true;
        Program.Setup();
        rig.Run(5);
        rig.Board.ModeButton.Pressed = false;
        rig.Run(5);
        Press(rig, rig.Board.CueButton, frames);
        Press(rig, rig.Board.ModeButton, 5);
        Assert.NotNull(Program.Instrument);
    }

    private static void Press(Rig rig, PushButton button, int frames)
    {
        button.Pressed = true;
        rig.Run(frames);
        button.Pressed = false;
        rig.Run(5);
    }
}
