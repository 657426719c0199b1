using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// FNV-1a, 32 bits, over the letters of a key: so keys are told apart where there is no room for
/// words. That no two keys in use share one, a test holds.
/// </summary>
public static class KeyHash
{
    /// <summary>The hash of a key.</summary>
    public static int Of(string key)
    {
        int hash = Digest.Start;
        for (int i = 0; i < key.Length; i++)
        {
            hash = Digest.Mix(hash, key[i]);
        }

        return hash;
    }
}
