namespace AstroNano.Hardware.Wiring;

/// <summary>
/// A hole of one of the two breadboards: in a row from a to j, or in a rail, + or −. With column 1
/// at the left, row a is the lowest, as on most breadboards.
/// </summary>
public sealed record Hole(bool IsUpper, int Column, char Row)
{
    public const char Plus = '+';
    public const char Minus = '−';
    public const int Columns = 63;

    // Rails have groups of five holes, from this column on, and many are cut in the middle.
    private const int FirstOfRail = 3;
    private const int LastOfRail = 61;
    private const int GroupPitch = 6;
    private const int MiddleOfRail = 32;

    public bool IsInRail => Row is Plus or Minus;

    /// <summary>Whether a breadboard has this hole.</summary>
    public bool Exists => IsInRail
        ? HasRailHole(Column)
        : Row is >= 'a' and <= 'j' && Column is >= 1 and <= Columns;

    /// <summary>The metal strip in it: five holes of a column, or half of a rail.</summary>
    public string Strip => IsInRail
        ? $"the {(Column < MiddleOfRail ? "left" : "right")} half of the {Board} {Row} rail"
        : $"column {Column}, {(Row < 'f' ? "a to e" : "f to j")}, of the {Board} breadboard";

    /// <summary>Whether a rail has a hole in this column.</summary>
    public static bool HasRailHole(int column) => column is >= FirstOfRail and <= LastOfRail
        && (column - FirstOfRail) % GroupPitch != GroupPitch - 1;

    /// <summary>The hole of a rail that is nearest to a column.</summary>
    public static Hole InRail(bool isUpper, char rail, int column)
    {
        int nearest = System.Math.Clamp(column, FirstOfRail, LastOfRail);
        return new Hole(isUpper, HasRailHole(nearest) ? nearest : nearest - 1, rail);
    }

    /// <summary>Its name in a list to tick off, as "upper c12" or "lower − 30".</summary>
    public override string ToString() =>
        IsInRail ? $"{Board} {Row} {Column}" : $"{Board} {Row}{Column}";

    /// <summary>Which breadboard it is in.</summary>
    public string Board => IsUpper ? "upper" : "lower";
}
