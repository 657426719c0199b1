using System.Reflection;

namespace AstroNano.Core.Tests;

/// <summary>Every setting of every network is a property, too, and both are one value.</summary>
public class SettingPropertyTests
{
    private static readonly Lazy<XDocument> Documents = new(() => XDocument.Load(
        Path.ChangeExtension(typeof(Network).Assembly.Location, ".xml")));

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Every_setting_has_one_property(string network)
    {
        Network made = New(network);
        Assert.All(made.CreateSettings(), setting => Assert.Single(PropertiesOf(made, setting)));
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void An_observer_sees_what_a_property_a_place_and_a_knob_set(string network)
    {
        Network made = New(network);
        var seen = new Observer();
        made.Observer = seen;
        Setting[] settings = made.CreateSettings();
        for (int place = 0; place < settings.Length; place++)
        {
            Setting setting = settings[place];
            made.SetSetting(place, setting.Low);
            setting.Value = setting.High;
            Assert.Equal((setting.Low, setting.High), (seen.Values[^2], seen.Values[^1]));
            PropertyInfo property = PropertiesOf(made, setting).Single();
            object other = property.GetValue(New(network))!;
            seen.Values.Clear();
            property.SetValue(made, other);
            Assert.Equal([setting.Default], seen.Values);
            Assert.Equal(setting.Default, made.GetSetting(place));
            Assert.Equal(other, property.GetValue(made));
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_property_refuses_what_its_setting_refuses(string network)
    {
        Network made = New(network);
        foreach ((Setting setting, PropertyInfo property) in WithRanges(made))
        {
            object beyond = OfType(property.PropertyType, setting.Maximum + 1f);
            Exception error = Assert.Throws<TargetInvocationException>(
                () => property.SetValue(made, beyond)).InnerException!;
            Assert.StartsWith($"{setting.Key} must be from {setting.Minimum} to ", error.Message);
            Assert.Equal(setting.Default, setting.Value);
        }
    }

    // Caught once: a property documented "above 0" refused 0.005.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void The_documentation_of_a_property_says_the_range_that_it_takes(string network)
    {
        Network made = New(network);
        Assert.All(WithRanges(made), pair => Assert.Equal(
            (pair.Setting.Minimum, pair.Setting.Maximum), Documented(pair.Property, made.Units)));
    }

    [Fact]
    public void A_choice_of_two_is_taken_from_the_half_on()
    {
        var binary = new BinaryNetwork(64, 4);
        binary.SetSetting(Adjustable.IndexOf(binary.CreateSettings(), "diagonal"), 0.5f);
        Assert.True(binary.DiagonalKept);
        var dense = new DenseNetwork(64, 4);
        dense.SetSetting(Adjustable.IndexOf(dense.CreateSettings(), "update"), 0.5f);
        Assert.True(dense.AllAtOnce);
    }

    [Fact]
    public void Whole_numbers_and_choices_are_rounded_whatever_sets_them()
    {
        var network = new BinaryNetwork(64, 4);
        Setting order = network.CreateSettings()[0];
        order.Value = 1.9f;
        Assert.Equal(UpdateOrder.All, network.Order);
        network.SetSetting(0, 0.9f);
        Assert.Equal(UpdateOrder.Random, network.Order);
    }

    private static IEnumerable<(Setting Setting, PropertyInfo Property)> WithRanges(Network made) =>
        made.CreateSettings().Select(setting => (setting, PropertiesOf(made, setting).Single()))
            .Where(pair => pair.Item2.PropertyType != typeof(bool));

    // Those that are different when the setting is.
    private static PropertyInfo[] PropertiesOf(Network network, Setting setting)
    {
        PropertyInfo[] all = [.. network.GetType().GetProperties().Where(property =>
            property.SetMethod?.IsPublic == true && property.Name != nameof(Network.Observer))];
        float before = setting.Value;
        setting.Set(setting.Minimum);
        object[] low = [.. all.Select(property => property.GetValue(network)!)];
        setting.Set(setting.Maximum);
        PropertyInfo[] found =
            [.. all.Where((property, at) => !property.GetValue(network)!.Equals(low[at]))];
        setting.Set(before);
        return found;
    }

    private static object OfType(Type type, float value) =>
        type.IsEnum ? Enum.ToObject(type, (int)value) : Convert.ChangeType(value, type);

    // "…; 0.01 to 100." in the summary; N is the number of units.
    private static (float, float) Documented(PropertyInfo property, int units)
    {
        string member = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        string summary = Documents.Value.Descendants("member")
            .Single(each => each.Attribute("name")!.Value == member).Element("summary")!.Value;
        Match range = Regex.Match(summary, @";\s+(-?[\d.e]+)\s+to\s+(-?[\d.e]*\d|N)");
        Assert.True(range.Success, $"The summary of {member} says no range: {summary.Trim()}");
        string most = range.Groups[2].Value;
        return (float.Parse(range.Groups[1].Value), most == "N" ? units : float.Parse(most));
    }

    private static Network New(string network) => Catalogue.Find(network).Create(64, 16);

    private sealed class Observer : ISettingObserver
    {
        public List<float> Values { get; } = [];

        public void OnSet(int place, string key, float value, string? word) => Values.Add(value);
    }
}
