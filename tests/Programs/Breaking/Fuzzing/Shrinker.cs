namespace AstroNano.Breaking.Fuzzing;

/// <summary>Makes an input that breaks something as small as it can without much ado.</summary>
internal static class Shrinker
{
    private const int MostTries = 20_000;

    /// <summary>Leaves pieces away, smaller and smaller ones, as long as it still breaks.</summary>
    public static string Smallest(string input, Func<string, bool> breaks)
    {
        int tries = 0;
        for (int piece = Math.Max(1, input.Length / 2); piece > 0; piece /= 2)
        {
            for (int place = 0; place < input.Length && tries < MostTries; tries++)
            {
                string less = TextMutator.Put(input, place, piece, "");
                if (breaks(less))
                {
                    input = less;
                }
                else
                {
                    place += piece;
                }
            }
        }

        return input;
    }
}
