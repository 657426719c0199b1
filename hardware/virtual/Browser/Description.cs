using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AstroNano.Instruments;

namespace AstroNano.Browser;

/// <summary>
/// The instrument's tables as JSON. Written by hand: the framework's writer would add a megabyte
/// of assemblies to the page for this one text.
/// </summary>
internal static class Description
{
    /// <summary>All that the page needs to know once.</summary>
    public static string Of(Simulator simulator)
    {
        var json = new StringBuilder("{");
        Text(json, "version", Simulator.Version).Append(',');
        json.Append("\"pages\":[");
        for (int page = 0; page < simulator.PageCount; page++)
        {
            Quoted(json.Append(page > 0 ? "," : ""), simulator.PageAt(page).Name);
        }

        json.Append("],\"engines\":[");
        for (int engine = 0; engine < simulator.EngineCount; engine++)
        {
            Add(json.Append(engine > 0 ? "," : ""), simulator.EngineAt(engine));
        }

        json.Append("],");
        Add(json, "run", simulator.Run.Parameters).Append(",\"layout\":{");
        string comma = "";
        foreach ((string name, int place) in Readings.Layout)
        {
            json.Append(comma).Append('"').Append(name).Append("\":").Append(place);
            comma = ",";
        }

        return json.Append("}}").ToString();
    }

    private static void Add(StringBuilder json, Engine engine)
    {
        Text(json.Append('{'), "name", engine.Name).Append(',');
        Text(json, "secondName", engine.SecondName ?? "").Append(',');
        Add(json, "parameters", engine.Parameters).Append('}');
    }

    private static StringBuilder Add(StringBuilder json, string name, Parameter[] parameters)
    {
        json.Append('"').Append(name).Append("\":[");
        for (int i = 0; i < parameters.Length; i++)
        {
            Parameter parameter = parameters[i];
            Text(json.Append(i > 0 ? ",{" : "{"), "name", parameter.Name).Append(',');
            Text(json, "symbol", parameter.Symbol).Append(',');
            Text(json, "unit", parameter.Unit).Append(',');
            Text(json, "help", parameter.Help).Append(',');
            Number(json, "minimum", parameter.Minimum).Append(',');
            Number(json, "maximum", parameter.Maximum).Append(',');
            Number(json, "default", parameter.Default).Append(",\"whole\":");
            json.Append(parameter.Curve == Curve.Integer ? "true}" : "false}");
        }

        return json.Append(']');
    }

    private static StringBuilder Number(StringBuilder json, string name, float value) =>
        json.Append('"').Append(name).Append("\":")
            .Append(value.ToString(CultureInfo.InvariantCulture));

    private static StringBuilder Text(StringBuilder json, string name, string value) =>
        Quoted(json.Append('"').Append(name).Append("\":"), value);

    private static StringBuilder Quoted(StringBuilder json, string value) =>
        json.Append('"').Append(value.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
}
