namespace AstroNano.Core.Tests;

/// <summary>
/// What a network shows and nothing of its future depends on: energy, spread, overlaps, gains.
/// The goldens of the scenarios do not see them.
/// </summary>
public class ShownTests
{
    [Theory]
    [MemberData(nameof(NamedScenarios.Names), MemberType = typeof(NamedScenarios))]
    public void Observables_of_a_scenario_reach_their_golden(string name)
    {
        Run scenario = NamedScenarios.Named(name);
        var player = new RunPlayer(scenario);
        Network network = player.Network;
        var digest = new Digest();
        Add(network, digest);
        while (!player.Done)
        {
            player.Step();
            Add(network, digest);
        }

        Reached(name, digest);
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Observables_at_every_end_of_every_setting_reach_their_golden(string key)
    {
        var trial = new TestTrial(0, 5, 9, 30);
        Network network = trial.Start(Catalogue.Find(key).Create(30, 7)).Run(3);
        var digest = new Digest();
        foreach (Setting setting in network.CreateSettings())
        {
            foreach (float value in new[]
            {
                setting.Minimum, setting.Low, setting.Start, setting.High, setting.Maximum,
                setting.Default,
            })
            {
                setting.Value = value;
                Add(network, digest);
                network.Cue(trial.Cue);
                Add(network, digest);
                network.Run(network.StepsPerPass + 3).AddTo(digest);
                Add(network, digest);
            }
        }

        Reached($"settings of {key}", digest);
    }

    // More memories than a word has bits, more groups of units than are taken at once, none whole.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Observables_of_forty_memories_reach_their_golden(string key)
    {
        var trial = new TestTrial(1, 40, 7, 71);
        Network network = trial.Start(Catalogue.Find(key).Create(71, 45));
        var digest = new Digest();
        int steps = 2 * network.StepsPerPass + 3;
        for (int step = 0; step < steps; step++)
        {
            network.Step();
            network.AddTo(digest);
            Add(network, digest);
        }

        Reached($"forty memories of {key}", digest);
    }

    // A memory itself as the cue, settings two by two, changed while it runs and before a cue; so
    // few units that sums come out as nothing.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Observables_at_pairs_of_settings_reach_their_golden(string key)
    {
        var digest = new Digest();
        foreach ((int units, int memories) in new[] { (64, 16), (5, 9) })
        {
            var trial = new TestTrial(2, memories, units / 5, units);
            Network network = Catalogue.Find(key).Create(units, memories);
            network.Store(trial.Patterns);
            Setting[] settings = network.CreateSettings();
            Play(network, trial, digest, () => { });
            foreach ((Setting one, float value, Setting other, float otherValue)
                in Pairs(settings, units))
            {
                foreach (Setting setting in settings)
                {
                    setting.Value = setting.Default;
                }

                Play(network, trial, digest, () =>
                {
                    one.Value = value;
                    other.Value = otherValue;
                });
            }
        }

        Reached($"pairs of settings of {key}", digest);
    }

    private static void Play(Network network, TestTrial trial, Digest digest, Action change)
    {
        network.Cue(trial.Target);
        network.Run(2);
        change();
        network.Run(2).AddTo(digest);
        Add(network, digest);
        network.Cue(trial.Cue);
        network.Run(network.StepsPerPass + 2).AddTo(digest);
        Add(network, digest);
    }

    private static void Reached(string name, Digest digest) =>
        Golden.ShouldEqual("golden-shown.csv", name, $"{digest.Value:X8}");

    private static void Add(Network network, Digest digest)
    {
        digest.Add(network.Energy());
        digest.Add(network.Spread());
        digest.Add(network.Time);
        digest.Add(network.Overlaps, network.Memories);
        digest.Add(network.Activation, network.Units);
        if (network.Modulation is float[] modulation)
        {
            digest.Add(modulation, network.Memories);
        }

        if (network.Beside is float[] beside)
        {
            digest.Add(beside, beside.Length);
        }
    }

    private static IEnumerable<(Setting One, float Value, Setting Other, float OtherValue)> Pairs(
        Setting[] settings, int units) =>
        from place in Enumerable.Range(0, settings.Length)
        from other in settings[place..]
        from value in Ends(settings[place], units)
        from otherValue in Ends(other, units)
        select (settings[place], value, other, otherValue);

    // The ends, and all there is to choose from. Letters as contents have 64 units.
    private static float[] Ends(Setting setting, int units) =>
        setting.Curve == Curve.Integer && setting.Maximum - setting.Minimum < 8f
            && (setting.Key != "contents" || units == Glyphs.Units)
            ? [.. Enumerable.Range((int)setting.Minimum,
                (int)(setting.Maximum - setting.Minimum) + 1).Select(choice => (float)choice)]
            : [setting.Minimum, setting.Maximum];
}
