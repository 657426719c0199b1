namespace AstroNano.Core.Tests;

/// <summary>After construction nothing is allocated: the device's heap must not move.</summary>
public class AllocationTests
{
    private const int Units = 64;
    private const int Memories = 16;

    // Every run is the same, and so is what its steps allocate. The runtime's count of a thread's
    // bytes is now and then a few thousand too high, so the least of several counts.
    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Ten_thousand_steps_allocate_nothing(string network) =>
        Assert.Equal(0, Enumerable.Range(0, 4).Min(_ => AllocatedBySteps(network)));

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void New_memories_settings_and_cues_allocate_nothing(string network)
    {
        Network made = Catalogue.Find(network).Create(Units, Memories);
        Setting[] settings = made.CreateSettings();
        TestTrial one = new(0, Memories, Units / 5, Units), other = new(1, 3, Units / 5, Units);
        Recall(one);
        Recall(other);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Recall(one);
        Recall(other);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Recall(TestTrial trial)
        {
            made.Store(trial.Patterns);
            foreach (Setting setting in settings)
            {
                setting.Value = trial == one ? setting.Low : setting.High;
            }

            made.Cue(trial.Cue);
            made.Step();
        }
    }

    [Fact]
    public void A_new_recall_and_new_settings_allocate_nothing()
    {
        var trial = new TestTrial(0, 16, 13);
        AstrocyteNetwork network = trial.Astrocyte();
        var corruption = new Corruption(64);
        var random = new RandomStream(0, 0);
        void Recall()
        {
            network.Temperature = 3f;
            network.AstrocyteTimeConstant = 2f;
            random.Seed(1, 0);
            PatternSource.FillRandom(trial.Patterns, 16, random, trial.Cue);
            corruption.Flip(trial.Cue, 5, random);
            trial.Start(network);
            network.Step();
        }

        Recall();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Recall();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static long AllocatedBySteps(string network)
    {
        Network made = Catalogue.Find(network).Create(Units, Memories);
        NetworkTheory theory = made.CreateTheory();
        ClosedForm[] forms = theory.CreateForms();
        var digest = new Digest();
        new TestTrial(0, Memories, Units / 5, Units).Start(made);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 10_000; step++)
        {
            made.Step();
            theory.Observe();
            if (step % 100 == 0)
            {
                theory.Update(forms);
                made.Energy();
                made.Spread();
                made.AddTo(digest);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
