namespace AstroNano.Core.Tests;

/// <summary>
/// Who shows activations need not look at them while no step changes one.
/// </summary>
public class MovingStepTests
{
    private const int Units = 64;
    private const int Memories = 12;

    [Theory]
    [MemberData(nameof(PendingStepTests.Networks), MemberType = typeof(PendingStepTests))]
    public void Activations_change_in_moving_steps_only_and_wrong_signs_with_them(string key)
    {
        var trial = new TestTrial(2, Memories, 9);
        Network network = trial.Start(Catalogue.Find(key).Create(Units, Memories));
        int still = 0;
        for (int step = 0; step < 400; step++)
        {
            int moving = network.MovingSteps;
            float[] before = [.. network.Activation];
            network.Step();
            if (network.MovingSteps == moving)
            {
                still++;
                Assert.Equal(before, network.Activation);
            }

            // Of a network that silences units, those that it does not.
            Assert.Equal(Enumerable.Range(0, Units)
                .Where(unit => network.ActiveUnits == Units || network.Activation[unit] != 0f)
                .Count(unit => network.Activation[unit] > 0f
                    != network.Patterns!.IsPlus(3, unit)), network.WrongSigns(3));
        }

        Assert.Equal(network.Steps - still, network.MovingSteps);
        network.Cue(trial.Cue);
        Assert.Equal(0, network.MovingSteps);
    }

    [Fact]
    public void A_step_that_moves_gains_and_no_activation_is_none_of_them()
    {
        AstrocyteNetwork network = new TestTrial(2, Memories, 9).Astrocyte();
        bool found = false;
        for (int step = 0; step < 400; step++)
        {
            int moving = network.MovingSteps;
            float[] gains = [.. network.Modulation];
            network.Step();
            found |= !network.HasPendingSteps() && network.MovingSteps == moving
                && !gains.SequenceEqual(network.Modulation);
        }

        Assert.True(found);
    }

    [Fact]
    public void Wrong_signs_are_counted_for_any_number_of_units()
    {
        foreach (int units in new[] { 4, 5, 6, 7, 64, 66 })
        {
            var trial = new Trial(units, 3);
            trial.Store(PatternKind.Random, 3, 1, 0);
            trial.DrawCue(0, units / 2);
            var network = new AstrocyteNetwork(units, 3);
            network.Store(trial.Patterns);
            network.Cue(trial.Cue);
            Assert.Equal(units / 2, network.WrongSigns(0));
        }
    }
}
