using AstroNano.Core;
using AstroNano.Instruments;
using AstroNano.Replay;

namespace AstroNano.Sharing.Tests;

/// <summary>
/// The numbers in certificates are permanent: a network's number, the version of its table, and
/// what a version stands for. With ASTRONANO_DRAW=1 in the environment a table that is new is added
/// to the list, and a certificate that was issued by it to the witnesses; nothing is ever changed.
/// </summary>
public class CertificateTableTests
{
    private const string List = "hardware/virtual/Replay/Certificates/ListedTables.cs";
    private const string Issued = "tests/Sharing/Data/issued.txt";

    private static readonly bool Renews =
        Environment.GetEnvironmentVariable("ASTRONANO_DRAW") is not null;

    // Never to be changed; the list of tables holds those that came later.
    private static readonly string[] Networks =
    [
        "astrocyte", "attention", "kozachkov", "reasoning", "three-layer", "input-driven",
        "kleinfeld", "kleinfeld-delayed", "hopfield", "binary", "correlation", "kohonen",
        "hebbian", "universal", "modern", "dense", "minerva", "sparse", "separator",
    ];

    [Fact]
    public void A_network_keeps_its_number() => Assert.Equal(
        Networks.Select((key, number) => $"{number} {key}"),
        Catalogue.Create().OrderBy(entry => entry.Number).Take(Networks.Length)
            .Select(entry => $"{entry.Number} {entry.Key}"));

    [Fact]
    public void A_kind_of_patterns_keeps_its_number() => Assert.Equal(
        (0, 1, 2), ((int)PatternKind.Random, (int)PatternKind.Walsh, (int)PatternKind.Glyphs));

    [Fact]
    public void No_two_tables_share_a_number_and_a_version()
    {
        Assert.Equal(CertificateTable.All.Count, CertificateTable.All
            .Select(table => (table.Number, table.Version)).Distinct().Count());
        Assert.All(CertificateTable.All.GroupBy(table => table.Number), tables => Assert.Equal(
            [tables.Key < Networks.Length ? Networks[tables.Key] : tables.First().Network],
            tables.Select(table => table.Network).Distinct()));
    }

    [Fact]
    public void Every_network_has_its_table_in_the_list()
    {
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            Assert.InRange(entry.Number, 0, CertificateForm.Networks - 1);
            Assert.InRange(entry.Version, 1, CertificateForm.Tables - 1);
            var present = CertificateTable.Of(entry);
            CertificateTable? listed = CertificateTable.All.FirstOrDefault(table =>
                (table.Number, table.Version) == (entry.Number, entry.Version));
            if (listed is null && Renews)
            {
                string lines = "        " + present.ToString().ReplaceLineEndings("\n        ");
                string list = File.ReadAllText(Repository(List));
                File.WriteAllText(Repository(List), list.Insert(
                    list.LastIndexOf("        \"\"\"", StringComparison.Ordinal), lines + "\n"));
            }

            Assert.True(listed?.ToString() == present.ToString(),
                $"{List} has another table for {entry.Key}, version {entry.Version}, or none. If "
                + "it changed, raise its version in Catalogue.cs; ASTRONANO_DRAW=1 adds it here.");
        }
    }

    [Fact]
    public void Every_table_has_a_certificate_that_was_issued_by_it_and_still_matches()
    {
        string[] links = [.. File.ReadAllLines(Copied("Data/issued.txt"))];
        foreach (CertificateTable table in CertificateTable.All.Where(table => table.Mark < 0))
        {
            string? link = links.FirstOrDefault(link => TableOf(link) == table);
            if (link is null && Renews)
            {
                File.AppendAllText(Repository(Issued), IssuedBy(table) + "\n");
            }

            Assert.True(link is not null, $"No certificate of {table.Network}, version "
                + $"{table.Version}, in {Issued}; ASTRONANO_DRAW=1 adds it.");
            Assert.True(table.IsRetired || Capsule.Replay(link!).Matches,
                $"{table.Network}, version {table.Version}, computes other bits now: raise its "
                + $"version in Catalogue.cs and write \"retired\" behind this one in {List}.");
        }
    }

    private static CertificateTable? TableOf(string link) =>
        new PackedRun(link[(link.IndexOf('#') + 1)..]).TakeTable(CertificateTable.All);

    private static string IssuedBy(CertificateTable table)
    {
        int place = Array.FindIndex(
            Catalogue.Create(), entry => entry.Number == table.Number);
        return new Issued(place, 1000 + table.Number).Link;
    }

    private static string Copied(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static string Repository(string name) =>
        Path.Combine(AppContext.BaseDirectory, "../../../../..", name);
}
