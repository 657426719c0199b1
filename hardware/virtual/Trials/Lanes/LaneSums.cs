namespace AstroNano.Trials.Lanes;

/// <summary>
/// The signed sums of the core's SignTable in lanes: a group of four numbers as
/// (±a ± b) + (±c ± d), groups from the first to the last. So every lane has the tables' bits.
/// </summary>
internal static class LaneSums
{
    private const int WordBits = LaneMemories.WordBits;

    private static Vector<int> SignBit => new(int.MinValue);

    /// <summary>m_μ = (1/N) Σ_i ξ_μ^i φ_i for all memories, four at a time.</summary>
    /// <param name="activation">φ, padded with zeros to a multiple of four.</param>
    /// <param name="memories">Ξ.</param>
    /// <param name="scale">1/N, or 1 for the sums themselves.</param>
    /// <param name="overlaps">m, padded to a multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Measure(
        Vector<float>[] activation, LaneMemories memories, float scale, Vector<float>[] overlaps)
    {
        int stride = memories.Stride;
        Vector<int> bit = SignBit;
        ref Vector<float> phi = ref MemoryMarshal.GetArrayDataReference(activation);
        for (int mu = 0; mu < overlaps.Length; mu += 4)
        {
            ref Vector<int> words = ref memories.Words[mu / WordBits * stride];
            int shift = mu % WordBits;
            Vector<float> m0 = default, m1 = default, m2 = default, m3 = default;
            for (int i = 0; i < stride; i += 4)
            {
                Vector<float> a = Unsafe.Add(ref phi, i), b = Unsafe.Add(ref phi, i + 1);
                Vector<float> c = Unsafe.Add(ref phi, i + 2), d = Unsafe.Add(ref phi, i + 3);
                Vector<int> p = Unsafe.Add(ref words, i) << shift;
                Vector<int> q = Unsafe.Add(ref words, i + 1) << shift;
                Vector<int> r = Unsafe.Add(ref words, i + 2) << shift;
                Vector<int> s = Unsafe.Add(ref words, i + 3) << shift;
                m0 += (Signed(a, p, bit) + Signed(b, q, bit))
                    + (Signed(c, r, bit) + Signed(d, s, bit));
                m1 += (Signed(a, p << 1, bit) + Signed(b, q << 1, bit))
                    + (Signed(c, r << 1, bit) + Signed(d, s << 1, bit));
                m2 += (Signed(a, p << 2, bit) + Signed(b, q << 2, bit))
                    + (Signed(c, r << 2, bit) + Signed(d, s << 2, bit));
                m3 += (Signed(a, p << 3, bit) + Signed(b, q << 3, bit))
                    + (Signed(c, r << 3, bit) + Signed(d, s << 3, bit));
            }

            overlaps[mu] = m0 * scale + Vector<float>.Zero;
            overlaps[mu + 1] = m1 * scale + Vector<float>.Zero;
            overlaps[mu + 2] = m2 * scale + Vector<float>.Zero;
            overlaps[mu + 3] = m3 * scale + Vector<float>.Zero;
        }
    }

    /// <summary>h_i = Σ_μ ξ_μ^i g_μ for all units, four at a time.</summary>
    /// <param name="coefficients">g, padded with zeros to a multiple of four.</param>
    /// <param name="memories">Ξ.</param>
    /// <param name="groups">Room for a number a group of memories.</param>
    /// <param name="drive">h, padded to a multiple of four.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Drive(Vector<float>[] coefficients, LaneMemories memories, int[] groups,
        Vector<float>[] drive)
    {
        // Groups that add nothing in any lane are left out, as in the core.
        int count = 0;
        for (int mu = 0; mu < coefficients.Length; mu += 4)
        {
            bool isZero = coefficients[mu] == Vector<float>.Zero
                && coefficients[mu + 1] == Vector<float>.Zero
                && coefficients[mu + 2] == Vector<float>.Zero
                && coefficients[mu + 3] == Vector<float>.Zero;
            groups[count] = mu;
            count += isZero ? 0 : 1;
        }

        int stride = memories.Stride;
        Vector<int> bit = SignBit;
        ref Vector<float> g = ref MemoryMarshal.GetArrayDataReference(coefficients);
        for (int i = 0; i < stride; i += 4)
        {
            Vector<float> h0 = default, h1 = default, h2 = default, h3 = default;
            for (int group = 0; group < count; group++)
            {
                int mu = groups[group];
                ref Vector<int> words = ref memories.Words[mu / WordBits * stride + i];
                int shift = mu % WordBits;
                Vector<float> a = Unsafe.Add(ref g, mu), b = Unsafe.Add(ref g, mu + 1);
                Vector<float> c = Unsafe.Add(ref g, mu + 2), d = Unsafe.Add(ref g, mu + 3);
                Vector<int> p = words << shift, q = Unsafe.Add(ref words, 1) << shift;
                Vector<int> r = Unsafe.Add(ref words, 2) << shift;
                Vector<int> s = Unsafe.Add(ref words, 3) << shift;
                h0 += (Signed(a, p, bit) + Signed(b, p << 1, bit))
                    + (Signed(c, p << 2, bit) + Signed(d, p << 3, bit));
                h1 += (Signed(a, q, bit) + Signed(b, q << 1, bit))
                    + (Signed(c, q << 2, bit) + Signed(d, q << 3, bit));
                h2 += (Signed(a, r, bit) + Signed(b, r << 1, bit))
                    + (Signed(c, r << 2, bit) + Signed(d, r << 3, bit));
                h3 += (Signed(a, s, bit) + Signed(b, s << 1, bit))
                    + (Signed(c, s << 2, bit) + Signed(d, s << 3, bit));
            }

            drive[i] = h0;
            drive[i + 1] = h1;
            drive[i + 2] = h2;
            drive[i + 3] = h3;
        }
    }

    /// <summary>A number, its sign turned where a word does not have the highest bit.</summary>
    public static Vector<float> Signed(Vector<float> number, Vector<int> word) =>
        Signed(number, word, SignBit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Signed(Vector<float> number, Vector<int> word, Vector<int> bit) =>
        Vector.AsVectorSingle(Vector.AsVectorInt32(number) ^ Vector.AndNot(bit, word));
}
