using AstroNano.Replay;

namespace AstroNano.Lessons.Writing;

/// <summary>A link as it is set by hand: network, page, knobs, presses of CUE.</summary>
internal static class SettingsInWords
{
    /// <summary>The settings of a link in one line.</summary>
    public static string Of(string link, Language language)
    {
        PlayedBoard board = PlayedBoard.Open(link);
        List<string> words = [$"**{board.Instrument.Engine.Title}**"];
        words.AddRange(PlayedBoard.Entries(link).Select(entry => InWords(board, entry, language))
            .Where(word => word != ""));
        return string.Join(" · ", words);
    }

    // The display has its own words, in English.
    private static string InWords(
        PlayedBoard board, (string Key, string Value) entry, Language language)
    {
        switch (entry.Key)
        {
            case "network" or "depth": return "";
            case "page": return language.Say("page {{0}}", entry.Value);
            case "cue": return language.Say("CUE no. {{0}}", entry.Value);
            case "word": return language.Say("word {{0}}", entry.Value);
        }

        Setting setting = board.SettingOf(entry.Key)!;
        _ = SettingText.TryRead(setting, entry.Value, out float number);
        string value = setting.WordFor(number)
            ?? (entry.Key == "patterns" ? $"random {entry.Value}" : entry.Value);
        return $"{setting.Name} {value}";
    }
}
