using AstroNano.Determinism.Precision;

namespace AstroNano.Core.Tests;

/// <summary>
/// The functions against double precision: every 4 096th float, all edges, and the arguments that
/// the run over all floats found to be the worst (shared/Core/Numerics/PRECISION.md).
/// </summary>
public class PrecisionTests
{
    private const string Renew =
        "dotnet run -c Release --project tests/Programs/Determinism -- precision --write";

    public static TheoryData<string> Functions { get; } =
        new(FloatFunction.All.Select(function => function.Name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Claims_hold_on_every_4096th_float(string name)
    {
        FloatFunction function = Named(name);
        Measurement found = ExhaustiveRun.Measure(function, ExhaustiveRun.SampleStride);
        Assert.Null(found.Broken);
        Assert.True(found.Arguments > 1_000_000);
        Assert.True(found.Error <= Row(name).Bound, $"{found.Error} at {found.ErrorArgument:R}");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Claims_hold_around_every_edge(string name)
    {
        FloatFunction function = Named(name);
        foreach (float edge in Edges(function))
        {
            var around = new Measurement(function);
            long number = NumberOf(edge);
            around.Walk(Math.Max(number - 2000, -Measurement.Last),
                Math.Min(number + 2000, Measurement.Last), 1);
            Assert.True(around.Broken == null, $"near {edge:R}: {around.Broken}");
            Assert.True(around.Error <= Row(name).Bound);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_table_s_bound_is_what_is_measured_neither_looser_nor_tighter(string name)
    {
        PrecisionRow row = Row(name);
        double error = Named(name).ErrorAt(BitConverter.Int32BitsToSingle(row.Argument));
        Assert.True(row.Bound == PrecisionTable.Rounded(error),
            $"{name} is off by {error} at its worst argument, the table says {row.Bound}: {Renew}");
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_table_is_of_these_very_functions(string name)
    {
        int digest = ExhaustiveRun.DigestOfSample(Named(name));
        Assert.True(Row(name).Digest == digest,
            $"The results of {name} have changed since the table was written: {Renew}");
    }

    [Fact]
    public void Errors_stay_below_one_unit_in_the_last_place()
    {
        Assert.Equal(Functions.Count, PrecisionTable.Read().Count);
        Assert.All(PrecisionTable.Read(), row => Assert.InRange(row.Bound, 0.5, 1.0));
    }

    [Fact]
    public void A_function_that_errs_and_falls_is_found()
    {
        var broken = new FloatFunction
        {
            Name = "broken",
            Single = x => FloatMath.Exp(x) * (x > 2f && x < 3f ? 0.99f : 1f),
            Exact = Math.Exp,
            LeastArgument = FloatMath.LogOfSmallestNormal,
            ValueBelow = 0f,
            GreatestArgument = 88.72f,
            ValueAbove = float.MaxValue,
        };
        Measurement found = ExhaustiveRun.Measure(broken, ExhaustiveRun.SampleStride);
        Assert.True(found.Error > 1.0, $"{found.Error}");
        Assert.StartsWith("broken falls at 2", found.Broken);
    }

    private static IEnumerable<float> Edges(FloatFunction function) =>
    [
        0f, float.Epsilon, 1.17549435e-38f, -1.17549435e-38f, 1f, -1f, 2f, 0.5f, 1.41421354f,
        float.MaxValue, float.MinValue, function.LeastArgument, function.GreatestArgument,
        TanhTable.SeriesEnd, -TanhTable.SeriesEnd, 0.34657359f, -0.34657359f, 16777216f,
    ];

    private static long NumberOf(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        return bits >= 0 ? bits : -(bits & int.MaxValue);
    }

    private static FloatFunction Named(string name) =>
        FloatFunction.All.Single(function => function.Name == name);

    private static PrecisionRow Row(string name) =>
        PrecisionTable.Read().Single(row => row.Name == name);
}
