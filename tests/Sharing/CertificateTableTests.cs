namespace AstroNano.Sharing.Tests;

/// <summary>
/// The numbers in certificates are permanent: a network's number, the version of its table, and
/// what a version stands for. <c>bash .ci/renew</c> adds a table that is new to the list, and a
/// certificate that was issued by it; nothing that is there is ever changed.
/// </summary>
public class CertificateTableTests
{
    private const string List = "hardware/virtual/Replay/Certificates/ListedTables.cs";
    private const string Entries = "shared/Core/Networks/Catalogue.cs";
    private const string Issued = "tests/Sharing/Data/issued.txt";

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
    public void Numbers_and_versions_fit_into_a_certificate() =>
        Assert.All(Catalogue.Create(), entry =>
        {
            Assert.InRange(entry.Number, 0, CertificateForm.Networks - 1);
            Assert.InRange(entry.Version, 1, CertificateForm.Tables - 1);
        });

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
        CertificateTable[] others = [.. Catalogue.Create().Select(CertificateTable.Of)
            .Where(present => !CertificateTable.All.Any(
                table => table.ToString() == present.ToString()))];
        if (Renewal.IsAsked)
        {
            Array.ForEach(others, Add);
            return;
        }

        Assert.True(others.Length == 0, string.Join(", ", others.Select(table => table.Network))
            + $": the table is not in {List} under its version; 'bash .ci/renew' raises the "
            + $"version in {Entries} and adds the table.");
    }

    [Fact]
    public void Every_table_has_a_certificate_that_was_issued_by_it_and_still_matches()
    {
        string[] links = [.. File.ReadAllLines(Copied("Data/issued.txt"))];
        var without = new List<string>();
        foreach (CertificateTable table in CertificateTable.All.Where(table => table.Mark < 0))
        {
            string? link = links.FirstOrDefault(link => TableOf(link) == table);
            if (link is null)
            {
                without.Add(table.Network);
                AppendIssued(table);
                continue;
            }

            Assert.True(table.IsRetired || Capsule.Replay(link).Matches,
                $"{table.Network}, version {table.Version}, computes other bits now: raise its "
                + $"version in {Entries} and write \"retired\" behind this one in {List}.");
        }

        Assert.True(without.Count == 0 || Renewal.IsAsked,
            $"{Issued} has no certificate of {string.Join(", ", without)}; "
                + "'bash .ci/renew' adds it.");
    }

    // If a version already stands for another table, the next one is used.
    private static void Add(CertificateTable present)
    {
        int[] taken = [.. CertificateTable.All.Where(table => table.Number == present.Number)
            .Select(table => table.Version)];
        int version = taken.Contains(present.Version) ? taken.Max() + 1 : present.Version;
        Rewrite(Entries, text => text.Replace(
            $"number: {present.Number}, version: {present.Version})",
            $"number: {present.Number}, version: {version})"));
        var table = new CertificateTable(present.Number, version, present.Network, present.Mark,
            present.IsRetired, present.Settings);
        string lines = "        " + table.ToString().ReplaceLineEndings("\n        ");
        Rewrite(List, text => text.Insert(
            text.LastIndexOf("        \"\"\"", StringComparison.Ordinal), lines + "\n"));
    }

    private static void Rewrite(string file, Func<string, string> change) => File.WriteAllText(
        Repository(file), change(File.ReadAllText(Repository(file))));

    private static CertificateTable? TableOf(string link) =>
        new PackedRun(link[(link.IndexOf('#') + 1)..]).TakeTable(CertificateTable.All);

    private static void AppendIssued(CertificateTable table)
    {
        int place = Array.FindIndex(Catalogue.Create(), entry =>
            (entry.Number, entry.Version) == (table.Number, table.Version));
        if (Renewal.IsAsked && place >= 0)
        {
            var issued = new Issued(place, 1000 + table.Number);
            string? trouble = issued.Instrument.Page.Certification.Trouble;
            Assert.True(trouble is null, $"No certificate of {table.Network} holds {trouble}.");
            File.AppendAllText(Repository(Issued), issued.Link + "\n");
        }
    }

    private static string Copied(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static string Repository(string name) =>
        Path.Combine(AppContext.BaseDirectory, "../../../../..", name);
}
