namespace AstroNano.House.Tests;

/// <summary>No file depends on one that depends on it.</summary>
/// <remarks>
/// The map of a project is the output of its test:
/// <c>dotnet run --project tests/House -- -class '*.DependencyTests' -showliveoutput on</c>
/// </remarks>
public class DependencyTests(ITestOutputHelper output)
{
    private const string OfTheTable = "Adjustable Setting";

    [Fact]
    public void No_files_of_the_instrument_depend_on_each_other_in_a_cycle() =>
        Assert.Equal("", Described(Map(typeof(Screen), "shared/Instrument/"), _ => true));

    [Fact]
    public void Files_of_the_core_depend_on_each_other_only_in_listed_pairs() =>
        Assert.Equal("", Described(Map(typeof(Digest), "shared/Core/"), circle => !IsOne(circle)));

    [Fact]
    public void The_map_sees_bodies_bases_and_fields()
    {
        string map = Map(typeof(Screen), "shared/Instrument/").ToString();
        Assert.Matches("(?m)^OverlapsPage → .*Bars.*Page.*Screen", map);
        Assert.Matches("(?m)^PageTable → .*OverlapsPage.*Page.*SharePage", map);
    }

    // A network makes its theory, which reads the network; a setting is a line of its owner's
    // table and reads its value there.
    private static bool IsOne(string[] circle) =>
        string.Join(' ', circle.Order()) == OfTheTable
        || (circle.Length == 2 && circle.Any(file => file.EndsWith("Theory"))
            && circle.Any(file => file.EndsWith("Network")));

    private static string Described(TypeMap map, Func<string[], bool> counts) =>
        string.Join("\n\n", map.Circles.Where(counts)
            .Select(circle => "These know each other:\n" + map.Of(circle)));

    private TypeMap Map(Type one, string folder)
    {
        var map = new TypeMap(one.Assembly.Location, folder);
        output.WriteLine(map.ToString());
        return map;
    }
}
