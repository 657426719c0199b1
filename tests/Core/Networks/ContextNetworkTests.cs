namespace AstroNano.Core.Tests.Networks;

/// <summary>
/// The context-modular network against its definition, with couplings J and masks written out.
/// </summary>
[Claim("ContextNetwork.ComputeEnergy", 2)]      // twice the active units
[Claim("ContextNetwork.AccessTo", 1)]           // active units, one at least
[Claim("ContextNetwork.TakeCounts", 1)]         // the same
[Claim("ContextNetwork.ContextOf", 1)]          // contexts, one at least
[Claim("ContextNetwork.FieldOf", 1)]            // the same
[Claim("ContextNetwork.get_ActiveContext", 1)]  // the same
[Claim("ContextNetwork.OnStored", 1)]           // the same
[Claim("ContextNetwork.OnStored", 0, 1024.5)]   // a share of the units, and a half
[Claim("ContextTheory.Compare", 1)]             // units, other memories, 1 and a root
public class ContextNetworkTests
{
    private const int Units = 64;

    [Theory]
    [InlineData(16, 4, 0.5f, 64)]
    [InlineData(14, 7, 0.3f, 64)]
    [InlineData(32, 16, 0.3f, 66)]
    [InlineData(9, 3, 0.8f, 18)]
    [InlineData(5, 1, 1f, 30)]
    public void Each_step_is_that_of_the_couplings(
        int memories, int contexts, float share, int units)
    {
        for (int number = 0; number < 20; number++)
        {
            var trial = new TestTrial(number, memories, units / 8, units);
            bool[][] masks = MasksOf(contexts, share, units);
            int context = number % contexts;
            ContextNetwork network = trial.Start(new ContextNetwork(units, memories)
            {
                Contexts = contexts,
                ActiveShare = share,
                Context = context + 1,
            });
            int[,] couplings = Couplings(trial, masks);
            int[] state = [.. trial.Cue.Select((sign, i) => masks[context][i] ? sign : 0)];
            for (int step = 0; step < 5 * units; step++)
            {
                Assert.Equal(state, network.State.Select(x => (int)x));
                Assert.Equal(Energy(couplings, state) / masks[0].Count(isOn => isOn),
                    network.Energy(), 1e-3);
                int unit = step % units;
                int field = Enumerable.Range(0, units).Sum(j => couplings[unit, j] * state[j]);
                state[unit] = masks[context][unit] && field != 0 ? Math.Sign(field) : state[unit];
                network.Step();
            }
        }
    }

    [Fact]
    public void One_context_that_silences_nothing_is_the_binary_network()
    {
        for (int number = 0; number < 50; number++)
        {
            var trial = new TestTrial(number, 12, 13);
            Network binary = trial.Start(new BinaryNetwork(Units, 12)).Run(640);
            Network context = trial.Start(
                new ContextNetwork(Units, 12) { Contexts = 1, ActiveShare = 1f }).Run(640);
            Assert.Equal(binary.State, context.State);
            Assert.Equal(binary.Overlaps, context.Overlaps);
            Assert.Equal(binary.Energy(), context.Energy(), 1e-4);
        }
    }

    [Fact]
    public void A_memory_is_recalled_in_its_own_context_and_in_no_other()
    {
        var trial = new Trial(Units, 8);
        trial.Store(PatternKind.Walsh, 8, 0, 0);
        var network = new ContextNetwork(Units, 8);
        network.Store(trial.Patterns);
        for (int memory = 0; memory < 8; memory++)
        {
            for (int context = 1; context <= network.Contexts; context++)
            {
                network.Context = context;
                trial.DrawCue(memory, 6);
                network.Cue(trial.Cue);
                network.Run(640);
                bool isOwn = network.ContextOf(memory) == context;
                Assert.Equal(isOwn, network.WrongSigns(memory) == 0);
                Assert.Equal(isOwn, network.Overlaps[memory] > 0.9f);
                Assert.Equal(isOwn, network.Modulation[memory] == 1f);
            }
        }
    }

