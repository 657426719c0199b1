namespace AstroNano.Core.Tests;

/// <summary>A network's numbers are sound until a fault of the memory makes others.</summary>
public class SoundnessTests
{
    private const int Units = 30;
    private const int Memories = 5;

    private static readonly float[] Broken =
    [
        float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1073741824f, -1073741824f,
    ];

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void Numbers_that_a_network_makes_are_sound(string network)
    {
        Network made = Started(network);
        for (int step = 0; step < 20; step++)
        {
            made.Step();
            Assert.All(Enumerable.Range(0, Units), unit => Assert.True(made.IsSound(unit)));
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void No_number_and_a_number_out_of_range_are_not_sound(string network)
    {
        Network made = Started(network).Run(3);
        for (int variable = 0; variable < made.VariableCount; variable++)
        {
            float[] numbers = made.GetVariable(variable);
            for (int index = 0; index < made.VariableLength(variable); index++)
            {
                float was = numbers[index];
                foreach (float broken in Broken)
                {
                    numbers[index] = broken;
                    Assert.False(made.IsSound(index), $"{made.VariableName(variable)} {broken}");
                    numbers[index] = was;
                    Assert.True(made.IsSound(index));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_number_in_range_is_sound_unless_an_activation_has_to_equal_it(string network)
    {
        Network made = Started(network).Run(3);
        for (int variable = 0; variable < made.VariableCount; variable++)
        {
            made.GetVariable(variable)[0] = MathF.BitDecrement(1073741824f);
            bool mirrored = variable == 0 && made is (DiscreteNetwork or ProjectionNetwork);
            Assert.Equal(!mirrored, made.IsSound(0));
            made.Cue(new TestTrial(0, Memories, 3, Units).Cue);
        }
    }

    private static Network Started(string network) => new TestTrial(0, Memories, 3, Units).Start(
        Catalogue.Find(network).Create(Units, Memories));
}
