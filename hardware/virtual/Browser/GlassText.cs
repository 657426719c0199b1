namespace AstroNano.Browser;

/// <summary>The text that the display shows for a value.</summary>
internal static class GlassText
{
    /// <summary>A setting's word, or its number.</summary>
    public static string Of(Setting setting) =>
        setting.ValueWord ?? Number(setting.Value, setting.Decimals);

    // In the arithmetic of Writer.WriteNumber, float by float, so that no rounding differs.
    private static string Number(float value, int decimals)
    {
        float scale = 1f;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10f;
        }

        float size = value < 0f ? -value : value;
        int digits = (int)(size * scale + 0.5f);
        string text = digits.ToString("D" + (decimals + 1), CultureInfo.InvariantCulture);
        string sign = value < 0f && digits != 0 ? "-" : "";
        return sign + (decimals == 0 ? text : text.Insert(text.Length - decimals, "."));
    }
}
