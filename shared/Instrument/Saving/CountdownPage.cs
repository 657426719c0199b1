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

    public CountdownPage(Parts parts, BothButtons both)
        : base(parts)
    {
        _both = both;
    }

    public override void DrawStatic()
    {
        _shown = -1;
        WriteLine(2, "factory settings");
        if (_both.HasFired)
        {
            WriteLine(CountRow, "are back");
            WriteLine(5, "let the buttons go");
            return;
        }

        WriteLine(CountRow, "in");
        WriteLine(5, "let go to keep yours");
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
