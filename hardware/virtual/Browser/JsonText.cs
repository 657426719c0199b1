using System.Text;

namespace AstroNano.Browser;

/// <summary>
/// Writes JSON. By hand: the framework's writer would add a megabyte of assemblies to the page for
/// one text.
/// </summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>An object, or with a name one that is a member.</summary>
    public JsonText Object(Action members, string name = "") =>
        Begin(name, '{').Within(members, '}');

    /// <summary>A member that is an array, one item for each given.</summary>
    public JsonText Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        return Begin(name, '[').Within(() =>
        {
            foreach (T item in items)
            {
                write(item);
            }
        }, ']');
    }

    /// <summary>A member that is a text, or with an empty name a text of an array.</summary>
    public JsonText Text(string name, string value)
    {
        Begin(name, '"').Append(value.Replace("\\", "\\\\").Replace("\"", "\\\""));
        _text.Append('"');
        return this;
    }

    /// <summary>A member that is a number, or with an empty name a number of an array.</summary>
    public JsonText Number(string name, float value) =>
        Begin(name, null).Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A member that is true or false.</summary>
    public JsonText Flag(string name, bool value) =>
        Begin(name, null).Append(value ? "true" : "false");

    private JsonText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    private JsonText Within(Action content, char end)
    {
        content();
        _text.Append(end);
        return this;
    }

    private JsonText Begin(string name, char? start)
    {
        if (_text.Length > 0 && _text[^1] is not ('{' or '['))
        {
            _text.Append(',');
        }

        if (name != "")
        {
            _text.Append('"').Append(name).Append("\":");
        }

        _text.Append(start);
        return this;
    }
}
