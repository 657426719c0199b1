using System.Runtime.Loader;

namespace AstroNano.Browser;

/// <summary>
/// Trials that are counted: what workers run, and what comes of their sums. A worker has a runtime
/// of its own and no board in it.
/// </summary>
public static partial class Exports
{
    private const int MostReady = 64;

    private static readonly Dictionary<string, Measurement> Ready = [];

    /// <summary>Passes of a trial that recall takes by itself; 0 if nothing is recalled.</summary>
    [JSExport]
    public static int PassesOf(int network)
    {
        NetworkEntry entry = Catalogue.Create()[network];
        return CoreNetworks.IsSequence(entry) ? 0 : CoreNetworks.PassesOf(entry);
    }

    /// <summary>A sentence if a point cannot be measured, otherwise nothing.</summary>
    [JSExport]
    public static string WhyNot(string point)
    {
        try
        {
            PointOf(point);
            return "";
        }
        catch (ArgumentException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Runs trials of a point, so many from one on; their sums.</summary>
    [JSExport]
    public static string RunTrials(string point, int first, int count) =>
        TallyText.Of(PointOf(point).Run(first, count));

    /// <summary>Adds an assembly that is needed from now on, and was left out so far.</summary>
    [JSExport]
    public static void AddAssembly(byte[] file) =>
        AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(file));

    /// <summary>The 95 % band of a share: its lower and upper end with a blank between.</summary>
    [JSExport]
    public static string BandOfShare(int hits, int trials)
    {
        var band = Band.OfFraction((double)hits / trials, trials);
        return FormattableString.Invariant($"{band.Low} {band.High}");
    }

    /// <summary>The sums of two lots of trials together.</summary>
    [JSExport]
    public static string AddTrials(string sums, string others)
    {
        Tally tally = TallyText.Read(sums);
        tally.Add(TallyText.Read(others));
        return TallyText.Of(tally);
    }

    /// <summary>Names of what a point came to, with commas between.</summary>
    [JSExport]
    public static string MeasuredColumns(string swept) =>
        string.Join(',', Measurement.Columns(swept));

    /// <summary>What it came to, in the same order.</summary>
    [JSExport]
    public static string MeasuredRow(string point, string swept, string sums) =>
        string.Join(',', PointOf(point).Row(TallyText.Read(sums), swept));

    /// <summary>What theory expects at a point, a line each: name and number.</summary>
    [JSExport]
    public static string TheoryAt(string point) => InWords(PointOf(point).Forms());

    private static Measurement PointOf(string text)
    {
        if (!Ready.TryGetValue(text, out Measurement? point))
        {
            if (Ready.Count == MostReady)
            {
                Ready.Clear();
            }

            Ready[text] = point = new Measurement(text);
        }

        return point;
    }
}
