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
        WriteLine(2, "Factory reset");
        if (_both.HasFired)
        {
            WriteLine(CountRow, "done");
            WriteLine(5, "release the buttons");
            return;
        }

        WriteLine(CountRow, "in   s");
        WriteLine(5, "release to cancel");
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
