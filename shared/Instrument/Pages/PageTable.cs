namespace AstroNano.Instruments;

/// <summary>
/// The one list of pages, in the order in which MODE goes through them. A new page is its file and
/// a line here; whatever lists pages reads them from here.
/// </summary>
internal static class PageTable
{
    /// <summary>The page on which the instrument demonstrates itself.</summary>
    public const string Neurons = "neurons";

    /// <summary>
    /// All pages. Made when needed, and the delegates without lambdas, which the compiler would
    /// cache: so the device keeps none of it in memory.
    /// </summary>
    public static PageEntry[] Create() => new[]
    {
        new PageEntry("overlaps", OverlapsPage.Make),
        new PageEntry(Neurons, NeuronsPage.Make),
        new PageEntry("trace", TracePage.Make),
        new PageEntry("parameters", SettingsPage.MakeFirst),
        new PageEntry("further", SettingsPage.MakeFurther),
        new PageEntry("run", SettingsPage.MakeOfRun),
        new PageEntry("pupil", SettingsPage.MakeOfPupil),
        new PageEntry("theory", TheoryPage.Make),
        new PageEntry("networks", NetworksPage.Make),
        new PageEntry("draw", DrawPage.Make),
        new PageEntry("share", SharePage.Make),
        new PageEntry("calibrate", CalibrationPage.Make),
        new PageEntry("about", AboutPage.Make),
    };
}
