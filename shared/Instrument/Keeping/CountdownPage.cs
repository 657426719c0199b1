namespace AstroNano.Instruments;

/// <summary>
/// Stands in for the page as long as both buttons are held: counts the seconds down to factory
/// settings, and says how to get away.
/// </summary>
internal sealed class CountdownPage : Page
{
    private const int CountRow = 3;

    private readonly BothButtons _both;
    private int _shown;

    public CountdownPage(View view, Writer writer, BothButtons both)
        : base(view, writer)
    {
        _both = both;
    }

    public override string Name => "factory settings";

    public override void DrawStatic()
    {
        _shown = -1;
        Writer.Write(0, 2, "factory settings");
        if (_both.HasFired)
        {
            Writer.Write(0, CountRow, "are back");
            Writer.Write(0, 5, "let the buttons go");
            return;
        }

        Writer.Write(0, CountRow, "in");
        Writer.Write(0, 5, "let go to keep yours");
    }

    public override void DrawDynamic()
    {
        int seconds = _both.SecondsLeft;
        if (seconds == _shown || _both.HasFired)
        {
            return;
        }

        _shown = seconds;
        Writer.WriteInteger(4 * Writer.Pitch - 1, CountRow, seconds, 1);
    }
}
