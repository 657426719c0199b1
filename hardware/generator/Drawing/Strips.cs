namespace AstroNano.Hardware.Drawing;

/// <summary>
/// What is plugged into which strip of five connected holes. A drawing that would join two nets
/// is a short circuit on somebody's bench, so it is not drawn.
/// </summary>
public sealed class Strips
{
    private readonly Dictionary<(bool IsUpper, int Column, bool IsBelowGap), string> _nets = [];

    /// <summary>Puts a leg of a net into a hole.</summary>
    public void Plug(bool isUpper, int column, char row, string net)
    {
        if (column is < 1 or > Breadboard.Columns)
        {
            throw new Failure($"the breadboard has no column {column} for {net}");
        }

        string present = _nets.TryAdd((isUpper, column, row > 'e'), net)
            ? net
            : _nets[(isUpper, column, row > 'e')];
        if (present != net)
        {
            throw new Failure($"column {column} of the breadboard would join {present} and {net}");
        }
    }
}
