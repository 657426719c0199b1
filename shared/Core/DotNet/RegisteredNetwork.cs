namespace AstroNano.Core;

/// <summary>A network that a user has registered.</summary>
internal sealed class RegisteredNetwork
{
    private readonly Family _family;
    private readonly string _equation;
    private readonly NetworkFactory _create;

    internal RegisteredNetwork(
        string key, int number, Family family, string equation, NetworkFactory create)
    {
        Key = key;
        Number = number;
        _family = family;
        _equation = equation;
        _create = create;
    }

    /// <summary>Its key, which is its title too.</summary>
    internal string Key { get; }

    /// <summary>Its number in certificates.</summary>
    internal int Number { get; }

    /// <summary>Makes one.</summary>
    internal Network Create(int units, int capacity) => _create(units, capacity);

    /// <summary>Its entry, in a new object as all entries are.</summary>
    internal NetworkEntry CreateEntry() => new NetworkEntry(
        Key, _family, 0, string.Empty, _equation, Number, version: 1);
}
