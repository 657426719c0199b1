namespace AstroNano.Instruments;

/// <summary>
/// What the display shows from the first moment until there is an instrument: which board this is,
/// what was found wrong, and how far the self-test is.
/// </summary>
public sealed class StartScreen
{
    private const int BoardRow = 1;
    private const int TestRow = 3;
    private const int BarRow = 4;
    private const int TroubleRow = 6;

    private readonly Writer _writer = new Writer();
    private int _parts;
    private string _trouble;

    /// <summary>Paints the board's name.</summary>
    public StartScreen(string board)
    {
        _writer.FillPage(0, 0xFF);
        _writer.Inverse = true;
        _writer.Write(2, 0, "AstroNano " + Instrument.Version);
        _writer.Inverse = false;
        _writer.Write(0, BoardRow, board);
    }

    /// <summary>What is to be shown.</summary>
    public Writer Writer => _writer;

    /// <summary>So many parts of the self-test are done; true if that is news.</summary>
    public bool ShowProgress(int parts)
    {
        if (parts == _parts)
        {
            return false;
        }

        if (_parts == 0)
        {
            _writer.Write(0, TestRow, "self-test");
        }

        _parts = parts;
        _writer.PutBar(BarRow, SelfTest.Parts, parts);
        return true;
    }

    /// <summary>What is wrong with a part of the board, or null; true if that is news.</summary>
    public bool ShowTrouble(string trouble)
    {
        if ((object)trouble == (object)_trouble)
        {
            return false;
        }

        _trouble = trouble;
        _writer.Blank(0, Screen.Width, TroubleRow);
        if (trouble != null)
        {
            _writer.Write(0, TroubleRow, trouble);
        }

        return true;
    }
}
