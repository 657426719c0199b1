using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The one list of pages, in the order in which MODE goes through them. A new page is its file and
/// a line here; whatever lists pages reads them from here.
/// </summary>
internal static class PageTable
{
    /// <summary>How many pages there are.</summary>
    public const int Count = 12;

    /// <summary>The page on which the instrument demonstrates itself.</summary>
    public const string Neurons = "neurons";

    /// <summary>
    /// Makes the page at a place, from 0 to <see cref="Count"/> − 1; it is not open yet. Allocates
    /// that page alone: by a switch, as a table of functions would take memory for ever.
    /// </summary>
    public static Page Create(int place, Parts parts)
    {
        Check.Range(place, 0, Count - 1)?.Throw("page");
        return place switch
        {
            0 => Named("overlaps", new OverlapsPage(parts)),
            1 => Named(Neurons, new NeuronsPage(parts)),
            2 => Named("trace", new TracePage(parts)),
            3 => Named("parameters", new SettingsPage(parts, null, 0)),
            4 => Named("further", new SettingsPage(parts, null, Panel.KnobCount)),
            5 => Named("run", new SettingsPage(parts, parts.Session.Settings.Table, 0)),
            6 => Named("theory", new TheoryPage(parts)),
            7 => Named("networks", new NetworksPage(parts)),
            8 => Named("draw", new DrawPage(parts)),
            9 => Named("share", new SharePage(parts)),
            10 => Named("calibrate", new CalibrationPage(parts)),
            11 => Named("about", new AboutPage(parts)),
            _ => throw new InvalidOperationException("The table has no such page."),
        };
    }

    // Its permanent key: in links, and as a hash in saved settings.
    private static Page Named(string key, Page page)
    {
        page.Key = key;
        return page;
    }
}
