using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AstroNano.Notices;

/// <summary>
/// A bill of materials in the form of CycloneDX 1.5, as JSON: what npm has written for its
/// packages, if there are any, and all other parts.
/// </summary>
public sealed class Bill
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _bill;
    private readonly JsonArray _components;

    /// <summary>The bill of something of ours.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">"application" or "firmware".</param>
    /// <param name="npm">What <c>npm sbom</c> wrote, or nothing.</param>
    public Bill(string name, string kind, string? npm = null)
    {
        _bill = npm is null ? Empty() : JsonNode.Parse(npm)!.AsObject();
        _components = _bill["components"]!.AsArray();

        // The same parts are the same text, whenever it is written.
        _bill.Remove("serialNumber");
        JsonObject metadata = _bill["metadata"]!.AsObject();
        metadata.Remove("timestamp");
        metadata["component"] = Component(
            kind, new Part(name, OurVersion, "MIT", $"pkg:generic/{name}", ""));
        _bill.Remove("dependencies");
    }

    private static string OurVersion =>
        typeof(Bill).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>The parts in it, as name@version.</summary>
    public IEnumerable<string> Names => _components.Select(
        each => $"{each!["name"]}@{each["version"]}");

    /// <summary>Adds a part.</summary>
    public void Add(Part part) => _components.Add(Component("library", part.Checked()));

    /// <summary>Takes what was not shipped after all out of it.</summary>
    public void Keep(Func<string, bool> isShipped)
    {
        foreach (JsonNode? each in _components.ToArray())
        {
            if (!isShipped($"{each!["name"]}@{each["version"]}"))
            {
                _components.Remove(each);
            }
        }
    }

    /// <summary>The bill as JSON.</summary>
    public override string ToString() => _bill.ToJsonString(Form) + "\n";

    private static JsonObject Empty() => new()
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.5.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.5",
        ["version"] = 1,
        ["metadata"] = new JsonObject(),
        ["components"] = new JsonArray(),
    };

    private static JsonObject Component(string kind, Part part)
    {
        // A licence of nobody else's has no identifier, only a name.
        string form = part.Licence.StartsWith("LicenseRef-", StringComparison.Ordinal)
            ? "name" : "id";
        var component = new JsonObject
        {
            ["bom-ref"] = $"{part.Name}@{part.Version}",
            ["type"] = kind,
            ["name"] = part.Name,
            ["version"] = part.Version,
            ["purl"] = part.Address,
            ["licenses"] = new JsonArray(new JsonObject
            {
                ["license"] = new JsonObject { [form] = part.Licence },
            }),
        };
        if (part.Version == "")
        {
            component.Remove("version");
        }

        return component;
    }
}
