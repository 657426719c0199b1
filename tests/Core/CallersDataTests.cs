using System.Reflection;

namespace AstroNano.Core.Tests;

/// <summary>
/// What a caller gives stays as it was given, and what a network hands out affects no other.
/// </summary>
public class CallersDataTests
{
    private static readonly Lazy<XDocument> Documents = new(() => XDocument.Load(
        Path.ChangeExtension(typeof(Network).Assembly.Location, ".xml")));

    private static IEnumerable<Type> PublicTypes => typeof(Network).Assembly.GetExportedTypes();

    /// <summary>The public instance properties that hand out an array of numbers.</summary>
    public static TheoryData<string> ArrayProperties { get; } = new(
        from type in PublicTypes
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public
            | BindingFlags.DeclaredOnly)
        where property.PropertyType.IsArray
        where property.GetMethod!.GetBaseDefinition() == property.GetMethod
        select $"{type.Name}.{property.Name}");

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Only_learning_changes_the_stored_set(string network)
    {
        var trial = new TestTrial(0, 4, 13);
        string given = Signs(trial.Patterns);
        Network learning = trial.Start(Catalogue.Find(network).Create(64, 4)).Run(20);
        foreach (Setting setting in learning.CreateSettings())
        {
            setting.Value = setting.High;
            learning.Cue(trial.Cue);
            learning.Step();
        }

        Assert.Equal(given, Signs(trial.Patterns));
        learning.Learn(trial.Cue);
        Assert.Equal(given[64..] + string.Concat(trial.Cue.Select(sign => sign > 0 ? '+' : '-')),
            Signs(trial.Patterns));
    }

    [Fact]
    public void A_set_that_another_network_learned_into_is_refused_at_the_next_cue()
    {
        var trial = new TestTrial(0, 4, 13);
        Network learning = trial.Start(new AstrocyteNetwork(64, 4));
        Network other = trial.Start(new HopfieldNetwork(64, 4));
        learning.Learn(trial.Cue);
        learning.Cue(trial.Cue);
        foreach (Action late in new Action[]
        {
            () => other.Cue(trial.Cue), () => other.Learn(trial.Cue),
        })
        {
            Assert.Equal("The stored patterns have changed; call Store again.",
                Assert.Throws<InvalidOperationException>(late).Message);
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Overwriting_the_arrays_of_one_network_leaves_all_others_alone(string network)
    {
        var trial = new TestTrial(0, 8, 13);
        int untouched = NetworkExtensions.DigestOf(
            trial.Start(Catalogue.Find(network).Create(64, 16)).Run(20));
        Network victim = trial.Start(Catalogue.Find(network).Create(64, 16));
        foreach (Array array in ArraysOf(victim))
        {
            for (int i = 0; i < array.Length; i++)
            {
                array.SetValue(Convert.ChangeType(7, array.GetType().GetElementType()!), i);
            }
        }

        Assert.Equal(untouched, NetworkExtensions.DigestOf(
            trial.Start(Catalogue.Find(network).Create(64, 16)).Run(20)));
    }

    [Fact]
    public void No_static_member_hands_out_a_shared_array() => Assert.All(PublicTypes, type =>
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public;
        Assert.DoesNotContain(type.GetFields(Static), field => field.FieldType.IsArray);
        Assert.All(type.GetProperties(Static).Where(property => property.PropertyType.IsArray),
            property => Assert.NotSame(property.GetValue(null), property.GetValue(null)));
        Assert.All(type.GetMethods(Static).Where(method => method.ReturnType.IsArray
            && method.GetParameters().Length == 0), method => Assert.NotSame(
                method.Invoke(null, null), method.Invoke(null, null)));
    });

    [Theory]
    [MemberData(nameof(ArrayProperties))]
    public void The_documentation_of_a_writable_array_says_so(string property)
    {
        string documentation = Documents.Value.Descendants("member")
            .Single(member => member.Attribute("name")!.Value == $"P:AstroNano.Core.{property}")
            .Value;
        Assert.True(documentation.Contains("orking array", StringComparison.Ordinal)
            || documentation.Contains("not copied", StringComparison.Ordinal)
            || documentation.Contains("new array", StringComparison.Ordinal), documentation);
    }

    private static IEnumerable<Array> ArraysOf(Network network) =>
        network.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.PropertyType.IsArray)
            .Select(property => (Array?)property.GetValue(network))
            .Concat(Enumerable.Range(0, network.VariableCount).Select(network.GetVariable))
            .OfType<Array>();

    private static string Signs(PatternSet set) => string.Concat(
        from memory in Enumerable.Range(0, set.Count)
        from unit in Enumerable.Range(0, set.Units)
        select set.IsPlus(memory, unit) ? '+' : '-');
}
