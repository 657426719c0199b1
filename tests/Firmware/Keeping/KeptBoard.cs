using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>An instrument above the simulated storage, without the rest of the board.</summary>
internal static class KeptBoard
{
    /// <summary>Network, page, flips, a knob's lower end, and all other settings.</summary>
    internal const string Old = "hopfield/trace/7/300/0.25";

    /// <summary>All of it otherwise.</summary>
    internal const string New = "separator/theory/21/255/0.75";

    // More than all networks together have.
    private const int Others = 38;

    private static int _now;

    internal static Instrument SwitchOn()
    {
        var instrument = new Instrument();
        instrument.Keep(new InternalStorage());
        instrument.EndFrame(_now);
        return instrument;
    }

    /// <summary>Sets it up.</summary>
    internal static Instrument Set(Instrument instrument, string settings)
    {
        string[] parts = settings.Split('/');
        instrument.SelectNetwork(Array.FindIndex(
            Catalogue.Create(), entry => entry.Key == parts[0]));
        instrument.SelectPage(Enumerable.Range(0, instrument.PageCount)
            .First(page => instrument.PageAt(page).Name == parts[1]));
        instrument.Session.Settings.Table[RunSettings.Flips].Value = int.Parse(parts[2]);
        instrument.Panel.Calibrate(0, int.Parse(parts[3]), KnobReader.DefaultHigh);
        for (int key = 0; key < Others; key++)
        {
            instrument.Session.Remembered.Set(key, float.Parse(parts[4]));
        }

        return instrument;
    }

    internal static string Describe(Instrument instrument) => string.Join('/',
        instrument.Engine.Key, instrument.Page.Name,
        instrument.Session.Settings.GetSetting(RunSettings.Flips),
        instrument.Panel[0].Reader.Low,
        string.Join(' ', Enumerable.Range(0, instrument.Session.Remembered.Count)
            .Select(instrument.Session.Remembered.ValueAt).Distinct()));

    /// <summary>Lets it stand until it has written, and may write again.</summary>
    internal static void Rest(Instrument instrument)
    {
        for (int frame = 0; frame < 15; frame++)
        {
            instrument.EndFrame(_now = unchecked(_now + Keeper.QuietTime));
        }
    }
}
