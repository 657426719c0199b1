using System.Reflection;

namespace AstroNano.Core.Tests.FloatContract.Proof;

/// <summary>
/// Why nothing is ever divided by zero and no conversion leaves its range: what is claimed of each
/// method and the reason, held against what is measured. A test that fails prints the line. The
/// tests of a network may claim for it, by a <see cref="ClaimAttribute"/>.
/// </summary>
public static class Claims
{
    private const double MinUnits = Network.MinUnits;
    private const double MaxUnits = Network.MaxUnits;

    /// <summary>No divisor of a method is smaller than this.</summary>
    public static Dictionary<string, double> Denominators { get; } = new(
        Attributes.Where(claim => double.IsNaN(claim.Most))
            .Select(claim => KeyValuePair.Create(claim.Method, claim.Least)))
    {
        // Numbers of units, memories and rows, which are checked when a network is made.
        ["DenseNetwork.ComputeEnergy"] = 2,                // the power
        ["DiscreteNetwork.ComputeOverlaps"] = MinUnits,
        ["ExpansionNetwork..ctor"] = 1,
        ["ExpansionNetwork.get_StepsPerPass"] = 1,
        ["InputDrivenNetwork.TakeInput"] = MinUnits,
        ["MinervaNetwork.Advance"] = MinUnits * MinUnits * MinUnits,
        ["Couplings.Measure"] = MinUnits,
        ["GradedNetwork.Begin"] = 8 * (MinUnits + 1),    // state variables of a batch
        ["GradedNetwork.MeasureOverlaps"] = MinUnits,
        ["ProjectionNetwork.ComputeOverlaps"] = MinUnits,
        ["RunPlayer.GiveFirstCue"] = 1,
        ["UniversalNetwork.TakeSimilarities"] = 1,  // √(N Σx²) of N units and at least 1
        ["OverlapsPage.Arrange"] = 1,
        ["Certification..ctor"] = 1,                // memories
        ["Session.Cue"] = 1,
        ["Session.PreparedOf"] = 1,                 // behind a comparison
        ["Session.SelectCue"] = 1,

        // Settings whose range begins above zero, and the knobs' travels.
        ["GatedNetwork.UpdateRates"] = 0.001f,
        ["GradedNetwork.RateOf"] = 0.001f,
        ["ModernNetwork.ComputeEnergy"] = 0.001f,
        ["ReasoningTheory.PeriodWithDelay"] = 0.1f,
        ["SelfTest.Play"] = 1f,
        ["SequenceTheory.Compare"] = 0.1f,
        ["Setting.PositionOf"] = 0.001f,
        ["Setting.ValueAt"] = 0.001f,
        ["SoftmaxTheory.Compare"] = 0.001f,
        ["TanhNetwork.NeuronEnergy"] = 0.01f,
        ["TanhNetwork.UpdateRates"] = 0.01f,
        ["ProjectionNetwork.ComputeDrive"] = 1.0 / Network.MaxMemories,   // 1 / Σ|w|, |w| ≤ 1

        // Sums with a term of 1.
        ["AstrocyteNetwork.ComputeGains"] = 1,
        ["AttentionNetwork.ComputeGains"] = 1,
        ["AstrocyteTheory.RetrievedGain"] = 1,
        ["BinaryNetwork.IsUp"] = 0.01f,             // also N times the noise, from LeastNoise on
        ["GainCompetition.Normalize"] = 1,
        ["ModernNetwork.Advance"] = 1,

        // Behind a comparison.
        ["AstrocyteTheory.HalfTemperature"] = 1.38,  // 2 ln 2, from three memories on
        ["AstrocyteTheory.OtherWeight"] = 1e-6f,
        ["AstrocyteTheory.RetrievedPerplexity"] = 1,
        ["DenseTheory.MaxMemories"] = 1,
        ["ExpansionNetwork.ShowShares"] = 1,
        ["GainCompetition.SetRates"] = 1e-6f,
        ["LocationTheory.ShareWithin"] = 1,
        ["Observables.Participation"] = 1e-13f,     // Σm⁴ where Σm² has not decayed
        ["Observables.PerplexityOfShares"] = 1e-6f,
        ["ReasoningTheory.Delay"] = 1e-6f,
        ["TracePage.SpreadRow"] = 1,
        ["UniversalNetwork.Weigh"] = 1e-6f,

        // What functions are made of.
        ["FloatMath.Log"] = 1.7,                    // 2 + f, f > −0.3
        ["FloatMath.Tanh"] = 0.87,                  // 1 + t e, |t| < 1, |e| < 0.13
        ["TanhNetwork.IntegrateNeurons"] = 0.87,    // the same
        ["DenseNetwork.TabulateVotes"] = 2,
        ["RandomStream.Next"] = 1,                  // its bound is checked
        ["FloatMath.SquareRoot"] = 1e-19f,          // the root itself, or more
        ["FloatProbe.get_ConversionsRound"] = 2,
        ["FloatProbe.get_DenormalsKept"] = 2,
        ["FloatProbe.get_DivisionRounds"] = 3,
        ["KnobValues.Scaled"] = 1,                  // a power of ten
        ["Setting.Rounded"] = 1,                    // another

        // The instrument.
        ["ChangeList.Add"] = 8,                     // changes that there is room for
        ["ChangeList.PlaceOf"] = 8,
        ["ChangeList.StepsOf"] = 8,
        ["ChangeList.ValueOf"] = 8,
        ["Reporter.AddWhole"] = 1,                  // a power of ten
        ["KnobReader.get_Position"] = 8 * 8,        // the ends are checked to be apart
        ["OverlapsPage.DrawDynamic"] = 1,           // a modulation's maximum
        ["Schedule.CountSeconds"] = 1000,           // a second in milliseconds
        ["Schedule.End"] = 100,                     // a hundredth of a period
        ["Schedule.MeasureSteps"] = 1,
        ["TracePage.EnergyRow"] = 0.0625f,          // a sixteenth, the least step of the scale
        ["TracePage.Scale"] = 0.0625f,
    };

