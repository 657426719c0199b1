using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace AstroNano.Lessons.Figures;

/// <summary>A line of a figure: what was measured, or what a formula says.</summary>
/// <param name="Name">As in the legend.</param>
/// <param name="IsFormula">A formula is a line, a measurement has points on it.</param>
/// <param name="Points">In their order.</param>
public sealed record Series(
    string Name, bool IsFormula, IReadOnlyList<(double X, double Y)> Points);

/// <summary>
/// Curves, told apart by dashes and by the points on them, so that they can be copied in black
/// and white. Vega draws them.
/// </summary>
public sealed record Figure(string Name, string X, string Y, IReadOnlyList<Series> Series)
{
    private static readonly string[] Shapes = ["circle", "square", "triangle-up", "diamond"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether the axis along is logarithmic.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Where a thin line stands upright, if anywhere.</summary>
    public double? Mark { get; init; }

    /// <summary>What stands before decimals.</summary>
    public string Decimal { get; private init; } = ".";

    /// <summary>The same with the words and the decimal sign of a language.</summary>
    public Figure In(Language language) => this with
    {
        Name = Name + language.Suffix,
        X = language[X],
        Y = language[Y],
        Series = [.. Series.Select(one => one with { Name = language[one.Name] })],
        Decimal = language.Number("0.0")[1..2],
    };

    /// <summary>The Vega-Lite specification, its numbers in it.</summary>
    public Artifact Specification(string folder)
    {
        JsonArray layers = [Line(), Points()];
        if (Mark is { } mark)
        {
            layers.Add(new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["values"] = new JsonArray(new JsonObject { ["x"] = Rounded(mark) }),
                },
                ["mark"] = new JsonObject { ["type"] = "rule", ["strokeDash"] = Numbers(2, 2) },
                ["encoding"] = new JsonObject { ["x"] = Along() },
            });
        }

        var specification = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = 420,
            ["height"] = 170,
            ["background"] = "white",
            ["data"] = new JsonObject { ["values"] = Values() },
            ["layer"] = layers,
            ["config"] = Style(),
        };
        string text = specification.ToJsonString(Readable) + "\n";
        return new Artifact($"{folder}/{Name}.vl.json", text);
    }

    private static JsonArray Numbers(params double[] numbers) =>
        [.. numbers.Select(number => JsonValue.Create(number))];

    // Four digits are more than can be seen.
    private static double Rounded(double value) => double.Parse(
        value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture),
        System.Globalization.CultureInfo.InvariantCulture);

    private const string Look = """
        {
          "font": "DejaVu Sans, Verdana, Helvetica, sans-serif",
          "view": { "stroke": "#555" },
          "axis": { "gridColor": "#ddd", "labelFontSize": 11, "titleFontSize": 11,
            "titleFontWeight": "normal" },
          "legend": { "orient": "right", "title": null, "labelFontSize": 11, "labelLimit": 260,
            "symbolStrokeWidth": 1.6, "symbolSize": 70 }
        }
        """;

    // English is what Vega takes for granted.
    private JsonObject Style()
    {
        JsonObject style = JsonNode.Parse(Look)!.AsObject();
        if (Decimal != ".")
        {
            style["locale"] = JsonNode.Parse($$"""
                { "number": { "decimal": "{{Decimal}}", "thousands": "", "grouping": [3],
                  "currency": ["", ""] } }
                """);
        }

        return style;
    }

    private JsonArray Values() => [.. Series.SelectMany(series => series.Points.Select(
        point => new JsonObject
        {
            ["x"] = Rounded(point.X),
            ["y"] = Rounded(point.Y),
            ["line"] = series.Name,
            ["kind"] = series.IsFormula ? "formula" : "measured",
        }))];

    private JsonObject Along() => new()
    {
        ["field"] = "x",
        ["type"] = "quantitative",
        ["title"] = X,
        ["scale"] = new JsonObject { ["type"] = IsLogarithmic ? "log" : "linear" },
        ["axis"] = IsLogarithmic
            ? new JsonObject
            {
                ["values"] = Numbers(1, 2, 5, 10, 20, 50, 100, 200),
                ["format"] = "~g",
            }
            : [],
    };

    private JsonObject Encoding(string channel, JsonObject scale) => new()
    {
        ["x"] = Along(),
        ["y"] = new JsonObject { ["field"] = "y", ["type"] = "quantitative", ["title"] = Y },
        [channel] = new JsonObject
        {
            ["field"] = "line",
            ["type"] = "nominal",
            ["sort"] = Names(),
            ["scale"] = scale,
        },
    };

    private JsonArray Names() => [.. Series.Select(series => JsonValue.Create(series.Name))];

    private JsonObject Line() => new()
    {
        ["mark"] = new JsonObject
        {
            ["type"] = "line",
            ["stroke"] = "black",
            ["strokeWidth"] = 1.5,
        },
        ["encoding"] = Encoding("strokeDash", new JsonObject
        {
            ["domain"] = Names(),
            ["range"] = new JsonArray(
                Numbers(1, 0), Numbers(6, 3), Numbers(2, 3), Numbers(10, 3, 2, 3)),
        }),
    };

    private JsonObject Points() => new()
    {
        ["transform"] = new JsonArray(
            new JsonObject { ["filter"] = "datum.kind == 'measured'" }),
        ["mark"] = new JsonObject
        {
            ["type"] = "point",
            ["stroke"] = "black",
            ["fill"] = "white",
            ["size"] = 45,
            ["opacity"] = 1,
        },
        ["encoding"] = Encoding("shape", new JsonObject
        {
            ["domain"] = Names(),
            ["range"] = new JsonArray([.. Series.Select((series, place) =>
                JsonValue.Create(series.IsFormula ? "stroke" : Shapes[place % Shapes.Length]))]),
        }),
    };
}
