namespace AstroNano.Core.Tests;

/// <summary>A refused argument is named, with what it was and what is allowed.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(1025)]
    [InlineData(-1)]
    public void Sizes_outside_4_to_1024_units_are_refused(int units)
    {
        Refused(() => new AstrocyteNetwork(units, 16), "units", units.ToString(), "4 to 1024");
        Refused(() => new HopfieldNetwork(units, 16), "units", units.ToString(), "4 to 1024");
        Refused(() => new ReasoningNetwork(units, 16), "units", units.ToString(), "4 to 1024");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2049)]
    [InlineData(-1)]
    public void Patterns_of_up_to_2048_units_can_be_drawn(int units)
    {
        Refused(() => new PatternSet(units, 16), "units", units.ToString(), "4 to 2048");
        Refused(() => new Corruption(units), "units", units.ToString(), "4 to 2048");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Capacities_outside_1_to_256_memories_are_refused(int capacity)
    {
        Refused(() => new AstrocyteNetwork(64, capacity), "capacity", "1 to 256");
        Refused(() => new ReasoningNetwork(64, capacity), "capacity", "1 to 256");
        Refused(() => new PatternSet(64, capacity), "capacity", "1 to 256");
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Time_constants_must_be_positive_numbers(float value)
    {
        string was = value.ToString();
        var network = new AstrocyteNetwork(64, 16);
        Refused(() => network.NeuronTimeConstant = value, "neuron-time", was, "0.001");
        Refused(() => network.AstrocyteTimeConstant = value, "astrocyte-time", was);
        Refused(() => network.TimeStep = value, "time-step", was, "0.001 to 1");
        Refused(() => network.Steepness = value, "steepness", was);
        Refused(() => new ReasoningNetwork(64, 8).SaliencyTimeConstant = value,
            "saliency-time", was);
        Assert.Equal(1f, network.AstrocyteTimeConstant);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    public void Temperature_gain_and_leak_are_never_negative(float value)
    {
        Refused(() => new AstrocyteNetwork(64, 16).Temperature = value, "temperature");
        Refused(() => new ReasoningNetwork(64, 8).SequenceGain = value, "sequence-gain");
        Refused(() => new ReasoningNetwork(64, 8).Leak = value, "leak");
        Refused(() => new ThreeLayerNetwork(64, 8).Leak = value, "leak");
        Refused(() => new ReasoningNetwork(64, 8).InitialSaliency = value, "first-saliency");
    }

    // Caught once: a seventh way was taken for the first.
    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(7)]
    public void There_are_three_kinds_of_gain_dynamics(int dynamics)
    {
        var network = new AstrocyteNetwork(64, 16);
        string was = dynamics.ToString();
        Refused(() => network.GainDynamics = (GainDynamics)dynamics, "gains", was, "0 to 2");
        int place = Adjustable.IndexOf(network.CreateSettings(), "gains");
        Refused(() => network.SetSetting(place, dynamics), "gains", was, "0 to 2");
        var run = new Run { Network = "astrocyte", Steps = 1 }.With("gains", dynamics);
        Refused(() => new RunPlayer(run), "gains", was, "0 to 2");
        Assert.Equal(GainDynamics.Replicator, network.GainDynamics);
    }

    [Fact]
    public void A_run_of_an_unknown_network_is_refused() =>
        Says("There is no network '99'; there are "
            + string.Join(", ", Catalogue.Create().Select(entry => entry.Key)) + ".",
            () => new RunPlayer(new Run { Network = "99" }));

    [Fact]
    public void Properties_refuse_what_their_settings_refuse()
    {
        Refused(() => new BinaryNetwork(64, 4).Order = (UpdateOrder)3, "order", "3", "0 to 2");
        Refused(() => new DenseNetwork(64, 4).Power = 1, "power", "1", "2 to 7");
        Refused(() => new DenseNetwork(64, 4).Power = 8, "power", "8");
        Refused(() => new SeparatorNetwork(64, 4).Winners = 0, "winners", "0", "1 to 32");
        Refused(() => new SparseNetwork(64, 4).Locations = 31, "locations", "31", "32 to 1024");
        Refused(() => new SparseNetwork(64, 4).Radius = 65, "radius", "65", "0 to 64");
    }

    // Or a memory would be gone and nothing learned.
    [Fact]
    public void A_refused_pattern_leaves_the_memories_unchanged()
    {
        AstrocyteNetwork network = new TestTrial(0, 4, 0).Astrocyte();
        var oldest = new sbyte[64];
        network.Patterns!.CopyTo(0, oldest);
        Refused(() => network.Learn(new sbyte[64]), "signs[0]");
        var now = new sbyte[64];
        network.Patterns.CopyTo(0, now);
        Assert.Equal(4, network.Memories);
        Assert.Equal(oldest, now);
        Assert.Equal("No patterns are stored; call Store first.",
            Assert.Throws<InvalidOperationException>(
                () => new AstrocyteNetwork(64, 4).Learn(new TestTrial(0, 4, 0).Target)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-128)]
    public void Patterns_and_cues_hold_signs_only(sbyte entry)
    {
        var signs = new sbyte[64];
        Array.Fill(signs, (sbyte)1);
        signs[7] = entry;
        Refused(() => new PatternSet(64, 4).Add(signs), "signs[7]", entry.ToString(), "+1 or -1");
        AstrocyteNetwork network = new TestTrial(0, 4, 0).Astrocyte();
        Refused(() => network.Cue(signs), "cue[7]", entry.ToString(), "+1 or -1");
    }

    [Fact]
    public void Missing_short_and_superfluous_arguments_are_refused()
    {
        var network = new AstrocyteNetwork(64, 4);
        Refused(() => network.Store(null!), "patterns");
        Refused(() => network.Store(new PatternSet(64, 4)), "patterns.Count", "0", "1 to 4");
        Refused(() => network.Store(new PatternSet(32, 4)), "patterns.Units", "32", "64");
        Refused(() => network.Store(new TestTrial(0, 5, 0).Patterns), "patterns.Count", "5");
        Refused(() => network.Cue(new sbyte[63]), "cue", "63", "64");
        Assert.Throws<InvalidOperationException>(() => network.Cue(new TestTrial(0, 4, 0).Cue));
        PatternSet full = new TestTrial(0, 4, 0).Patterns;
        Assert.Throws<InvalidOperationException>(() => full.Add(new TestTrial(0, 4, 0).Cue));
    }

    [Fact]
    public void Flips_counts_and_letters_outside_their_range_are_refused()
    {
        var random = new RandomStream(0, 0);
        var row = new sbyte[64];
        Array.Fill(row, (sbyte)1);
        Refused(() => new Corruption(64).Flip(row, 65, random), "flips", "65", "0 to 64");
        Refused(() => new Corruption(64).Flip(row, -1, random), "flips", "-1", "0 to 64");
        var set = new PatternSet(64, 8);
        Refused(() => PatternSource.FillRandom(set, 9, random, row), "count", "9", "1 to 8");
        Refused(() => PatternSource.FillWalsh(new PatternSet(60, 8), 4, row), "set", "60");
        Refused(() => PatternSource.FillGlyphs(new PatternSet(32, 8), 4, row), "units", "32", "64");
        Refused(() => Glyphs.Draw('?', row), "letter", "?", "ABC");
        Refused(() => random.Next(0), "bound", "0", "1 to 32768");
    }

    [Fact]
    public void A_refusal_is_a_whole_sentence()
    {
        AstrocyteNetwork network = new TestTrial(0, 4, 0).Astrocyte();
        Says("cue is missing.", () => network.Cue(null!));
        Says("cue must have at least 64 entries (had 63).", () => network.Cue(new sbyte[63]));
        Says("cue[0] must be +1 or -1 (was 0).", () => network.Cue(new sbyte[64]));
        Says("units must be from 4 to 2048 (was 3).", () => new Corruption(3));
        Says("leak must be from 0 to 1 (was 2).", () => new ReasoningNetwork(64, 8).Leak = 2f);
        Says("TimeStep must be 1 (was 0.5).", () => new DenseNetwork(64, 8).TimeStep = 0.5f);
        Says("units must be 64 (was 32).",
            () => PatternSource.FillGlyphs(new PatternSet(32, 8), 4, new sbyte[32]));
        Says("count must be from 1 to 63 (was 64).",
            () => PatternSource.FillWalsh(new PatternSet(64, 100), 64, new sbyte[64]));
        Says("State must not be 0.", () => new RandomStream(0, 0).State = 0);
        Says("pattern is 0, but there is none to choose.",
            () => new PatternSet(64, 8).CopyTo(0, new sbyte[64]));
    }

    [Fact]
    public void A_setting_without_a_network_stores_and_checks_its_value()
    {
        var setting = new Setting("heat", "T", 0f, 10f, Curve.Linear, 2f, "Heats.");
        Assert.Equal(2f, setting.Value);
        setting.Value = 3f;
        Assert.Equal(3f, setting.Value);
        Says("heat must be from 0 to 10 (was 11).", () => setting.Value = 11f);
        Says("heat must be from 0 to 1 (was 2).",
            () => new Setting("heat", "T", 0f, 1f, Curve.Linear, 2f, "Heats."));
    }

    // Caught once: the set was emptied before its size was looked at.
    [Fact]
    public void A_refused_fill_leaves_the_set_unchanged()
    {
        PatternSet set = new TestTrial(0, 4, 0, units: 60).Patterns;
        var row = new sbyte[60];
        Refused(() => PatternSource.FillWalsh(set, 4, row), "60", "power of two");
        Refused(() => PatternSource.FillGlyphs(set, 4, row), "units", "60");
        Refused(() => PatternSource.FillRandom(set, 4, null!, row), "random");
        Refused(() => PatternSource.FillRandom(set, 5, new RandomStream(0, 0), row), "count");
        Assert.Equal(4, set.Count);
    }

    private static void Says(string sentence, Action action) => Assert.Equal(sentence,
        Assert.ThrowsAny<ArgumentException>(action).Message.Split(" (Parameter")[0]);

    private static void Refused(Action action, params string[] words)
    {
        var error = Assert.ThrowsAny<ArgumentException>(action);
        Assert.All(words, word => Assert.Contains(word, error.Message));
    }
}
