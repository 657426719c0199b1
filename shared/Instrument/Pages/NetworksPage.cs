using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// All networks, family by family, the newest first: the first knob chooses, CUE takes. The one
/// that is played is underlined.
/// </summary>
internal sealed class NetworksPage : Page
{
    private const int FirstRow = 2;
    private const int Rows = 5;
    private const int YearEnd = 32;
    private const int TitleAt = 38;
    private const int TitleEnd = TitleAt + 10 * Writer.Pitch;
    private const byte Underline = 0x80;

    private readonly NetworkChoice _choice;
    private int _chosen;
    private int _played;

    public NetworksPage(Parts parts)
        : base(parts)
    {
        _choice = new NetworkChoice(parts);
    }

    public override string Help => "All networks. Knob 1 selects one, CUE plays it.";

    public override Setting[] Knobs => _choice.Table;

    public override string KnobsDo => "Knob 1 selects a network";

    public override string CueDoes => "plays the selected network";

    public override void OnNetworkChanging() =>
        _choice.Table[0].Value = Parts.PlayedNetwork;

    public override bool PressCue() => true;

    public override void DrawStatic()
    {
        Writer.Write(0, FirstRow + Rows, "knob 1, then CUE");
        _chosen = -1;
    }

    public override void DrawDynamic()
    {
        NetworkChoice choice = _choice;
        int played = Parts.PlayedNetwork;
        if (choice.Chosen == _chosen && played == _played)
        {
            return;
        }

        _chosen = choice.Chosen;
        _played = played;
        Writer.Blank(0, Screen.Width, 1);
        WriteLine(1, choice.FamilyOf(_chosen));
        int first = _chosen - Rows / 2;
        if (first > choice.Count - Rows)
        {
            first = choice.Count - Rows;
        }

        if (first < 0)
        {
            first = 0;
        }

        for (int row = 0; row < Rows; row++)
        {
            DrawRow(choice, first + row, FirstRow + row);
        }
    }

    private void DrawRow(NetworkChoice choice, int network, int page)
    {
        Writer.Write(0, page, network == _chosen ? '→' : ' ');
        Writer.WriteInteger(YearEnd, page, choice.YearOf(network), 4);
        int end = Writer.Write(TitleAt, page, choice.TitleOf(network));
        Writer.Blank(end, TitleEnd, page);
        if (network != _played)
        {
            return;
        }

        byte[] pixels = Writer.Pixels;
        int at = page * Screen.Width;
        for (int x = at + TitleAt; x < at + end - 1; x++)
        {
            pixels[x] |= Underline;
        }
    }
}
