using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Which network is played, which page shows it, and what the knobs turn there. Only the network
/// that is played and the page that is shown are in memory.
/// </summary>
public sealed class Pages
{
    private const int ProgressRow = 3;

    private readonly Parts _parts;
    private readonly Header _header;
    private Page _page;
    private Page _overlay;
    private int _storesDrawn = -1;

    /// <summary>Plays the first network on the first page.</summary>
    public Pages(Parts parts)
    {
        _parts = parts;
        _header = new Header(parts);
        _parts.Session.Play(Catalogue.At(0));
        _page = Make(0);
        Open();
    }

    /// <summary>How many there are to choose from.</summary>
    public int Count => PageTable.Count;

    /// <summary>The page that is chosen, and shown unless there is an overlay.</summary>
    public Page Page => _page;

    /// <summary>Its place in the list.</summary>
    public int Index { get; private set; }

    /// <summary>
    /// How often a page was opened or a network made: what lives long was allocated then.
    /// </summary>
    public int Openings { get; private set; }

    /// <summary>The place of the next network; after the last one, of the first.</summary>
    public int NextNetwork
    {
        get
        {
            int next = _parts.PlayedNetwork + 1;
            return next < Catalogue.Count ? next : 0;
        }
    }

    /// <summary>What is shown instead of the page, as a countdown; or null.</summary>
    public Page Overlay
    {
        get => _overlay;
        set
        {
            _overlay = value;
            _page.NeedsRedraw = true;
        }
    }

    /// <summary>A page of the list; unless it is shown, one that is not open. Allocates.</summary>
    public Page At(int index) => index == Index ? _page : Make(index);

    /// <summary>Shows another page, or the same as if it were another. Allocates.</summary>
    public void Select(int index)
    {
        TurnTo(index);
        Open();
        _page.NeedsRedraw = true;
    }

    /// <summary>Shows the next page that has anything for the network. Allocates.</summary>
    public void SelectNext()
    {
        TurnToNext();
        Open();
        _page.NeedsRedraw = true;
    }

    /// <summary>Shows the page whose key has this hash, if there is one. Allocates.</summary>
    public void SelectBy(int hash)
    {
        for (int index = 0; index < Count; index++)
        {
            if (KeyHash.Of(PageTable.KeyOf(index)) == hash
                && At(index).IsFor(_parts.Session.Engine))
            {
                Select(index);
            }
        }
    }

    /// <summary>Plays another network of the catalogue, from its first cue. Allocates.</summary>
    public void SelectNetwork(int index)
    {
        Check.Range(index, 0, Catalogue.Count - 1)?.Throw("network");
        _parts.PlayedNetwork = index;
        _parts.ChosenNetwork = index;
        _page.OnNetworkChanging();

        // A knob holds its setting, and that its network: two would be in memory at once.
        if (_page.Knobs == _parts.Session.Engine.Settings)
        {
            _parts.Panel.Assign(null, 0);
        }

        _parts.Session.Play(Catalogue.At(index));
        if (!_page.IsFor(_parts.Session.Engine))
        {
            TurnToNext();
        }

        Open();
    }

    /// <summary>Plays the network whose key has this hash, if there is one. Allocates.</summary>
    public void SelectNetworkBy(int hash)
    {
        for (int index = 0; index < Catalogue.Count; index++)
        {
            if (KeyHash.Of(Catalogue.At(index).Key) == hash)
            {
                SelectNetwork(index);
            }
        }
    }

    /// <summary>
    /// Makes a network and a page, after a frame has failed. What there was is released first; if
    /// this fails nothing is shown until it is called again. Allocates.
    /// </summary>
    public void Renew(int network, int page)
    {
        Release();
        _parts.Session.Release();
        Index = page;
        _parts.PlayedNetwork = network;
        _parts.ChosenNetwork = network;
        _parts.Session.Play(Catalogue.At(network));
        _page = Make(page);
        if (!_page.IsFor(_parts.Session.Engine))
        {
            TurnTo(0);
        }

        Open();
    }

    /// <summary>CUE was pressed: what it does is up to the page.</summary>
    public void PressCue()
    {
        if (_page.PressCue())
        {
            SelectNetwork(_parts.ChosenNetwork);
        }
    }

    /// <summary>
    /// Draws what is shown. A page that opens takes several pictures: its static parts, the
    /// header of another page, then its dynamic parts. So the cost of each picture is bounded.
    /// </summary>
    public void Paint()
    {
        Session session = _parts.Session;
        if (session.CueWaits && _overlay == null)
        {
            if (session.CueWaitsLong)
            {
                PaintProgress();
            }

            return;
        }

        Page page = _overlay ?? _page;
        if (page.NeedsRedraw || _storesDrawn != session.StoreCount)
        {
            page.NeedsRedraw = false;
            _storesDrawn = session.StoreCount;
            _parts.Writer.ClearFrom(page.HasHeader ? 1 : 0);
            page.DrawStatic();
        }
        else if (!page.HasHeader || !_header.DrawDynamic())
        {
            page.DrawDynamic();
        }
    }

    // Until the network has learned its memories there is nothing else to show.
    private void PaintProgress()
    {
        Session session = _parts.Session;
        Writer writer = _parts.Writer;
        if (_storesDrawn != session.StoreCount || !_page.NeedsRedraw)
        {
            _storesDrawn = session.StoreCount;
            _page.NeedsRedraw = true;
            writer.ClearFrom(0);
            writer.Write(0, ProgressRow, "learning");
        }

        _header.DrawDynamic();
        writer.PutBar(ProgressRow + 1, Screen.Width, session.PreparedOf(Screen.Width));
    }

    private void TurnToNext()
    {
        do
        {
            TurnTo(Index + 1 < Count ? Index + 1 : 0);
        }
        while (!_page.IsFor(_parts.Session.Engine));
    }

    private void TurnTo(int index)
    {
        if (index != Index)
        {
            // The old one first: there is no room for two.
            Release();
            _page = Make(index);
            Index = index;
        }
    }

    private void Release()
    {
        _parts.Panel.Assign(null, 0);
        _page = null;
    }

    private Page Make(int index) => PageTable.Create(index, _parts);

    private void Open()
    {
        Openings++;
        _header.Forget();
        _page.Open();
        _parts.Panel.Assign(_page.Knobs, _page.FirstKnob);
    }
}
