using System.Runtime.CompilerServices;


namespace AstroNano.Instruments.Tests;

/// <summary>
/// The screen as text, a letter per pixel, compared with a file in Pictures/. To renew the files
/// after a page was changed on purpose, run <c>bash .ci/renew</c>, and look at the difference
/// before committing it.
/// </summary>
internal static class Picture
{
    private const char Bright = '#';
    private const char Dark = '.';

    public static void ShouldEqualFile(Screen screen, string name)
    {
        string drawn = Of(screen);
        string path = Path.Combine(Folder(), name + ".txt");
        if (Renewal.IsAsked)
        {
            File.WriteAllText(path, drawn);
        }

        Assert.True(File.Exists(path), path + " is missing; 'bash .ci/renew' writes it.");
        string expected = File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal);
        if (drawn != expected)
        {
            Assert.Fail($"The screen differs from Pictures/{name}.txt. It is now:\n{drawn}");
        }
    }

    public static string Of(Screen screen)
    {
        var text = new StringBuilder();
        for (int y = 0; y < Screen.Height; y++)
        {
            for (int x = 0; x < Screen.Width; x++)
            {
                text.Append(IsBright(screen, x, y) ? Bright : Dark);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public static bool IsBright(Screen screen, int x, int y) =>
        (screen.Pixels[x + Screen.Width * (y >> 3)] >> (y & 7) & 1) != 0;

    public static string Folder([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "Pictures");
}
