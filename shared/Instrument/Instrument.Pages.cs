using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The pages, in the order in which MODE goes through them. Only the one that is shown lives.
/// </summary>
public sealed partial class Instrument
{
    private const int Pages = 12;

    private Page _page;

    /// <summary>Pages to choose from.</summary>
    public int PageCount => Pages;

    /// <summary>The page that is shown.</summary>
    public Page Page => _page;

    /// <summary>Its place in the list.</summary>
    public int PageIndex { get; private set; }

    /// <summary>A page of the list; unless it is shown, one that never was. Allocates.</summary>
    public Page PageAt(int index)
    {
        Check.Range(index, 0, Pages - 1)?.Throw("page");
        return index == PageIndex ? _page : MakePage(index);
    }

    /// <summary>Shows another page. Allocates.</summary>
    public void SelectPage(int index)
    {
        Check.Range(index, 0, Pages - 1)?.Throw("page");
        EndDemonstration();
        TurnTo(index);
        Certify();
        AssignKnobs();
        _needsFullRedraw = true;
    }

    private void TurnTo(int index)
    {
        if (index != PageIndex)
        {
            PageIndex = index;
            _page = MakePage(index);
        }
    }

    private int NextPage()
    {
        int next = PageIndex;
        do
        {
            next = next + 1 < Pages ? next + 1 : 0;
        }
        while (!PageAt(next).IsFor(Engine));
        return next;
    }

    private Page MakePage(int index)
    {
        switch (index)
        {
            case 0: return new OverlapsPage(this, _writer);
            case NeuronsAt: return new NeuronsPage(this, _writer);
            case 2: return new TracePage(this, _writer);
            case 3: return new SettingsPage(this, _writer, "parameters", KnobBank.Network);
            case 4: return new SettingsPage(this, _writer, "further", KnobBank.NetworkFurther);
            case 5: return new SettingsPage(this, _writer, "run", KnobBank.Run);
            case 6: return new TheoryPage(this, _writer);
            case 7: return new NetworksPage(this, _writer);
            case 8: return new DrawPage(this, _writer);
            case 9: return new SharePage(this, _writer);
            case 10: return new CalibrationPage(this, _writer);
            default: return new AboutPage(this, _writer);
        }
    }
}
