namespace AstroNano.Sharing.Tests;

/// <summary>
/// Certificates of an earlier version still match when networks, settings and choices are added,
/// moved and renamed, and those that cannot be judged any more are refused.
/// </summary>
public class ChangedTableTests
{
    private static readonly string[] Links = [.. File.ReadAllLines(
        Path.Combine(AppContext.BaseDirectory, "Witnesses", "certificates.txt"))
        .Select(line => line.Split(' ')[1])];

    private static readonly Setting Added =
        new("added", "a", 0f, 1f, Curve.Linear, 0.5f, "Was added.");

    [Fact]
    public void With_a_network_inserted_in_the_middle_all_match() =>
        AllMatch(all => [.. all.Take(9),
            new KnownNetwork(255, "added", "Added", () => []), .. all.Skip(9)]);

    [Fact]
    public void With_the_networks_in_another_order_all_match() =>
        AllMatch(all => [.. all.Reverse()]);

    [Theory]
    [InlineData("modern")]
    [InlineData("three-layer")]
    public void With_a_setting_added_on_a_leaf_class_all_match(string key) =>
        AllMatch(all => [.. all.Select(network => network.Key == key
            ? With(network, () => [.. network.CreateSettings(), Added]) : network)]);

    [Fact]
    public void With_a_setting_added_on_a_base_class_all_match() =>
        AllMatch(all => [.. all.Select(network =>
            With(network, () => [Added, .. network.CreateSettings()]))]);

    [Fact]
    public void With_choices_added_in_between_all_name_the_same_choice()
    {
        IReadOnlyList<KnownNetwork> changed = Changed("binary", "order",
            new Setting("order", "i", 0, "Was changed.", "new", "index", "newer", "random", "all"));
        float[] moved = [1f, 3f, 4f];
        int choices = 0;
        foreach (string link in Links.Where(link => Read(link).Network == "binary"))
        {
            Run before = Read(link);
            Run after = Certificate.Read(link, CertificateTable.All, changed).Run!;
            float[] orders = [.. Enumerable.Range(0, before.Changes)
                .Where(change => before.KeyOf(change) == "order").Select(before.ValueOf)];
            float[] places = [.. Enumerable.Range(0, after.Changes)
                .Where(change => after.KeyOf(change) == "order").Select(after.ValueOf)];
            Assert.Equal(moved[orders.Length == 0 ? 0 : (int)orders[0]], Assert.Single(places));
            choices += orders.Length;
        }

        Assert.True(choices > 1);
    }

    [Fact]
    public void A_removed_setting_is_refused_in_a_sentence()
    {
        string link = Links.First(link => Read(link).Network == "binary");
        KnownNetwork[] without = [.. KnownNetwork.All.Where(network => network.Key != "binary")];
        Assert.Contains("other networks", Refused(link, CertificateTable.All, without));
        Assert.Contains("no longer has its order", Refused(link, CertificateTable.All, Changed(
            "binary", "order", new Setting("order", "i", 0, "Was changed.", "random", "all"))));
        Assert.Contains("no longer has its noise", Refused(link, CertificateTable.All, Changed(
            "binary", "noise", Added)));
        CertificateTable[] retired =
            [.. CertificateTable.All.Select(table => new CertificateTable(table.Number,
                table.Version, table.Network, table.Mark, isRetired: true, table.Settings))];
        Assert.Contains("other bits", Refused(link, retired, KnownNetwork.All));
    }

    private static Run Read(string link) => Certificate.Read(link).Run!;

    private static string Refused(string link, IReadOnlyList<CertificateTable> tables,
        IReadOnlyList<KnownNetwork> networks)
    {
        var certificate = Certificate.Read(link, tables, networks);
        Assert.Null(certificate.Run);
        Assert.True(certificate.IsForeign);
        Assert.EndsWith(".", certificate.Trouble!.Text);
        return certificate.Trouble.ToString();
    }

    private static IReadOnlyList<KnownNetwork> Changed(string key, string name, Setting setting) =>
        [.. KnownNetwork.All.Select(network => network.Key != key ? network
            : With(network, () => [.. network.CreateSettings()
                .Select(known => known.Key == name ? setting : known)]))];

    private static KnownNetwork With(KnownNetwork network, Func<Setting[]> settings) =>
        new(network.Number, network.Key, network.Title, settings);

    private static void AllMatch(
        Func<IReadOnlyList<KnownNetwork>, IReadOnlyList<KnownNetwork>> change)
    {
        IReadOnlyList<KnownNetwork> changed = change(KnownNetwork.All);
        foreach (string link in Links)
        {
            Run run = Certificate.Read(link, CertificateTable.All, changed).Run!;
            var player = new Replayer(run);
            while (!player.IsDone)
            {
                player.Step();
            }

            Assert.True(player.Verdict.Matches, player.Verdict.ToString());
        }
    }
}
