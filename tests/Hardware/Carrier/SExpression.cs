namespace AstroNano.Hardware.Tests.Carrier;

/// <summary>A file of KiCad: words and lists of words.</summary>
internal sealed class SExpression
{
    private readonly List<SExpression> _items = [];

    private SExpression(string? word)
    {
        Word = word;
    }

    /// <summary>The word, or null for a list.</summary>
    public string? Word { get; }

    /// <summary>What a list is about: its first word.</summary>
    public string? Name => _items.Count > 0 ? _items[0].Word : null;

    public int Count => _items.Count;

    public SExpression this[int index] => _items[index];

    public static SExpression Parse(string text)
    {
        Stack<SExpression> open = new([new SExpression(null)]);
        foreach (Match match in Regex.Matches(text, "\"(?:\\\\.|[^\"\\\\])*\"|[()]|[^\\s()]+"))
        {
            switch (match.Value)
            {
                case "(":
                    var list = new SExpression(null);
                    open.Peek()._items.Add(list);
                    open.Push(list);
                    break;
                case ")":
                    open.Pop();
                    break;
                default:
                    open.Peek()._items.Add(new SExpression(match.Value.Trim('"')));
                    break;
            }
        }

        return open.Single()._items.Single();
    }

    public IEnumerable<SExpression> All(string name) => _items.Where(item => item.Name == name);

    public SExpression? Find(string name) => All(name).FirstOrDefault();

    public double Number(int index) =>
        double.Parse(_items[index].Word!, CultureInfo.InvariantCulture);
}
