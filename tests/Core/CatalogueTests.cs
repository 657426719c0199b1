namespace AstroNano.Core.Tests;

/// <summary>What every network of the catalogue is and says, and what it refuses.</summary>
public class CatalogueTests
{
    private const int Units = 64;
    private const int Memories = 16;
    private const int KeyLetters = 14;
    private const int SymbolLetters = 2;
    private const int LineLetters = 100;

    /// <summary>All networks, by key.</summary>
    public static TheoryData<string> All => new(Catalogue.Create().Select(entry => entry.Key));

    [Fact]
    public void Keys_and_titles_are_unique()
    {
        NetworkEntry[] entries = Catalogue.Create();
        Assert.Equal(entries.Length, entries.Select(entry => entry.Key).Distinct().Count());
        Assert.Equal(entries.Length, entries.Select(entry => entry.Title).Distinct().Count());
    }

    [Fact]
    public void Families_stand_together_and_the_newest_first()
    {
        NetworkEntry[] entries = Catalogue.Create();
        Assert.Equal(Enum.GetValues<Family>(), entries.Select(entry => entry.Family).Distinct());
        Assert.Equal(entries.Select(entry => entry.Key), entries
            .OrderBy(entry => entry.Family).ThenByDescending(entry => entry.Year)
            .Select(entry => entry.Key));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_entry_says_title_year_source_and_equation_in_a_line(string network)
    {
        NetworkEntry entry = Catalogue.Find(network);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", entry.Key);
        Assert.NotEmpty(entry.Title);
        Assert.InRange(entry.Year, 1940, 2100);
        Assert.InRange(entry.Source.Length, 4, LineLetters);
        Assert.InRange(entry.Equation.Length, 4, LineLetters);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_model_is_at_most_four_classes_below_network(string network)
    {
        int levels = 0;
        for (Type type = New(network).GetType(); type != typeof(Network); type = type.BaseType!)
        {
            levels++;
        }

        Assert.InRange(levels, 1, 4);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_set_changed_after_it_was_stored_is_refused_at_the_next_cue(string network)
    {
        var trial = new TestTrial(0, 4, 0);
        Network made = trial.Start(New(network));
        foreach (Action change in new Action[]
        {
            trial.Patterns.RemoveFirst, () => trial.Patterns.Add(trial.Cue),
            () => trial.Patterns.Set(1, trial.Cue),
        })
        {
            change();
            Assert.Equal("The stored patterns have changed; call Store again.",
                Assert.Throws<InvalidOperationException>(() => made.Cue(trial.Cue)).Message);
            made.Store(trial.Patterns);
            made.Cue(trial.Cue);
        }
    }

    [Fact]
    public void An_unknown_network_is_refused_with_a_list_of_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => Catalogue.Find("perceptron"));
        Assert.StartsWith("There is no network 'perceptron'; there are astrocyte, ", error.Message);
        Assert.All(Catalogue.Create(), entry => Assert.Contains(entry.Key, error.Message));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_setting_beyond_the_table_is_refused(string network)
    {
        Network refusing = New(network);
        Assert.All(new[] { -1, refusing.SettingCount, refusing.SettingCount + 1 }, index =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => refusing.GetSetting(index));
            Assert.Throws<ArgumentOutOfRangeException>(() => refusing.SetSetting(index, 1f));
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Settings_have_a_key_a_symbol_a_help_and_a_travel_in_their_range(string network)
    {
        Setting[] settings = New(network).CreateSettings();
        Assert.Equal(settings.Length, settings.Select(setting => setting.Key).Distinct().Count());
        foreach (Setting setting in settings)
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", setting.Key);
            Assert.InRange(setting.Key.Length, 1, KeyLetters);
            Assert.InRange(setting.Symbol.Length, 1, SymbolLetters);
            Assert.NotEmpty(setting.Help);
            Assert.True(setting.Minimum < setting.Maximum, setting.Key);
            Assert.InRange(setting.Low, setting.Minimum, setting.Maximum);
            Assert.InRange(setting.High, setting.Low, setting.Maximum);
            Assert.InRange(setting.Start, setting.Low, setting.High);
            Assert.InRange(setting.Default, setting.Minimum, setting.Maximum);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_setting_s_default_is_what_a_new_network_has(string network) => Assert.All(
        New(network).CreateSettings(), setting => Assert.Equal(setting.Default, setting.Value));

    [Theory]
    [MemberData(nameof(All))]
    public void Values_of_a_setting_s_range_are_taken_and_read_back(string network)
    {
        foreach (Setting setting in New(network).CreateSettings())
        {
            foreach (float value in new[]
            {
                setting.Minimum, setting.Maximum, setting.Low, setting.High, setting.Start,
                setting.ValueAt(0.5f), setting.Default,
            })
            {
                setting.Value = value;
                Assert.Equal(value, setting.Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NaN_and_values_out_of_range_are_refused_by_key(string network)
    {
        foreach (Setting setting in New(network).CreateSettings())
        {
            foreach (float value in new[]
            {
                float.NaN, float.PositiveInfinity, float.NegativeInfinity,
                Above(setting.Maximum, setting.Curve), Below(setting.Minimum, setting.Curve),
            })
            {
                float before = setting.Value;
                var error = Assert.Throws<ArgumentOutOfRangeException>(
                    () => setting.Value = value);
                Assert.StartsWith($"{setting.Key} must be from {setting.Minimum} to "
                    + $"{setting.Maximum} (was {value}).", error.Message);
                Assert.Equal(before, setting.Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Sizes_out_of_range_are_refused(string network)
    {
        NetworkEntry entry = Catalogue.Find(network);
        Assert.Equal("units", Refused(() => entry.Create(3, 4)).ParamName);
        Assert.Equal("units", Refused(() => entry.Create(1025, 4)).ParamName);
        Assert.Equal("capacity", Refused(() => entry.Create(64, 0)).ParamName);
        Assert.Equal("capacity", Refused(() => entry.Create(64, 257)).ParamName);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Steps_cues_and_readings_before_patterns_or_a_cue_are_refused(string network)
    {
        Network made = New(network);
        sbyte[] cue = new TestTrial(0, 4, 0).Cue;
        foreach (Action early in new Action[]
        {
            made.Step, () => made.Cue(cue), () => made.Energy(), () => made.Spread(),
        })
        {
            Assert.Equal("No patterns are stored; call Store first.",
                Assert.Throws<InvalidOperationException>(early).Message);
        }

        made.Store(new TestTrial(0, 4, 0).Patterns);
        Assert.All(new Action[] { made.Step, () => made.Energy(), () => made.Spread() }, early =>
            Assert.Equal("No cue was given; call Cue first.",
                Assert.Throws<InvalidOperationException>(early).Message));
        new TestTrial(0, 4, 0).Start(made).Step();
        Assert.Equal(1, made.Steps);
    }

    private static ArgumentOutOfRangeException Refused(Func<Network> make) =>
        Assert.Throws<ArgumentOutOfRangeException>(make);

    // The nearest float outside; whole numbers are rounded to.
    private static float Above(float end, Curve curve) =>
        curve == Curve.Integer ? end + 1f : MathF.BitIncrement(end);

    private static float Below(float end, Curve curve) =>
        curve == Curve.Integer ? end - 1f : MathF.BitDecrement(end);

    private static Network New(string network) => Catalogue.Find(network).Create(Units, Memories);
}