    /// <summary>All that a method converts to a whole number lies between these.</summary>
    public static Dictionary<string, (double Least, double Most)> Conversions { get; } = new(
        Attributes.Where(claim => !double.IsNaN(claim.Most))
            .Select(claim => KeyValuePair.Create(claim.Method, (claim.Least, claim.Most))))
    {
        // Settings and changes of a run, in range by their checks.
        ["HebbianNetwork.Fixed"] = (-MaxUnits, MaxUnits),
        ["KnobValues.CountOf"] = (0, MaxUnits),                        // ends of a knob's travel
        ["KnobValues.NumberOf"] = (0, MaxUnits),                       // or three digits
        ["KnobValues.ValueOf"] = (0, MaxUnits),
        ["RunPlayer.Apply"] = (0, MaxUnits),
        ["RunSettings.get_StepsPerSecond"] = (1, 1000.5),
        ["Setting.get_Form"] = (0, 31),
        ["Setting.get_WholeValue"] = (-4, 9999),
        ["Setting.Whole"] = (-1e6, 1e6),
        ["Setting.WordFor"] = (0, 1e6),

        // Functions and weights.
        ["DenseNetwork.WeighExponentially"] = (0, 16777216),            // e^ℓ ≤ 1 in 2⁻²⁴ths
        ["FloatMath.Exp"] = (0, 255.5),                                 // biased exponents
        ["FloatMath.Tanh"] = (1, 73),                                   // nodes of the table
        ["FloatProbe.get_ConversionsRound"] = (-1.5, -1.5),
        ["GainCompetition.Integrate"] = (39.5, 126.5),                     // biased exponents
        ["HebbianNetwork.SumPatterns"] = (0, 1048576.5),                // a strength in 2⁻²⁰ths
        ["ProjectionNetwork.SetWeight"] = (-1.77e9, 16777216),          // −1e-4 in 2⁻⁴⁴ths
        ["ProjectionNetwork.ComputeDrive"] = (-2.7e8, 2.7e8),              // K in 2⁻²⁰ths
        ["Setting.Rounded"] = (99.5, 1000.5),                           // three digits
        ["TanhNetwork.IntegrateNeurons"] = (1, 73),

        // Pixels and columns.
        ["Bars.Paint"] = (0, 2048),                                     // 1024 rows either way
        ["Header.DrawLeader"] = (-101, 101),
        ["NeuronsPage.UpdateDots"] = (0, 5),
        ["SettingsPage.DrawDynamic"] = (0.5, 65.5),
        ["Reporter.LookAt"] = (0.5, 1000.5),                            // a knob in thousandths
        ["Session.PreparedOf"] = (0, 128),
        ["Trace.Add"] = (-127, 127),
        ["TracePage.EnergyRow"] = (0, 16),
        ["TracePage.OverlapRow"] = (0, 24),
        ["TracePage.Pack"] = (short.MinValue, short.MaxValue),
        ["TracePage.Record"] = (0, 255),
        ["TracePage.Scale"] = (-1e8, 1e8),
        ["TracePage.SpreadRow"] = (0, 16),
        ["Writer.WriteNumber"] = (0, 99_999_999.5),
    };

    private static IEnumerable<ClaimAttribute> Attributes => Assembly.GetExecutingAssembly()
        .GetTypes().SelectMany(type => type.GetCustomAttributes<ClaimAttribute>());
}
