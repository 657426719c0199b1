using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AstroNano.Trials.Lanes;

/// <summary>The core's functions in lanes: the same operations, the same bits.</summary>
internal static class LaneMath
{
    // Below saturation no argument reaches beyond the last node.
    private const float LargestNode = 9f;

    /// <summary>A size with the sign of another number.</summary>
    public static Vector<float> WithSign(Vector<float> size, Vector<float> number) =>
        Vector.AsVectorSingle(Vector.AsVectorInt32(size)
            | (Vector.AsVectorInt32(number) & new Vector<int>(int.MinValue)));

    /// <summary>As <see cref="FloatMath.Tanh"/>, of arguments that are not negative.</summary>
    /// <param name="a">The arguments; what is saturated gives anything.</param>
    /// <param name="negligible">Arguments below this give 0.</param>
    /// <param name="nodes">Those of <see cref="TanhTable"/>.</param>
    /// <param name="values">Their tangents.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tangent(
        Vector<float> a, float negligible, float[] nodes, float[] values)
    {
        Vector<float> one = Vector<float>.One;
        Vector<float> inside = Vector.MinNative(a, new Vector<float>(LargestNode));
        Vector<int> node = Vector.ConvertToInt32Native(
            inside * TanhTable.Density + new Vector<float>(0.5f));
        (Vector<float> t, Vector<float> at) = Look(node, nodes, values);
        Vector<float> d = a - at;
        Vector<float> s = d * d;
        Vector<float> e = d - d * (s * (new Vector<float>(0.333333343f) - s * 0.13333334f));
        Vector<float> y = t + e * (one - t * t) / (one + t * e);
        Vector<int> isSmall = Vector.LessThan(a, new Vector<float>(TanhTable.SeriesEnd));
        if (isSmall == Vector<int>.Zero)
        {
            return y;
        }

        s = a * a;
        Vector<float> small = a - a * (s * (new Vector<float>(0.333333343f)
            - s * (new Vector<float>(0.13333334f) - s * 0.0539682545f)));
        small = Vector.ConditionalSelect(
            Vector.LessThan(a, new Vector<float>(negligible)), Vector<float>.Zero, small);
        return Vector.ConditionalSelect(isSmall, small, y);
    }

    /// <summary>e^l for l from −60 to 0, as GainCompetition computes it; else anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exponential(Vector<float> l)
    {
        Vector<int> shifted = Vector.ConvertToInt32Native(
            l * 1.44269502f + new Vector<float>(126.5f));
        Vector<float> n = Vector.ConvertToSingle(shifted - new Vector<int>(126));
        Vector<float> high = l - n * FloatMath.Ln2High;
        Vector<float> low = n * -FloatMath.Ln2Low;
        Vector<float> r = high + low;
        Vector<float> e = (((((r * 0.00139263971f + new Vector<float>(0.00836335029f)) * r
            + new Vector<float>(0.0416665524f)) * r + new Vector<float>(0.166665757f)) * r
            + new Vector<float>(0.5f)) * (r * r) + low) + high + Vector<float>.One;

        // A power of two, exactly: 2^(shifted − 126).
        return e * Vector.AsVectorSingle((shifted + Vector<int>.One) << 23);
    }

    // The tangents of some nodes, and the nodes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe (Vector<float> Values, Vector<float> Nodes) Look(
        Vector<int> index, float[] nodesArray, float[] valuesArray)
    {
        fixed (float* values = valuesArray, nodes = nodesArray)
        {
            if (Avx2.IsSupported && Vector<float>.Count == Vector256<float>.Count)
            {
                Vector256<int> at = index.AsVector256();
                return (Avx2.GatherVector256(values, at, sizeof(float)).AsVector(),
                    Avx2.GatherVector256(nodes, at, sizeof(float)).AsVector());
            }

            if (Avx2.IsSupported && Vector<float>.Count == Vector512<float>.Count)
            {
                Vector256<int> low = index.AsVector512().GetLower();
                Vector256<int> high = index.AsVector512().GetUpper();
                return (Vector512.Create(Avx2.GatherVector256(values, low, sizeof(float)),
                        Avx2.GatherVector256(values, high, sizeof(float))).AsVector(),
                    Vector512.Create(Avx2.GatherVector256(nodes, low, sizeof(float)),
                        Avx2.GatherVector256(nodes, high, sizeof(float))).AsVector());
            }

            float* found = stackalloc float[2 * Vector<float>.Count];
            for (int lane = 0; lane < Vector<float>.Count; lane++)
            {
                found[lane] = values[index[lane]];
                found[lane + Vector<float>.Count] = nodes[index[lane]];
            }

            return (Vector.Load(found), Vector.Load(found + Vector<float>.Count));
        }
    }
}