    [Theory]
    [InlineData(4, 0.5f, 32)]
    [InlineData(16, 0.3f, 19)]
    [InlineData(16, 0.01f, 1)]
    public void All_contexts_activate_equally_many_units_and_access_counts_shared_ones(
        int contexts, float share, int active)
    {
        var trial = new TestTrial(1, 20, 6);
        bool[][] masks = MasksOf(contexts, share, Units);
        Assert.All(masks, mask => Assert.Equal(active, mask.Count(isOn => isOn)));
        var network = new ContextNetwork(Units, 20) { Contexts = contexts, ActiveShare = share };
        for (int context = 0; context < contexts; context++)
        {
            network.Context = context + 1;
            trial.Start(network);
            Assert.Equal(active, network.ActiveUnits);
            Assert.Equal(masks[context], network.State.Select(x => x != 0f));
            Assert.Equal(Enumerable.Range(0, 20).Select(mu => (float)masks[context]
                .Zip(masks[mu % contexts]).Count(pair => pair.First && pair.Second) / active),
                network.Modulation);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 0.5485838)]
    [InlineData(16, 0.3045176)]
    public void Its_closed_forms_are_the_best_share_and_the_access_by_chance(
        int contexts, double best)
    {
        var network = new ContextNetwork(1024, 20) { Contexts = contexts, ActiveShare = 0.25f };
        new TestTrial(1, 20, 6, 1024).Start(network);
        ClosedForm[] forms = network.CreateTheory().Solve();
        Assert.Equal(best, forms[0].Expected, 1e-6);
        Assert.Equal(0.25f, forms[0].Seen);
        Assert.Equal(contexts > 1, forms[1].HasExpected && forms[1].HasSeen);
        if (contexts > 1)
        {
            Assert.Equal(0.25f, forms[1].Expected);
            Assert.Equal(forms[1].Expected, forms[1].Seen, 0.04f);
        }
    }

    [Fact]
    public void Contexts_above_the_last_begin_again()
    {
        var trial = new TestTrial(2, 8, 6);
        var network = new ContextNetwork(Units, 8) { Contexts = 3, Context = 5 };
        float[] fifth = [.. trial.Start(network).State];
        Assert.Equal(2, network.ActiveContext);
        network.Context = 2;
        Assert.Equal(fifth, trial.Start(network).State);
    }

    [Fact]
    public void A_new_context_silences_some_units_and_activates_others()
    {
        var trial = new TestTrial(3, 8, 6);
        bool[][] masks = MasksOf(4, 0.5f, Units);
        ContextNetwork network = trial.Start(new ContextNetwork(Units, 8)).Run(300);
        float[] before = [.. network.State];
        network.Context = 3;
        Assert.Equal(before.Select((x, i) => masks[2][i] ? x : 0f), network.State);
        Assert.Contains(Enumerable.Range(0, Units), i => masks[2][i] && network.State[i] == 0f);
        network.Run(Units);
        Assert.Equal(masks[2], network.State.Select(x => x != 0f));
    }

    private static int[,] Couplings(TestTrial trial, bool[][] masks)
    {
        int units = trial.Target.Length;
        var couplings = new int[units, units];
        for (int mu = 0; mu < trial.Patterns.Count; mu++)
        {
            bool[] mask = masks[mu % masks.Length];
            for (int i = 0; i < units; i++)
            {
                for (int j = 0; j < units; j++)
                {
                    couplings[i, j] += i == j || !mask[i] || !mask[j] ? 0
                        : trial.Patterns.IsPlus(mu, i) == trial.Patterns.IsPlus(mu, j) ? 1 : -1;
                }
            }
        }

        return couplings;
    }

    private static double Energy(int[,] couplings, int[] state)
    {
        double energy = 0;
        for (int i = 0; i < state.Length; i++)
        {
            for (int j = 0; j < state.Length; j++)
            {
                energy -= 0.5 * couplings[i, j] * state[i] * state[j];
            }
        }

        return energy;
    }

    // From the last unit to the first, each is taken with the chance (left to take)/(left).
    private static bool[][] MasksOf(int contexts, float share, int units) =>
        [.. Enumerable.Range(0, contexts).Select(context =>
        {
            var random = new RandomStream(context, 23);
            int left = Math.Max(1, (int)Math.Round(share * units));
            var mask = new bool[units];
            for (int unit = units - 1; unit >= 0; unit--)
            {
                double drawn = ((uint)random.NextBits() >> 16) / 65536.0;
                mask[unit] = Math.Floor(drawn * (unit + 1)) < left;
                left -= mask[unit] ? 1 : 0;
            }

            return mask;
        })];
}
