namespace AstroNano.Sharing.Tests;

/// <summary>Certificates and capsules of an earlier version are judged as on the day.</summary>
public class WitnessTests
{
    public static TheoryData<string> Capsules { get; } =
        new(Directory.GetFiles(Path("capsules")).Select(System.IO.Path.GetFileName).Order()!);

    [Fact]
    public void Certificates_of_all_networks_still_match()
    {
        string[][] lines = [.. File.ReadAllLines(Path("certificates.txt"))
            .Select(line => line.Split(' '))];
        Assert.Equal(19, lines.Select(line => line[0]).Distinct().Count());
        Assert.All(lines, line =>
        {
            Assert.Equal(line[0], Capsule.Read(line[1]).Network);
            Assert.True(Capsule.Replay(line[1]).Matches, line[0]);
        });
    }

    [Theory]
    [MemberData(nameof(Capsules))]
    public void A_capsule_still_matches(string name)
    {
        string text = File.ReadAllText(System.IO.Path.Combine(Path("capsules"), name));
        Assert.StartsWith("AstroNano capsule 2\n", text);
        Assert.True(Capsule.Replay(text).Matches);
    }

    private static string Path(string name) =>
        System.IO.Path.Combine(AppContext.BaseDirectory, "Witnesses", name);
}
