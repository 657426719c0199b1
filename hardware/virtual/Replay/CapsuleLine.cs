namespace AstroNano.Replay;

/// <summary>A line of a capsule, <c>field: value</c>; its messages name the line.</summary>
internal sealed class CapsuleLine
{
    private readonly int _number;

    public CapsuleLine(int number, string text)
    {
        _number = number;
        string[] parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[1] == "")
        {
            throw Wrong("'{{0}}' does not have the form 'field: value'", text);
        }

        (Field, Value) = (parts[0], parts[1]);
    }

    public string Field { get; }

    public string Value { get; }

    /// <summary>The value as a whole number of that range.</summary>
    public int Whole(int least, int most)
    {
        int value = WholeIn(Value);
        return value >= least && value <= most ? value : throw Wrong(
            "{{0}} must be from {{1}} to {{2}} (was {{3}})", Field, least, most, value);
    }

    /// <summary>A part of the value as a whole number.</summary>
    public int WholeIn(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Wrong("'{{0}}' is not a whole number from 0 to {{1}}", part, int.MaxValue);

    /// <summary>A part of the value as a number.</summary>
    public float NumberIn(string part) =>
        float.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            && float.IsFinite(value)
            ? value
            : throw Wrong("'{{0}}' is not a number", part);

    /// <summary>The value as eight hexadecimal digits.</summary>
    public int Hexadecimal() =>
        Value.Length == 8 && int.TryParse(Value, NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Wrong("'{{0}}' must have eight hexadecimal digits", Value);

    /// <summary>Does what the core may refuse, and names the line if it does.</summary>
    public T Try<T>(Func<T> core)
    {
        try
        {
            return core();
        }
        catch (ArgumentException exception)
        {
            throw Wrong(CoreRefusal.Of(exception));
        }
    }

    public ReplayException Wrong(string what, params object[] values) =>
        Wrong(new Sentence(what, values));

    private ReplayException Wrong(Sentence what) =>
        new(new Sentence("Line {{0}} of the capsule: {{1}}.", _number, what));
}
