namespace AstroNano.Replay;

/// <summary>
/// A setting as a <see cref="CertificateTable"/> lists it: key, curve, ends of the knob's travel,
/// and the words of its values.
/// </summary>
public sealed class PackedSetting
{
    private static readonly string[] Curves = ["linear", "logarithmic", "integer"];

    private readonly string?[] _words;

    private PackedSetting(Setting setting, string?[] words)
    {
        Setting = setting;
        _words = words;
    }

    /// <summary>What numbers its values.</summary>
    public Setting Setting { get; }

    /// <summary>Its key at the time.</summary>
    public string Key => Setting.Key;

    /// <summary>A setting of a network as it is today.</summary>
    public static PackedSetting Of(Setting setting)
    {
        var words = new string?[NumbersOf(setting)];
        for (int number = 0; number < words.Length; number++)
        {
            words[number] = setting.WordFor(setting.Low + number);
        }

        return new(setting, words);
    }

    /// <summary>Reads the words of a line.</summary>
    public static PackedSetting Parse(string[] line)
    {
        var curve = (Curve)Array.IndexOf(Curves, line[1]);
        float low = float.Parse(line[2], CultureInfo.InvariantCulture);
        float high = float.Parse(line[3], CultureInfo.InvariantCulture);
        var setting = new Setting(line[0], "", low, high, curve, low, "");
        var words = new string?[NumbersOf(setting)];
        foreach (string word in line[4..])
        {
            string[] pair = word.Split('=');
            words[int.Parse(pair[0], CultureInfo.InvariantCulture) - (int)low] = pair[1];
        }

        return new(setting, words);
    }

    /// <summary>The word that stood for a value at the time, or null.</summary>
    public string? WordFor(float value) =>
        _words.Length == 0 ? null : _words[(int)(value - Setting.Low)];

    /// <summary>As it is listed.</summary>
    public override string ToString()
    {
        string curve = Curves[(int)Setting.Curve];
        string text = $"{Key} {curve} {Text(Setting.Low)} {Text(Setting.High)}";
        for (int number = 0; number < _words.Length; number++)
        {
            string? word = _words[number];
            text += word is null ? "" : $" {Text(Setting.Low + number)}={word}";
        }

        return text;
    }

    private static int NumbersOf(Setting setting) =>
        setting.Curve == Curve.Integer ? (int)(setting.High - setting.Low) + 1 : 0;

    private static string Text(float value) => value.ToString(CultureInfo.InvariantCulture);
}
