namespace AstroNano.Replay;

/// <summary>The first place where two traces differ.</summary>
/// <param name="Step">Steps made; 0 is the cued state.</param>
/// <param name="Field">Name of the field, the first in the order of computation.</param>
/// <param name="Index">Unit or memory.</param>
/// <param name="Left">Bits in the left trace.</param>
/// <param name="Right">Bits in the right trace.</param>
public sealed record Divergence(int Step, string Field, int Index, int Left, int Right)
{
    /// <summary>Reads two traces to the first difference.</summary>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="ReplayException">They are not of the same run, or damaged.</exception>
    public static Divergence? First(TraceReader left, TraceReader right)
    {
        if (left.Run != right.Run || left.Steps != right.Steps
            || !left.Fields.SequenceEqual(right.Fields))
        {
            throw new ReplayException("The traces are of different runs: "
                + $"'{left.Run}' with {left.Steps} steps and "
                + $"'{right.Run}' with {right.Steps} steps, or of other sizes.");
        }

        while (left.Read() & right.Read())
        {
            for (int field = 0; field < left.Fields.Length; field++)
            {
                int index = left.Bits[field].AsSpan()
                    .CommonPrefixLength(right.Bits[field]);
                if (index < left.Fields[field].Length)
                {
                    return new Divergence(left.Step, left.Fields[field].Name, index,
                        left.Bits[field][index], right.Bits[field][index]);
                }
            }
        }

        return null;
    }

    /// <summary>The difference in a sentence.</summary>
    public override string ToString() =>
        $"first difference at step {Step}, {Field}[{Index}]: "
        + $"left {Shown(Left)}, right {Shown(Right)}";

    private static string Shown(int bits)
    {
        float value = BitConverter.Int32BitsToSingle(bits);
        return $"{bits:X8} ({value.ToString(CultureInfo.InvariantCulture)})";
    }
}
