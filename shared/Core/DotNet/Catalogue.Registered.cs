using System;

namespace AstroNano.Core;

/// <summary>Networks that users add to the catalogue.</summary>
public static partial class Catalogue
{
    /// <summary>The first number in certificates that is never one of this library's.</summary>
    public const int MinRegistered = 90;

    /// <summary>The last such number.</summary>
    public const int MaxRegistered = 99;

    /// <summary>
    /// Adds a network to the end of the catalogue, for as long as the program runs. From then on
    /// whatever takes a network by its key takes this one, runs and certificates too. Only a
    /// program that registers the same network under the same number can judge its certificates.
    /// </summary>
    /// <param name="key">Lower case words with hyphens; no other network has it.</param>
    /// <param name="number">
    /// From <see cref="MinRegistered"/> to <see cref="MaxRegistered"/>; no other network has it.
    /// </param>
    /// <param name="family">The networks that it is most like.</param>
    /// <param name="equation">What it does, in one line.</param>
    /// <param name="create">Makes one, of so many units and at most so many memories.</param>
    /// <returns>Its entry.</returns>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 90 to 99.</exception>
    /// <exception cref="ArgumentException">
    /// The key is empty or has other letters, or another network has the key or the number.
    /// </exception>
    public static NetworkEntry Register(string key, int number, Family family, string equation,
        NetworkFactory create)
    {
        Check.Given(key)?.Throw(nameof(key));
        Check.Given(equation)?.Throw(nameof(equation));
        Check.Given(create)?.Throw(nameof(create));
        Check.Range(number, MinRegistered, MaxRegistered)?.Throw(nameof(number));
        var added = new RegisteredNetwork(key, number, family, equation, create);
        return Registry.Add(added, Create());
    }

    /// <summary>Whether a user has registered it.</summary>
    internal static bool IsRegistered(NetworkEntry entry) => entry.Number >= MinRegistered;

    static partial void AddRegistered(ref string order) => order = Registry.AddTo(order);

    static partial void FindRegistered(int number, ref NetworkEntry entry) =>
        entry = Registry.Of(number)?.CreateEntry() ?? entry;

    static partial void TitleRegistered(int number, ref string title) =>
        title = Registry.Of(number)?.Key ?? title;

    static partial void CreateRegistered(
        int number, int units, int capacity, ref Network network) =>
        network = Registry.Of(number)?.Create(units, capacity) ?? network;
}
