using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// Reports the progress of a start on the display, and to the supervisor.
/// </summary>
public sealed class Boot : SelfTestProgress
{
    private readonly StartScreen _start = new StartScreen(Pins.Board);
    private readonly Display _display;
    private readonly Supervisor _supervisor;

    /// <summary>Shows which board this is.</summary>
    public Boot(Display display, Supervisor supervisor)
    {
        _display = display;
        _supervisor = supervisor;
        Show();
    }

    /// <summary>What it is told on.</summary>
    public Writer Writer => _start.Writer;

    /// <inheritdoc/>
    public override void Report(int parts)
    {
        _supervisor.ReportAlive();
        if (_start.ShowProgress(parts))
        {
            Show();
        }
    }

    /// <summary>What is wrong with a part, or null.</summary>
    public void Tell(string trouble)
    {
        if (_start.ShowTrouble(trouble))
        {
            Show();
        }
    }

    private void Show() => _display.Show(_start.Writer, Clock.Now());
}
