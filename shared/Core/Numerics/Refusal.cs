using System;

namespace AstroNano.Core;

/// <summary>Why an argument is refused: what it was and what is allowed.</summary>
internal sealed partial class Refusal
{
    private readonly Kind _kind;
    private readonly string _reason;

    private Refusal(Kind kind, string reason)
    {
        _kind = kind;
        _reason = reason;
    }

    private enum Kind
    {
        Missing,
        OutOfRange,
        Wrong,
    }

    /// <summary>Throws an exception that names the argument.</summary>
    /// <exception cref="ArgumentNullException">It is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    /// <exception cref="ArgumentException">It is too short, or an entry is wrong.</exception>
    public void Throw(string name)
    {
        string message = name + _reason;
        switch (_kind)
        {
            case Kind.Missing: throw new ArgumentNullException(name, message);
            case Kind.OutOfRange: throw new ArgumentOutOfRangeException(name, message);
            default: throw new ArgumentException(message, name);
        }
    }

    internal static Refusal Missing() => new Refusal(Kind.Missing, " is missing.");

    internal static Refusal Zero() => new Refusal(Kind.OutOfRange, " must not be 0.");

    internal static Refusal Outside(int value, int least, int most)
    {
        return most < least
            ? new Refusal(Kind.OutOfRange, " is " + Text(value) + ", but there is none to choose.")
            : Outside(Text(value), Text(least), Text(most));
    }

    internal static Refusal Outside(float value, float least, float most) =>
        Outside(Text(value), Text(least), Text(most));

    internal static Refusal TooShort(int length, int needed) =>
        new Refusal(Kind.Wrong, " must have at least " + needed + " entries (had " + length + ").");

    internal static Refusal NoSign(int index, int value) =>
        new Refusal(Kind.Wrong, "[" + index + "] must be +1 or -1 (was " + Text(value) + ").");

    // The same text everywhere. The device knows no cultures, so that the desktop's part,
    // DotNet/Refusal.Text.cs, has no body there and is not called.
    private static string Text(int value)
    {
        string text = value.ToString();
        WriteInvariant(value, ref text);
        return text;
    }

    private static string Text(float value)
    {
        string text = value.ToString();
        WriteInvariant(value, ref text);
        return text;
    }

    static partial void WriteInvariant(int value, ref string text);

    static partial void WriteInvariant(float value, ref string text);

    private static Refusal Outside(string value, string least, string most)
    {
        string range = least == most ? least : "from " + least + " to " + most;
        return new Refusal(Kind.OutOfRange, " must be " + range + " (was " + value + ").");
    }
}
