namespace AstroNano.Sharing.Tests;

/// <summary>
/// A decoder from another project reads codes on the display, from pictures as a camera takes
/// them. A phone looks again until it reads: here at most five times, each time from elsewhere.
/// </summary>
public class ReadingTests(ITestOutputHelper output)
{
    private const int Looks = 5;

    // What level L promises for this version.
    private const int MostDamaged = 7;

    private static readonly int Codes =
        Thorough.IsAsked ? 1000 : Catalogue.Create().Length;

    private static readonly int Scratched = Thorough.IsAsked ? Codes : 8;

    [Fact]
    public void A_camera_reads_the_certificates_of_all_networks()
    {
        int[] read = Read(Codes, (glass, _) => glass.IsLit);
        Assert.Equal(Codes, read.Sum());
        Assert.InRange(read[0], Codes * 9 / 10, Codes);
    }

    [Fact]
    public void Seven_damaged_words_of_seventy_are_corrected()
    {
        int[] read = Read(
            Scratched, (glass, seed) => new Scratch(glass, seed, MostDamaged).IsLit);
        Assert.Equal(Scratched, read.Sum());
    }

    [Fact]
    public void A_code_with_nine_damaged_words_is_not_read()
    {
        int[] read = Read(
            Scratched, (glass, seed) => new Scratch(glass, seed, MostDamaged + 2).IsLit, 1);
        Assert.Equal(0, read.Sum());
    }

    // How many were read at the first look, the second and so on.
    private int[] Read(
        int codes, Func<Issued, int, Func<int, int, bool>> glass, int looks = Looks)
    {
        Issued[] issued = [.. Enumerable.Range(0, codes).AsParallel().AsOrdered()
            .Select(seed => new Issued(seed, seed))];
        List<int> left = [.. Enumerable.Range(0, codes)];
        var read = new int[looks];
        for (int look = 0; look < looks; look++)
        {
            string[] said = QrReader.Read(left.AsParallel().AsOrdered().Select(
                seed => new Camera(seed + look * codes).Take(glass(issued[seed], seed))));
            List<int> unread = [.. left.Where((seed, i) => said[i] != issued[seed].Link)];
            read[look] = left.Count - unread.Count;
            left = unread;
        }

        output.WriteLine($"Of {codes} codes {string.Join(" + ", read)} were read.");
        return read;
    }
}
