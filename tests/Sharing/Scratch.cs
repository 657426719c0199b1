namespace AstroNano.Sharing.Tests;

/// <summary>
/// A code some of whose words are wrong: of each, from one to all of its eight modules are turned
/// over. Where words lie is found here once more, by the standard's way: in pairs of columns from
/// the right, up and down in turn, around what every code has in the same places.
/// </summary>
internal sealed class Scratch
{
    private const int FirstModule = 5;
    private const int Top = 3;

    private readonly Issued _glass;
    private readonly HashSet<(int X, int Y)> _turned = [];

    public Scratch(Issued glass, int seed, int words)
    {
        _glass = glass;
        var random = new Random(seed);
        (int X, int Y)[] modules = [.. Modules()];
        int[] all = [.. Enumerable.Range(0, QrCode.Words)];
        random.Shuffle(all);
        foreach (int word in all[..words])
        {
            int wrong = random.Next(1, 256);
            for (int bit = 0; bit < 8; bit++)
            {
                if ((wrong >> bit & 1) != 0)
                {
                    _turned.Add(modules[8 * word + bit]);
                }
            }
        }
    }

    public bool IsLit(int x, int y) => _glass.IsLit(x, y)
        != (x >= FirstModule && y >= Top
            && _turned.Contains(((x - FirstModule) / 2, (y - Top) / 2)));

    private static IEnumerable<(int X, int Y)> Modules()
    {
        bool isUp = true;
        for (int right = QrCode.Size - 1; right > 0; right -= right == 8 ? 3 : 2)
        {
            for (int step = 0; step < QrCode.Size; step++)
            {
                int y = isUp ? QrCode.Size - 1 - step : step;
                foreach (int x in new[] { right, right - 1 })
                {
                    if (!IsFixed(x, y))
                    {
                        yield return (x, y);
                    }
                }
            }

            isUp = !isUp;
        }
    }

    private static bool IsFixed(int x, int y) => x == 6 || y == 6
        || (x < 9 && y < 9) || (x > 20 && y < 9) || (x < 9 && y > 20)
        || (Math.Abs(x - 22) < 3 && Math.Abs(y - 22) < 3);
}
