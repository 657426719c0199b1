using System.Text;
using ZXing.QrCode.Internal;
using Encoder = ZXing.QrCode.Internal.Encoder;

namespace AstroNano.Lessons.Writing;

/// <summary>
/// What a card needs on paper, where a link leads nowhere and nothing can be drawn with a mouse: a
/// code and a short address for each step, and axes for each curve. Both stand above the fold.
/// </summary>
internal static class PrintedForm
{
    private const string Fold = "<p><em>– –";

    // Light modules around a code.
    private const int Margin = 4;

    /// <summary>A card with its codes and axes.</summary>
    /// <param name="html">The card.</param>
    /// <param name="data">The file of its lesson, with what is predicted.</param>
    /// <param name="language">Of both.</param>
    public static string Card(string html, string data, Language language)
    {
        string predict = $"<h2>{language["Predict first"]}</h2>";
        // The table for the board links each step once.
        string codes = string.Concat(Regex.Matches(html,
            $"<td><a href=\"({Regex.Escape(CertificateForm.Address)}#"
                + "(?:[a-z]{2}/)?\\d+/[^\"]+)\">")
            .Select(link => Code(link.Groups[1].Value)));
        string axes = string.Concat(JsonSerializer.Deserialize<Asked>(
            data, JsonSerializerOptions.Web)!.Predictions
            .Where(one => one.Curve is not null).Select(one => Axes(one.Curve!, language)));
        int fold = html.IndexOf(Fold, StringComparison.Ordinal);
        html = html.Insert(fold, $"<div class=\"codes\">{codes}</div>\n");
        string number = $" · {language["my number:"]} ______</em></p>";
        return new Regex("</em></p>").Replace(html, number, 1)
            .Replace(predict, predict + axes, StringComparison.Ordinal);
    }

    private static string Code(string address) =>
        $"<figure>{Svg(address)}<figcaption>{address["https://".Length..]}</figcaption></figure>";

    private static string Svg(string text)
    {
        ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).Matrix;
        var path = new StringBuilder();
        for (int y = 0; y < matrix.Height; y++)
        {
            for (int x = 0; x < matrix.Width; x++)
            {
                path.Append(matrix[x, y] == 1 ? $"M{x} {y}h1v1h-1z" : "");
            }
        }

        int side = matrix.Width + (2 * Margin);
        return $"<svg viewBox=\"{-Margin} {-Margin} {side} {side}\"><path d=\"{path}\"/></svg>";
    }

    private static string Axes(CurvePlan curve, Language language)
    {
        const int Left = 30, Right = 290, Top = 8, Bottom = 86, Parts = 4;
        var svg = new StringBuilder("<svg class=\"axes\" viewBox=\"0 0 300 112\">");
        for (int part = 0; part <= Parts; part++)
        {
            double share = (double)part / Parts;
            int x = (int)Math.Round(Left + (share * (Right - Left)));
            int y = (int)Math.Round(Bottom - (share * (Bottom - Top)));
            svg.Append($"<path d=\"M{x} {Top}V{Bottom}M{Left} {y}H{Right}\"/>")
                .Append($"<text x=\"{x}\" y=\"{Bottom + 11}\" text-anchor=\"middle\">")
                .Append(language.Number(At(curve.X, share))).Append("</text>")
                .Append($"<text x=\"{Left - 4}\" y=\"{y + 3}\" text-anchor=\"end\">")
                .Append(language.Number(At(curve.Y, share))).Append("</text>");
        }

        return svg.Append($"<text x=\"{Left}\" y=\"110\">{language["upwards:"]} ")
            .Append($"{curve.Y.Title} {curve.Y.Unit}</text><text x=\"{Right}\" y=\"110\" ")
            .Append($"text-anchor=\"end\">{curve.X.Title}")
            .Append("</text></svg>").ToString();
    }

    private static string At(Axis axis, double share)
    {
        double value = axis.Logarithmic
            ? axis.From * Math.Pow(axis.To / axis.From, share)
            : axis.From + (share * (axis.To - axis.From));
        return value.ToString("0.#", CultureInfo.InvariantCulture);
    }

    private sealed record Asked(Prediction[] Predictions);

    private sealed record Prediction(CurvePlan? Curve);
}
