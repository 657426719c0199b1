namespace AstroNano.Core;

/// <summary>
/// Checks of arguments. Each returns null, or why the argument is refused:
/// <code>
/// Check.Range(value, 0f, 1f)?.Throw(nameof(Leak));
/// </code>
/// The caller names the argument only if it is refused: on the device every use of a string literal
/// allocates, and knobs and buttons are checked here while a network runs.
/// </summary>
internal static class Check
{
    /// <summary>An integer from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Refusal Range(int value, int least, int most) =>
        value < least || value > most ? Refusal.Outside(value, least, most) : null;

    /// <summary>This one integer.</summary>
    public static Refusal Exactly(int value, int only) => Range(value, only, only);

    /// <summary>This one number.</summary>
    public static Refusal Exactly(float value, float only) => Range(value, only, only);

    /// <summary>A finite number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Refusal Range(float value, float least, float most)
    {
        // NaN is tested first, because on the device it compares as greater than any number; and
        // without a call, as a network's settings are checked where the stack is deepest.
        float same = value;
        return value != same || value < least || value > most
            ? Refusal.Outside(value, least, most)
            : null;
    }

    /// <summary>An object that is there.</summary>
    public static Refusal Given(object value) => value == null ? Refusal.Missing() : null;

    /// <summary>An array of at least <paramref name="length"/> entries.</summary>
    public static Refusal Entries(sbyte[] signs, int length) => signs == null
        ? Refusal.Missing()
        : signs.Length < length ? Refusal.TooShort(signs.Length, length) : null;

    /// <summary>An array of at least <paramref name="length"/> entries.</summary>
    public static Refusal Entries(float[] numbers, int length) => numbers == null
        ? Refusal.Missing()
        : numbers.Length < length ? Refusal.TooShort(numbers.Length, length) : null;

    /// <summary>An array of at least <paramref name="length"/> signs, each +1 or -1.</summary>
    public static Refusal Signs(sbyte[] signs, int length)
    {
        Refusal refusal = Entries(signs, length);
        if (refusal != null)
        {
            return refusal;
        }

        for (int i = 0; i < length; i++)
        {
            if (signs[i] != 1 && signs[i] != -1)
            {
                return Refusal.NoSign(i, signs[i]);
            }
        }

        return null;
    }
}
