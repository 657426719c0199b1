namespace AstroNano.Core.Tests.Networks;

/// <summary>Energies never rise where theory says so, from any start and on any memories.</summary>
public class EnergyTests
{
    private static readonly int Starts = Thorough.IsAsked ? 1000 : 250;

    public static MatrixTheoryData<string, PatternKind> Descending =>
        new(Makers.Keys, Enum.GetValues<PatternKind>());

    private static Dictionary<string, Func<Network>> Makers { get; } = new()
    {
        ["binary"] = () => new BinaryNetwork(64, 16),
        ["binary, drawn order"] = () => new BinaryNetwork(64, 16) { Order = UpdateOrder.Random },
        ["binary, diagonal kept, all"] =
            () => new BinaryNetwork(64, 16) { Order = UpdateOrder.All, DiagonalKept = true },
        ["hebbian"] = Forgetful,
        ["context"] = () => new ContextNetwork(64, 16),
        ["context, 16 of a third"] =
            () => new ContextNetwork(64, 16) { Contexts = 16, ActiveShare = 0.3f },
        ["dense 2"] = () => new DenseNetwork(64, 16) { Power = 2 },
        ["dense 3"] = () => new DenseNetwork(64, 16) { Power = 3 },
        ["dense 4"] = () => new DenseNetwork(64, 16) { Power = 4 },
        ["dense 5"] = () => new DenseNetwork(64, 16) { Power = 5 },
        ["dense 6"] = () => new DenseNetwork(64, 16) { Power = 6 },
        ["dense exp"] = () => new DenseNetwork(64, 16) { Power = DenseNetwork.Exponential },
        ["modern 0.05"] = () => new ModernNetwork(64, 16) { Sharpness = 0.05f },
        ["modern 0.25"] = () => new ModernNetwork(64, 16),
        ["entmax 0.02"] = () => new EntmaxNetwork(64, 16) { Sharpness = 0.02f },
        ["entmax 0.1"] = () => new EntmaxNetwork(64, 16),
        ["modern 1"] = () => new ModernNetwork(64, 16) { Sharpness = 1f },
    };

    [Theory]
    [MemberData(nameof(Descending))]
    public void The_energy_never_rises(string name, PatternKind kind)
    {
        Network network = Makers[name]();
        var trial = new Trial(64, 16);
        trial.Store(kind, 16, 5, 0);
        network.Store(trial.Patterns);
        var random = new RandomStream(1, 2);
        var cue = new sbyte[64];
        for (int start = 0; start < Starts; start++)
        {
            for (int i = 0; i < cue.Length; i++)
            {
                cue[i] = random.NextSign();
            }

            network.Cue(cue);
            float energy = network.Energy();
            for (int step = 0; step < 4 * network.StepsPerPass; step++)
            {
                network.Step();
                float next = network.Energy();
                float rounding = 2e-6f * Math.Max(64f, Math.Abs(energy));
                Assert.True(next <= energy + rounding,
                    $"start {start}, step {step}: from {energy} to {next}");
                energy = next;
            }
        }
    }

    // What the assertion above is worth: with zero diagonal and all units at once it does rise.
    [Fact]
    public void The_energy_can_rise_in_synchronous_steps_without_the_diagonal()
    {
        var network = new BinaryNetwork(64, 16) { Order = UpdateOrder.All };
        bool rose = false;
        for (int number = 0; number < 1000 && !rose; number++)
        {
            new TestTrial(number, 16, 19).Start(network);
            float energy = network.Energy();
            for (int step = 0; step < 20; step++)
            {
                network.Step();
                rose = rose || network.Energy() > energy + 0.01f;
                energy = network.Energy();
            }
        }

        Assert.True(rose);
    }

    private static HebbianNetwork Forgetful()
    {
        var network = new HebbianNetwork(64, 16);
        network.Forgetting = 0.15f;
        return network;
    }
}
