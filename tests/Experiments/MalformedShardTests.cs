using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AstroNano.Experiments.Tests;

/// <summary>Shards with the right checksum and the wrong contents.</summary>
public sealed class MalformedShardTests : InFolder
{
    private const string Small =
        "recall --network hopfield --n 16 --k 2,4 --flips 3 --trials 7 --out";

    [Fact]
    public void A_shard_with_a_changed_structure_is_refused_with_one_sentence()
    {
        foreach (int index in new[] { 1, 2 })
        {
            Assert.Equal(0, Run($"{Small} {At($"{index}")} --shard {index}/2").Code);
        }

        string text = File.ReadAllText(At("1")).Split('\n')[0];
        int changed = 0;
        foreach (string crafted in Changes(JsonNode.Parse(text)!)
            .Where((_, i) => Thorough.IsAsked || i % 5 == 0).Append(text + " ")
            .Append(text.Insert(1, "\"Complete\":true,")).Append("{}").Append("null"))
        {
            File.WriteAllText(At("crafted"), Sealed(crafted));
            (int code, string error) = Run(
                $"merge {At("crafted")} {At("2")} --out {At("merged")}");
            if (crafted == text + " ")
            {
                Assert.Equal(0, code);
                File.Delete(At("merged"));
                continue;
            }

            changed++;
            Assert.True(code == ExitCode.WrongCommand, $"{code}: {error}\n{crafted}");
            Assert.Matches(@"^[^\n]+\.\n$", error);
            Assert.DoesNotContain("Internal error", error);
            Assert.False(File.Exists(At("merged")), crafted);
        }

        Assert.InRange(changed, 300, 4000);
    }

    [Fact]
    public void A_shard_that_is_malformed_is_not_continued_and_stays_as_it_is()
    {
        string run = $"{Small} {At("1")} --shard 1/2";
        Assert.Equal(0, Run(run).Code);
        JsonNode shard = JsonNode.Parse(File.ReadAllText(At("1")).Split('\n')[0])!;
        shard["Complete"] = false;
        shard["Parts"]!.AsObject().First().Value!["Done"] = 1;
        string crafted = Sealed(shard.ToJsonString());
        File.WriteAllText(At("1"), crafted);
        (int code, string error) = Run(run);
        Assert.Equal(ExitCode.WrongCommand, code);
        Assert.Contains($"'{At("1")}' is not a valid shard: its numbers of '0, ", error);
        Assert.Equal(crafted, File.ReadAllText(At("1")));
    }

    [Theory]
    [InlineData(1, "part, 0", null, "its result of 'part, 0' is not its own")]
    [InlineData(2, "part, 0", "many", "the result of 'part, 0' cannot be read")]
    [InlineData(2, "part, 9", "1", "its run has no 'part, 9'")]
    [InlineData(2, "part, 0", "1", null)]
    public void A_result_belongs_to_its_shard_and_can_be_read(
        int index, string key, string? text, string? refused)
    {
        ShardFile[] files = [New(1), New(2)];
        files[0].Ledger.Of("part, 1").Text = files[1].Ledger.Of("part, 0").Text = "1";
        files[index - 1].Ledger.Of(key).Text = text;
        TrialRunner merged = TrialRunner.Merged(files);
        void Merge()
        {
            // Of two shards, the first has the even items of all; one item goes before these.
            merged.Each("first", new[] { 0 }, _ => 0d, Form.Number, 1, CancellationToken.None,
                () => { });
            merged.Each("part", new[] { 0, 1 }, _ => 0d, Form.Number, 1, CancellationToken.None,
                () => { });
            merged.CheckThatAllWasUsed();
        }

        files[0].Ledger.Of("first, 0").Text = "2";
        if (refused is null)
        {
            Merge();
            return;
        }

        Exception thrown = Assert.ThrowsAny<Exception>(Merge);
        Assert.Contains(refused, (thrown.InnerException ?? thrown).Message);
    }

    private ShardFile New(int index) => ShardFile.Open(At($"{index}"), new ShardFile.Header(
        ShardFile.Version, ["recall"], index, 2), TimeSpan.Zero);

    // Every node in turn is removed, or is something else.
    private static IEnumerable<string> Changes(JsonNode root)
    {
        foreach (string[] place in Places(root, []).ToArray())
        {
            JsonNode whole = root.DeepClone();
            JsonNode parent = place[..^1].Aggregate((JsonNode?)whole, Child)!;
            foreach (JsonNode? value in Values(Child(parent, place[^1])))
            {
                Set(parent, place[^1], value);
                yield return whole.ToJsonString();
            }

            Remove(parent, place[^1]);
            yield return whole.ToJsonString();
        }
    }

    private static IEnumerable<string[]> Places(JsonNode? node, string[] path) => (node switch
    {
        JsonObject pairs => pairs.Select(pair => pair.Key),
        JsonArray items => items.Select((_, i) => $"{i}"),
        _ => [],
    }).SelectMany(key => Places(Child(node!, key), [.. path, key]).Prepend([.. path, key]));

    // None of the same form: a wrong number cannot be told from a right one.
    private static IEnumerable<JsonNode?> Values(JsonNode? node)
    {
        JsonNode?[] all =
        [
            null, true, false, -1, 99, 1.5, 1e300, long.MaxValue, int.MinValue, "", "x", "-", "p",
            "1p9", "1p-2000", "xp0", "1p0p0", new string('9', 2000) + "p0", "NaN", "figure",
            new JsonArray(), new JsonArray(1, 2), new JsonArray("x", null), new JsonObject(),
            new JsonObject { ["Done"] = 1 },
        ];
        return all.Where(value => value?.ToJsonString() != node?.ToJsonString());
    }

    private static JsonNode? Child(JsonNode? node, string key) =>
        node is JsonArray items ? items[int.Parse(key)] : node![key];

    private static void Set(JsonNode node, string key, JsonNode? value)
    {
        if (node is JsonArray items)
        {
            items[int.Parse(key)] = value;
        }
        else
        {
            node[key] = value;
        }
    }

    private static void Remove(JsonNode node, string key)
    {
        if (node is JsonArray items)
        {
            items.RemoveAt(int.Parse(key));
        }
        else
        {
            node.AsObject().Remove(key);
        }
    }

    private static string Sealed(string text) => text + "\nsha256 "
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "\n";

    // In this process, which is quicker; what it says is its error.
    private static (int Code, string Error) Run(string arguments)
    {
        var error = new StringWriter { NewLine = "\n" };
        return (Program.Run(arguments.Split(' '), error), error.ToString());
    }
}
