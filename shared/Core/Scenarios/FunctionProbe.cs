namespace AstroNano.Core;

/// <summary>
/// The functions of <see cref="FloatMath"/> at arguments spread over their ranges, as one digest:
/// small enough for every start of the device. The desktop's tests go through all arguments.
/// </summary>
internal static class FunctionProbe
{
    /// <summary>The digest that every runtime has to reach.</summary>
    public const int Golden = unchecked((int)0xCAE7848E);

    private const int Arguments = 64;

    /// <summary>The digest of exp, log and tanh at 64 arguments each.</summary>
    public static int Run()
    {
        var digest = new Digest();
        float x = -87.3f;
        float y = 1.2e-38f;
        float z = -9.3f;
        for (int i = 0; i < Arguments; i++)
        {
            digest.Add(FloatMath.Exp(x));
            digest.Add(FloatMath.Log(y));
            digest.Add(FloatMath.Tanh(z));
            x += 2.7571f;
            y *= 15.317f;
            z += 0.2913f;
        }

        return digest.Value;
    }
}
