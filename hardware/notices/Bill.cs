using System.Text.Encodings.Web;
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
    private readonly JsonArray _components = [];

    /// <summary>The bill of something of ours.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="kind">"application" or "firmware".</param>
    public Bill(string name, string kind)
    {
        var own = new Part(name, OurVersion, "MIT", $"pkg:generic/{name}@{OurVersion}", "");
        _bill = new()
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.5.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.5",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = Component(kind, own) },
            ["components"] = _components,
        };
    }

    private static string OurVersion =>
        typeof(Bill).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>The keys of the parts in it.</summary>
    public IEnumerable<string> Keys => _components.Select(each => KeyOf(each!));

    public void Add(Part part) => _components.Add(Component("library", part.Checked()));

    /// <summary>Takes what npm has written of those packages that are shipped.</summary>
    public void Take(string npm, IReadOnlySet<string> shipped)
    {
        foreach (JsonNode? each in JsonNode.Parse(npm)!["components"]!.AsArray())
        {
            string key = KeyOf(each!);
            if (shipped.Contains(key) && !Keys.Contains(key))
            {
                _components.Add(each!.DeepClone());
            }
        }
    }

    /// <summary>The bill as JSON.</summary>
    public override string ToString() => _bill.ToJsonString(Form) + "\n";

    private static string KeyOf(JsonNode component) =>
        $"{component["name"]}@{component["version"]}";

    private static JsonObject Component(string kind, Part part)
    {
        // A licence of nobody else's has no identifier, only a name.
        string form = part.Licence.StartsWith("LicenseRef-", StringComparison.Ordinal)
            ? "name" : "id";
        var component = new JsonObject
        {
            ["bom-ref"] = part.Key,
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
