namespace AstroNano.Instruments;

/// <summary>
/// Stands in for the page when the board has come up without what is kept: says why, and how to
/// get away.
/// </summary>
internal sealed class SafeModePage : Page
{
    private readonly bool _isStuck;

    public SafeModePage(View view, Writer writer, bool isStuck)
        : base(view, writer)
    {
        _isStuck = isStuck;
    }

    public override string Name => "safe mode";

    public override void DrawStatic()
    {
        if (_isStuck)
        {
            Writer.Write(0, 1, "SAFE MODE: storage");
            Writer.Write(0, 2, "refuses writes.");
            Writer.Write(0, 3, "Your saved settings");
            Writer.Write(0, 4, "are untouched.");
            Writer.Write(0, 6, "CUE: start with them");
            Writer.Write(0, 7, "MODE: start without");
            return;
        }

        Writer.Write(0, 1, "SAFE MODE");
        Writer.Write(0, 2, "three starts failed:");
        Writer.Write(0, 3, "factory settings now,");
        Writer.Write(0, 4, "yours are untouched.");
        Writer.Write(0, 5, "off and on: leave");
        Writer.Write(0, 6, "any button: play");
        Writer.Write(0, 7, "CUE+MODE 3 s: forget");
    }

    public override void DrawDynamic()
    {
    }
}
