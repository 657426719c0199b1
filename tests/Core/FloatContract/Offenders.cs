namespace AstroNano.Core.Tests.FloatContract;

/// <summary>
/// One method for each way to break the contract, named after the rule that catches it; and what
/// looks similar but is allowed.
/// </summary>
public static class Offenders
{
    private static readonly float[] Numbers = new float[4];
    private static readonly float[,] Square = new float[2, 2];
    private static uint _bits = 1;
    private static double _double;
    private static int _int = 1;

    public static float Remainder_of_floats(float x) => x % 2f;

    public static float Remainder_of_two_floats(float x, float y) => x % y;

    public static object Allocation_of_an_object() => new();

    public static float[] Allocation_of_an_array() => new float[4];

    public static object Allocation_of_a_box(int x) => x;

    public static string Allocation_of_a_string() => "text";

    public static float ForeignCall_of_Math(float x) => MathF.Abs(x);

    public static void ForeignCall_of_GC() => GC.KeepAlive(Numbers);

    public static float DoublePrecision_constant(float x) => (float)(x * 0.1);

    public static void DoublePrecision_field(float x) => _double = x;

    public static float DoublePrecision_between(float x, float y) => (float)((double)x * y);

    public static int Conversion_of_a_float(float x) => (int)x;

    public static byte Conversion_to_a_byte(float x) => (byte)x;

    public static float Denominator_of_a_float(float x, float y) => x / y;

    public static int Denominator_of_an_int(int x, int y) => x / y;

    public static int Denominator_of_a_remainder(int x, int y) => x % y;

    public static float SignedView_as_float(uint x) => (int)x;

    public static int SignedView_shift(uint x) => (int)x >> 3;

    public static bool SignedView_comparison() => (int)_bits < 0;

    public static int SignedView_branch(uint x)
    {
        if ((int)x < _int)
        {
            return 1;
        }

        return 2;
    }

    public static long SignedView_as_long(uint x) => (long)(int)x;

    public static int SignedView_through_a_local(uint x)
    {
        int y = (int)(x ^ 5u);
        y += 7;
        int z = y;
        return z >> _int;
    }

    public static int SignedView_through_an_argument(uint x) => Half((int)x);

    public static T Unsupported_generic<T>(T x) => x;

    public static float Unsupported_generic_call(float x) => Unsupported_generic(x);

    public static float Unsupported_array_of_two_dimensions() => Square[1, 1];

    public static int Unsupported_checked_sum(int x, int y) => checked(x + y);

    public static int Unsupported_struct(DateTime x)
    {
        DateTime y = x;
        return y == x ? 1 : 2;
    }

    public static Func<int, int> Unsupported_function_pointer() => Half;

    public static float Allowed_arithmetic(float x, float y) => -x * y + (x - y) * 0.5f;

    public static float Allowed_division_by_a_constant(float x, int i) => x / 3f + i % 3;

    public static int Allowed_logical_shift(int s) => s ^ (int)((uint)s >> 17);

    public static float Allowed_unsigned_to_float(uint x) => (x >> 8) * (1f / 16777216f);

    public static int Allowed_bytes(byte[] codes, int i) => codes[i] < 3 ? codes[i] >> 1 : -1;

    public static float Allowed_choice(float x, int i) => (i > 3 ? x : -x) * i;

    public static void Allowed_loop(float[] sums)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = sums[i] + i;
        }
    }

    private static int Half(int x) => x >> 1;
}
