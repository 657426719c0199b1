namespace AstroNano.Instruments;

/// <summary>
/// FNV-1a, 32 bits, over the letters of a key: so keys are told apart where there is no room for
/// words. That no two keys in use share one, a test holds.
/// </summary>
public static class KeyHash
{
    /// <summary>Before the first letter.</summary>
    public const int Start = unchecked((int)2166136261);

    private const int Prime = 16777619;

    /// <summary>The hash of a key.</summary>
    public static int Of(string key)
    {
        int hash = Start;
        for (int i = 0; i < key.Length; i++)
        {
            hash = Add(hash, key[i]);
        }

        return hash;
    }

    /// <summary>Takes one more in.</summary>
    public static int Add(int hash, int value) => (hash ^ value) * Prime;
}
