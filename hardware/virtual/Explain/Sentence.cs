namespace AstroNano.Explain;

/// <summary>
/// A sentence for the user, in English, apart from the values in it: so that a table of another
/// language can have it. Values stand in the text as {{0}}, {{1}} and so on.
/// </summary>
public sealed class Sentence(string text, params object[] values)
{
    private const char Tab = '\t';
    private const char Inner = '\v';

    private readonly object[] _values = values;

    /// <summary>The text without the values.</summary>
    public string Text { get; } = text;

    /// <summary>
    /// The text and its values in a line, for the page (<c>Page/src/common/language.ts</c>).
    /// </summary>
    public string Line => Joined(Tab, value => value is Sentence part
        ? part.Joined(Inner, OfUser) + (part._values.Length == 0 ? Inner : "")
        : OfUser(value));

    /// <summary>The sentence in English.</summary>
    public override string ToString()
    {
        string text = Text;
        for (int i = 0; i < _values.Length; i++)
        {
            text = text.Replace($"{{{{{i}}}}}", $"{_values[i]}");
        }

        return text;
    }

    // A text of the user may hold what separates here.
    private static string OfUser(object value) => string.Concat(
        $"{value}".Select(letter => char.IsControl(letter) ? ' ' : letter));

    private string Joined(char separator, Func<object, string> written) =>
        string.Join(separator, _values.Select(written).Prepend(Text));
}
