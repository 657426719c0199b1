namespace AstroNano.Core.Tests.Networks;

/// <summary>Saliencies that an input sets from outside.</summary>
public class InputDrivenNetworkTests
{
    [Theory]
    [InlineData(0.5f, 0f)]
    [InlineData(0.9f, 0f)]
    [InlineData(1.01f, 1.01f)]
    [InlineData(1.1f, 1.1f)]
    [InlineData(5f, 5f)]
    public void A_memory_exists_and_is_stable_while_its_saliency_is_above_1(
        float saliency, float amplitude)
    {
        InputDrivenNetwork network = TestTrial.StartWalsh(new InputDrivenNetwork(64, 8));
        network.SetSaliency(0, saliency);
        network.Run(3000);
        Assert.Equal(amplitude, Observables.Amplitude(network.State, 64), 1e-3f);
        Assert.Equal(amplitude > 0f ? 1f : 0f, network.Overlaps[0], 1e-3f);
    }

    [Fact]
    public void An_input_weighs_every_memory_by_its_overlap()
    {
        var trial = new TestTrial(3, 5, 0, 30);
        InputDrivenNetwork network = trial.Start(new InputDrivenNetwork(30, 7));
        var input = new float[30];
        for (int i = 0; i < 30; i++)
        {
            input[i] = 0.25f * i;
        }

        network.TakeInput(input);
        for (int mu = 0; mu < 5; mu++)
        {
            double sum = 0;
            for (int i = 0; i < 30; i++)
            {
                sum += trial.Patterns.IsPlus(mu, i) ? input[i] : -input[i];
            }

            Assert.Equal(sum / 30, network.Modulation[mu], 1e-5);
        }

        Assert.Equal(new[] { 1f, 1f }, network.Modulation[5..]);
    }

    [Fact]
    public void The_energy_never_rises()
    {
        InputDrivenNetwork network = new TestTrial(0, 8, 19).Start(new InputDrivenNetwork(64, 8));
        for (int memory = 0; memory < 8; memory++)
        {
            network.SetSaliency(memory, 0.5f + 0.25f * memory);
        }

        for (int step = 0; step < 500; step++)
        {
            float before = network.Energy();
            network.Step();
            Assert.True(network.Energy() <= before + 1e-6f * MathF.Abs(before) + 1e-4f);
        }
    }

    [Fact]
    public void An_input_too_short_and_a_saliency_out_of_range_are_refused()
    {
        InputDrivenNetwork network = new TestTrial(3, 5, 0).Start(new InputDrivenNetwork(64, 7));
        Refused("input", () => network.TakeInput(null!));
        Refused("input", () => network.TakeInput(new float[63]));
        Refused("memory", () => network.SetSaliency(7, 1f));
        Refused("memory", () => network.SetSaliency(-1, 1f));
        Refused("saliency", () => network.SetSaliency(6, 1000.5f));
        Refused("saliency", () => network.SetSaliency(6, -1000.5f));
        network.SetSaliency(6, 1000f);
        network.SetSaliency(0, -1000f);
        Assert.Equal(1000f, network.Modulation[6]);
        Assert.Equal(-1000f, network.Modulation[0]);
    }

    private static void Refused(string name, Action action) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(action).ParamName);
}
