using System;

namespace AstroNano.Core;

/// <summary>
/// Checks of arguments. Each failure names the argument, says what it was and what is allowed.
/// </summary>
public static class Require
{
    /// <summary>The largest number of units of a network, N.</summary>
    public const int MostUnits = 1024;

    /// <summary>The smallest number of units of a network, N.</summary>
    public const int FewestUnits = 4;

    /// <summary>The largest number of memories of a network, K.</summary>
    public const int MostMemories = 256;

    /// <summary>An integer from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public static void Between(int value, int least, int most, string name)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name,
                name + " is " + value + "; allowed is " + least + " to " + most + ".");
        }
    }

    /// <summary>A finite number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside or is not a number.</exception>
    public static void Between(float value, float least, float most, string name)
    {
        // Not a number is named first: on the device it compares as greater than anything.
        if (float.IsNaN(value) || value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name,
                name + " is " + value + "; allowed is " + least + " to " + most + ".");
        }
    }

    /// <summary>An object that is there.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static void Given(object value, string name)
    {
        if (value == null)
        {
            throw new ArgumentNullException(name, name + " is missing.");
        }
    }

    /// <summary>An array of at least <paramref name="length"/> signs, each +1 or -1.</summary>
    /// <exception cref="ArgumentException">It is too short, or an entry is neither.</exception>
    public static void Signs(sbyte[] signs, int length, string name)
    {
        Given(signs, name);
        if (signs.Length < length)
        {
            throw new ArgumentException(
                name + " has " + signs.Length + " entries; " + length + " are needed.", name);
        }

        for (int i = 0; i < length; i++)
        {
            if (signs[i] != 1 && signs[i] != -1)
            {
                throw new ArgumentException(
                    name + "[" + i + "] is " + signs[i] + "; allowed is +1 or -1.", name);
            }
        }
    }
}
