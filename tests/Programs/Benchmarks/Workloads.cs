namespace AstroNano.Benchmarks;

/// <summary>
/// What is measured, by name: "astrocyte/16" is a step of our network with 16 memories,
/// "astrocyte/16/loops" and "…/matrix" the plain forms, "astrocyte/16/256" ours with 256 units
/// instead of 64; "look/16/astrocyte" is a look at every unit's numbers, "reading/16/astrocyte/64"
/// in turn some steps that a settled network only counts, each time one more, and a reading,
/// "piece/9/sparse" a piece of what a network puts off, or storing once none is left,
/// "firmware/astrocyte/overlaps" a frame of the firmware, "whole/astrocyte" one of the instrument
/// and its reporter, "knobs/rest" the readings of its four knobs, "report/cue" what is printed at a
/// cue, after a call that gives it, "scenario/7" a scenario as the full self-test plays it,
/// "scenario/7/whole" to its end, "selftest/boot" and "selftest/full" a self-test.
/// Cue and patterns are those of the reference trial 0 (random memories, 13 flips) or of the
/// reasoning ring (Walsh functions).
/// </summary>
public static class Workloads
{
    /// <summary>The networks that have a plain form to be compared with.</summary>
    public static readonly string[] Networks = { "astrocyte", "hopfield", "reasoning" };

    /// <summary>All other networks of the catalogue, which have no plain form here.</summary>
    public static readonly string[] Others =
        Catalogue.Create().Select(entry => entry.Key).Except(Networks).ToArray();

    // The state is read after so many steps: then those are computed that were only counted, and
    // every figure includes them.
    private const int StepsToReading = 200;

    private const float SlowNeurons = 100f;

    private const int Units = 64;
    private const int Flips = 13;

    /// <summary>Prepares a workload and returns one unit of it.</summary>
    public static Action Start(string name)
    {
        string[] parts = name.Split('/');
        if (parts[0] == "firmware")
        {
            return FirmwareWorkload.Start(parts[1], parts[2]);
        }

        if (parts[0] == "knobs")
        {
            return FirmwareWorkload.StartKnobs(parts[1]);
        }

        if (parts[0] == "whole")
        {
            return FrameWorkload.StartWhole(parts[1]);
        }

        if (parts[0] == "report")
        {
            return ReportWorkload.Start(parts[1]);
        }

        if (parts[0] == "selftest")
        {
            return () => _ = parts[1] == "full" ? SelfTest.Full() : SelfTest.AtBoot();
        }

        int memories = int.Parse(parts[1], CultureInfo.InvariantCulture);
        int units = Units;
        if (parts[0] == "look")
        {
            return Look(parts[2], memories);
        }

        if (parts[0] == "piece")
        {
            return Pieces(parts[2], memories);
        }

        if (parts[0] == "reading")
        {
            return Pending(parts[2], memories, int.Parse(parts[3], CultureInfo.InvariantCulture));
        }

        if (parts[0] == "scenario")
        {
            Run run = Scenarios.Create(memories);
            return () => Play(parts.Length == 2 ? run.Brief() : run);
        }

        bool isOurs = parts.Length == 2 || int.TryParse(parts[2], out units);
        (PatternSet patterns, sbyte[] cue) = Setting(parts[0], memories, isOurs ? units : Units);
        if (isOurs)
        {
            Network network = Ours(parts[0], patterns.Units, memories);
            network.Store(patterns);
            network.Cue(cue);
            return () => StepAndRead(network);
        }

        return Plain(parts[0], patterns, cue, Enum.Parse<Form>(parts[2], true)).Step;
    }

    private static void StepAndRead(Network network)
    {
        network.Step();
        if (network.Steps % StepsToReading == 0)
        {
            _ = network.State;
        }
    }

    private static void Play(Run run)
    {
        var player = run.Steps > 0 ? new RunPlayer(run) : null;
        while (player is { Done: false })
        {
            player.Step();
        }
    }

    // Settled, and then so slow that every counted step still moves the states.
    private static Action Pending(string name, int memories, int units)
    {
        Network network = Ours(name, units, memories);
        (PatternSet patterns, sbyte[] cue) = Setting(name, memories, units);
        network.Store(patterns);
        network.Cue(cue);
        Run(network, StepsToReading);
        Setting[] settings = network.CreateSettings();
        settings[Adjustable.IndexOf(settings, "neuron-time")].Value = SlowNeurons;
        int steps = 0;
        bool reads = true;
        return () =>
        {
            reads = !reads;
            if (reads)
            {
                _ = network.State;
            }
            else
            {
                Run(network, ++steps);
            }
        };
    }

    private static Action Pieces(string name, int memories)
    {
        Network network = Ours(name, Units, Engine.Capacity);
        (PatternSet patterns, _) = Setting(name, memories);
        return () =>
        {
            if (network.LeftToPrepare == 0)
            {
                network.Store(patterns);
            }
            else
            {
                network.Prepare();
            }
        };
    }

    private static void Run(Network network, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }
    }

    // A look at every unit, as so many steps do it.
    private static Action Look(string name, int memories)
    {
        (PatternSet patterns, sbyte[] cue) = Setting(name, memories);
        Network network = Ours(name, patterns.Units, memories);
        network.Store(patterns);
        network.Cue(cue);
        return () =>
        {
            for (int unit = 0; unit < network.Units; unit++)
            {
                network.IsSound(unit);
            }
        };
    }

    /// <summary>Our network of a name.</summary>
    public static Network Ours(string network, int units, int capacity) =>
        Catalogue.Find(network).Create(units, capacity);

    /// <summary>The plain network of a name, cued.</summary>
    public static PlainNetwork Plain(string network, PatternSet patterns, sbyte[] cue, Form form) =>
        network switch
        {
            "astrocyte" => new PlainAstrocyte(patterns, cue, form),
            "hopfield" => new PlainHopfield(patterns, cue, form),
            "reasoning" => new PlainReasoning(patterns, cue, form),
            _ => throw new ArgumentException("No network is called '" + network + "'."),
        };

    /// <summary>Patterns and cue of a network's standard run.</summary>
    public static (PatternSet Patterns, sbyte[] Cue) Setting(
        string network, int memories, int units = Units, int trial = 0)
    {
        var patterns = new PatternSet(units, memories);
        var cue = new sbyte[units];
        if (network == "reasoning" && (units & (units - 1)) == 0 && memories < units)
        {
            PatternSource.FillWalsh(patterns, memories, cue);
            patterns.CopyTo(0, cue);
            return (patterns, cue);
        }

        var random = new RandomStream(trial, 0);
        PatternSource.FillRandom(patterns, memories, random, cue);
        patterns.CopyTo(0, cue);
        new Corruption(units).Flip(cue, units * Flips / Units, random);
        return (patterns, cue);
    }
}
