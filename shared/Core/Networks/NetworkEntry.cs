namespace AstroNano.Core;

/// <summary>
/// A line of the <see cref="Catalogue"/>: what is known of a network before it is made.
/// </summary>
public sealed class NetworkEntry
{
    // Number and version in one: on the device a field of each entry takes 12 bytes.
    private readonly int _table;

    internal NetworkEntry(string key, Family family, int year, string source,
        string equation, int number, int version)
    {
        Key = key;
        Family = family;
        Year = year;
        Source = source;
        Equation = equation;
        _table = number << 8 | version;
    }

    /// <summary>Its one name in links, capsules and on command lines.</summary>
    public string Key { get; }

    /// <summary>Its number in certificates: permanent, and never another network's.</summary>
    public int Number => _table >> 8;

    /// <summary>
    /// Version of its table of settings in certificates, from 1. Another table, or other bits, is
    /// another version; a version is never used again.
    /// </summary>
    public int Version => _table & 255;

    /// <summary>Its short name.</summary>
    public string Title { get; internal set; }

    /// <summary>Whom it belongs to.</summary>
    public Family Family { get; }

    /// <summary>The year in which it was published.</summary>
    public int Year { get; }

    /// <summary>Who published it.</summary>
    public string Source { get; }

    /// <summary>What it does, in one line.</summary>
    public string Equation { get; }
}
