namespace AstroNano.Instruments;

/// <summary>Makes a page of an instrument.</summary>
internal delegate Page PageMaker(Parts parts);

/// <summary>A line of <see cref="PageTable"/>: a page's name, and what makes it.</summary>
internal sealed class PageEntry
{
    private readonly PageMaker _maker;

    public PageEntry(string name, PageMaker maker)
    {
        Name = name;
        _maker = maker;
    }

    /// <summary>Its one name: in links, on the display, and as a hash in saved settings.</summary>
    public string Name { get; }

    /// <summary>Makes the page, which is not open yet. Allocates.</summary>
    public Page Create(Parts parts)
    {
        Page page = _maker(parts);
        page.Name = Name;
        return page;
    }
}
