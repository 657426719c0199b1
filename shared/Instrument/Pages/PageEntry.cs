namespace AstroNano.Instruments;

/// <summary>Makes a page of an instrument.</summary>
internal delegate Page PageMaker(Parts parts);

/// <summary>A line of <see cref="PageTable"/>: a page's key, and what makes it.</summary>
internal sealed class PageEntry
{
    private readonly PageMaker _maker;

    public PageEntry(string key, PageMaker maker)
    {
        Key = key;
        _maker = maker;
    }

    /// <summary>Its permanent key: in links, and as a hash in saved settings.</summary>
    public string Key { get; }

    /// <summary>Makes the page, which is not open yet. Allocates.</summary>
    public Page Create(Parts parts)
    {
        Page page = _maker(parts);
        page.Key = Key;
        return page;
    }
}
