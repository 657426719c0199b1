using System;
using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The one list of pages, in the order in which MODE goes through them. A new page is its file and
/// three lines here, its place in the order, its key and what makes it; whatever lists pages reads
/// them from here.
/// </summary>
internal static class PageTable
{
    /// <summary>The page on which the instrument demonstrates itself.</summary>
    public const string Neurons = "neurons";

    private const string Missing = "The table has no such page.";

    // Numbers of the pages, A for 0, which mean nothing outside this class: an array would stay in
    // memory.
    private const string Order = "ABCDEFMGHIJKL";

    /// <summary>How many pages there are.</summary>
    public static int Count => Order.Length;

    /// <summary>
    /// The permanent key of the page at a place, from 0 to <see cref="Count"/> − 1: in links, and
    /// as a hash in saved settings.
    /// </summary>
    public static string KeyOf(int place) => NumberAt(place) switch
    {
        0 => "overlaps",
        1 => Neurons,
        2 => "trace",
        3 => "parameters",
        4 => "further",
        5 => "run",
        6 => "theory",
        7 => "networks",
        8 => "draw",
        9 => "share",
        10 => "calibrate",
        11 => "about",
        12 => "pupil",
        _ => throw new InvalidOperationException(Missing),
    };

    /// <summary>
    /// Makes the page at a place; it is not open yet. Allocates that page alone: by a switch, as a
    /// table of functions would take memory for ever.
    /// </summary>
    public static Page Create(int place, Parts parts)
    {
        Check.Range(place, 0, Count - 1)?.Throw("page");
        Page page = NumberAt(place) switch
        {
            0 => new OverlapsPage(parts),
            1 => new NeuronsPage(parts),
            2 => new TracePage(parts),
            3 => new SettingsPage(parts, null, 0),
            4 => new SettingsPage(parts, null, Panel.KnobCount),
            5 => new SettingsPage(parts, parts.Session.Settings.Table, 0),
            6 => new TheoryPage(parts),
            7 => new NetworksPage(parts),
            8 => new DrawPage(parts),
            9 => new SharePage(parts),
            10 => new CalibrationPage(parts),
            11 => new AboutPage(parts),
            12 => new SettingsPage(parts, new PupilDigits(parts.Session.Settings).Table, 0),
            _ => throw new InvalidOperationException(Missing),
        };
        page.Key = KeyOf(place);
        return page;
    }

    private static int NumberAt(int place) => Order[place] - 'A';
}
