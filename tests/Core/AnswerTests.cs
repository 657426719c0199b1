namespace AstroNano.Core.Tests;

/// <summary>What networks make of special cues and settings.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_separator_answers_with_the_memory_of_the_most_shared_rows(int memory)
    {
        var trial = new Trial(0, 5, 0);
        SeparatorNetwork network = trial.Start(new SeparatorNetwork(64, 5));
        var cue = new sbyte[64];
        trial.Patterns.CopyTo(memory, cue);
        cue[3] = (sbyte)-cue[3];
        cue[40] = (sbyte)-cue[40];
        network.Cue(cue);
        network.Run(network.StepsPerPass);
        Assert.Equal(1f, network.Overlaps[memory]);
    }

    [Fact]
    public void Attention_with_gains_at_once_begins_with_the_softmax_of_the_cue()
    {
        var network = new AttentionNetwork(64, 4) { GainDynamics = GainDynamics.Instantaneous };
        new Trial(0, 4, 20).Start(network);
        double[] shares = [.. network.Overlaps.Select(
            m => System.Math.Exp(64.0 * m / network.Temperature))];
        for (int mu = 0; mu < 4; mu++)
        {
            Assert.Equal(shares[mu] / shares.Sum(), network.Gains[mu], 1e-5);
        }
    }

    // N/T for (N − 1)/(2T): half of the gain is lost at another temperature.
    [Fact]
    public void Attention_halves_its_best_gain_where_theory_says()
    {
        AttentionNetwork network = new Trial(0, 4, 0).Start(new AttentionNetwork(64, 4));
        NetworkTheory theory = network.CreateTheory();
        Assert.Equal(64.0 / System.Math.Log(3.0), theory.Solve()[2].Expected, 1e-3);
    }

    [Fact]
    public void The_echo_is_as_intense_as_all_activations_together()
    {
        MinervaNetwork network = new Trial(0, 5, 6).Start(new MinervaNetwork(64, 5));
        Assert.Equal(network.Overlaps.Sum(m => m * m * m), network.EchoIntensity, 1e-6);
    }

    [Fact]
    public void An_order_that_is_drawn_belongs_to_the_state()
    {
        BinaryNetwork network = new Trial(0, 4, 0).Start(new BinaryNetwork(64, 4));
        Assert.Equal(64 + 2, network.StateSize);
        network.Order = UpdateOrder.Random;
        Assert.Equal(64 + 2 + 64, network.StateSize);
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
    public void An_input_raises_the_saliency_of_its_memory()
    {
        ThreeLayerNetwork network = new Trial(0, 4, 0).Start(new ThreeLayerNetwork(64, 4));
        ThreeLayerNetwork driven = new Trial(0, 4, 0).Start(new ThreeLayerNetwork(64, 4));
        driven.Inputs[2] = 5f;
        float rate = network.TimeStep / network.SaliencyTimeConstant;
        Assert.Equal(network.Run(1).Saliencies[2] + 5f * rate, driven.Run(1).Saliencies[2], 1e-6f);
    }

    // At the floats at which a small step stops a large one still goes on.
    [Fact]
    public void Units_at_rest_move_again_when_the_step_changes()
    {
        HopfieldNetwork network = new Trial(0, 3, 9).Hopfield();
        network.TimeStep = 0.001f;
        int digest;
        do
        {
            digest = NetworkExtensions.DigestOf(network);
        }
        while (NetworkExtensions.DigestOf(network.Run(100)) != digest);
        network.TimeStep = 1f;
        Assert.NotEqual(digest, NetworkExtensions.DigestOf(network.Run(1)));
    }

    [Fact]
    public void A_cue_like_no_memory_has_no_share_and_no_number_that_is_none()
    {
        var network = new UniversalNetwork(64, 1);
        network.SetSetting(Adjustable.IndexOf(network.CreateSettings(), "separation"),
            (int)Separation.Identity);
        var patterns = new PatternSet(64, 1);
        patterns.Add([.. Enumerable.Repeat((sbyte)1, 64)]);
        network.Store(patterns);
        network.Cue([.. Enumerable.Range(0, 64).Select(i => (sbyte)(i % 2 == 0 ? 1 : -1))]);
        network.Step();
        Assert.Equal(0f, network.Modulation[0]);
        Assert.All(network.State, x => Assert.InRange(x, -1f, 1f));
    }
}
