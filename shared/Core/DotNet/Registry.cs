using System;

namespace AstroNano.Core;

/// <summary>The networks that users have registered, in that order.</summary>
internal static class Registry
{
    private static RegisteredNetwork[] s_all = Array.Empty<RegisteredNetwork>();

    /// <summary>The one of a number, or null.</summary>
    internal static RegisteredNetwork Of(int number) =>
        Array.Find(s_all, one => one.Number == number);

    /// <summary>The catalogue's order with all of them at its end.</summary>
    internal static string AddTo(string order)
    {
        foreach (RegisteredNetwork one in s_all)
        {
            order += (char)('A' + one.Number);
        }

        return order;
    }

    /// <summary>Adds one, if its key and its number are new.</summary>
    /// <param name="added">It.</param>
    /// <param name="entries">All that the catalogue has.</param>
    internal static NetworkEntry Add(RegisteredNetwork added, NetworkEntry[] entries)
    {
        CheckKey(added.Key);
        foreach (NetworkEntry other in entries)
        {
            if (other.Key == added.Key || other.Number == added.Number)
            {
                throw new ArgumentException("The network '" + added.Key + "' (number "
                    + added.Number + ") cannot be registered: the catalogue has '" + other.Key
                    + "' (number " + other.Number + ").");
            }
        }

        // A new array each time, so that a concurrent reader sees a complete one.
        var all = new RegisteredNetwork[s_all.Length + 1];
        s_all.CopyTo(all, 0);
        all[all.Length - 1] = added;
        s_all = all;
        return added.CreateEntry();
    }

    private static void CheckKey(string key)
    {
        bool isKey = key.Length > 0 && key[0] != '-' && key[key.Length - 1] != '-';
        foreach (char letter in key)
        {
            isKey &= letter == '-' || (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9');
        }

        if (!isKey)
        {
            throw new ArgumentException(
                "key must be lower case words with hyphens (was '" + key + "').", nameof(key));
        }
    }
}
