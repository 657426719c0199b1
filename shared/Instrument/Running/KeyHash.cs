using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// FNV-1a, 32 bits, over the letters of a key, where there is no room for the key itself. A test
/// checks that no two keys in use have the same hash.
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
