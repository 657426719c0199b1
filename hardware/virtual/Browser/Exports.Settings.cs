namespace AstroNano.Browser;

/// <summary>What the page can set: network, page, cue, settings and knobs.</summary>
public static partial class Exports
{
    /// <summary>Plays another network of the catalogue, as MODE does.</summary>
    [JSExport]
    public static void SelectNetwork(int network)
    {
        Own?.SelectNetwork(network);
        Look();
    }

    /// <summary>Turns to a page, as holding MODE does.</summary>
    [JSExport]
    public static void SelectPage(int page)
    {
        Own?.SelectPage(page);
        Look();
    }

    /// <summary>Stores the patterns and gives the cue of that number, from 1.</summary>
    [JSExport]
    public static void SelectCue(int number)
    {
        Own?.SelectCue(number);
        Look();
    }

    /// <summary>The value of what has this key, as a link says it; nothing if none has.</summary>
    [JSExport]
    public static string Get(string key) =>
        Named(key) is { } setting ? SettingText.Of(setting) : "";

    /// <summary>Sets what has this key in the network that is played or in the run.</summary>
    /// <returns>False if neither has it, it does not take the value, or nothing runs.</returns>
    [JSExport]
    public static bool Set(string key, string value)
    {
        Setting? setting = Own is null ? null : Named(key);
        if (setting is null || !SettingText.TryRead(setting, value, out float number))
        {
            return false;
        }

        EndDemonstration();
        setting.Value = number;
        Look();
        return true;
    }

    /// <summary>The word whose letters can be the memories.</summary>
    [JSExport]
    public static string Word() => Instrument?.Session.Settings.Word ?? "";

    /// <summary>Makes a word's letters the memories; false if it is no such word.</summary>
    [JSExport]
    public static bool SetWord(string word) =>
        Tried(instrument => instrument.SetWord(word.ToUpperInvariant()));

    /// <summary>What was drawn and learned, as in capsules, with commas between.</summary>
    [JSExport]
    public static string Learned()
    {
        LearnedPatterns learned = Instrument?.Session.Learned ?? new LearnedPatterns();
        return string.Join(",", Enumerable.Range(0, learned.Count).Select(
            index => $"{learned.PlaceOf(index)}.{PictureText.Of(learned, index)}"));
    }

    /// <summary>Takes that up in place of what there was; false if it is no such list.</summary>
    [JSExport]
    public static bool SetLearned(string text)
    {
        var pictures = text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('.'))
            .Select(part => (Place: part[0],
                Signs: part.Length == 2 ? PictureText.Read(part[1]) : null))
            .ToArray();
        bool fits = pictures.Length <= LearnedPatterns.Capacity && pictures.All(picture =>
            picture.Signs is not null && byte.TryParse(picture.Place, NumberStyles.None,
                CultureInfo.InvariantCulture, out _));
        return fits && Tried(instrument =>
        {
            instrument.Session.ForgetAll();
            foreach ((string place, sbyte[]? signs) in pictures)
            {
                instrument.Session.LoadLearned(
                    byte.Parse(place, CultureInfo.InvariantCulture), signs!);
            }
        });
    }

    /// <summary>
    /// Paints a unit of the picture on the page "draw", on the others of the neurons.
    /// </summary>
    [JSExport]
    public static void PaintUnit(int unit, bool isPlus)
    {
        Own?.PaintUnit(unit, isPlus);
        Look();
    }

    /// <summary>Turns a potentiometer to a position from 0 to 1.</summary>
    [JSExport]
    public static void TurnKnob(int knob, double position)
    {
        if (Shown is null)
        {
            _board.Pots[knob].Position = position;
        }
    }

    /// <summary>Holds a button down or lets it go: 0 is CUE, 1 is MODE.</summary>
    [JSExport]
    public static void PressButton(int button, bool pressed) =>
        (button == 0 ? _board.CueButton : _board.ModeButton).Pressed = pressed && Shown is null;

    /// <summary>Where a potentiometer has to stand for the value of what it sets now.</summary>
    [JSExport]
    public static double KnobPosition(int knob)
    {
        if (Instrument?.Panel[knob] is not { Setting: { } setting } reader)
        {
            return (double)KnobReader.DefaultLow / SimulatedAdc.FullScale;
        }

        int travel = reader.High - reader.Low;
        double position = setting.PositionOf(setting.Value);
        return (reader.Low + (position * travel)) / SimulatedAdc.FullScale;
    }

    /// <summary>The value of what a knob sets now, as the display shows it.</summary>
    [JSExport]
    public static string KnobText(int knob) =>
        Instrument?.Panel[knob].Setting is { } setting ? GlassText.Of(setting) : "";

    private static bool Tried(Action<Instrument> change)
    {
        try
        {
            if (Own is { } instrument)
            {
                change(instrument);
                Look();
                return true;
            }
        }
        catch (ArgumentException)
        {
            // The page says which part of a link was not understood.
        }

        return false;
    }

    private static Setting? Named(string key) => Instrument is { } instrument
        ? SettingText.Find(instrument.Engine.Settings.Concat(instrument.Session.Settings.Table),
            instrument.Engine.Key, key)
        : null;
}
