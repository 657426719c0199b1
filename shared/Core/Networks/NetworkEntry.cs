namespace AstroNano.Core;

/// <summary>Makes a network of so many units that can hold so many memories.</summary>
public delegate Network NetworkMaker(int units, int capacity);

/// <summary>
/// A line of the <see cref="Catalogue"/>: what is known of a network before it is made.
/// </summary>
public sealed class NetworkEntry
{
    private readonly NetworkMaker _maker;

    // Number and version in one: on the device a field of each entry takes 12 bytes.
    private readonly int _table;

    internal NetworkEntry(string key, string title, Family family, int year, string source,
        string equation, NetworkMaker maker, int number, int version)
    {
        Key = key;
        Title = title;
        Family = family;
        Year = year;
        Source = source;
        Equation = equation;
        _maker = maker;
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
    public string Title { get; }

    /// <summary>Whom it belongs to.</summary>
    public Family Family { get; }

    /// <summary>The year in which it was published.</summary>
    public int Year { get; }

    /// <summary>Who published it.</summary>
    public string Source { get; }

    /// <summary>What it does, in one line.</summary>
    public string Equation { get; }

    /// <summary>Makes one.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="capacity">The most memories, from 1 to 256.</param>
    public Network Create(int units, int capacity) => _maker(units, capacity);
}
