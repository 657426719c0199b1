using System.IO.Compression;
using System.Security.Cryptography;

namespace AstroNano.Python.Tests;

/// <summary>The wheel as it is built, unpacked and used; takes a minute: bash .ci/long.</summary>
public sealed class WheelTests : InFolder
{
    [Fact(Explicit = true)]
    public void The_wheel_has_its_files_and_computes_what_the_figure_shows()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && PythonFiles.HasNumPy(),
            "There is no Debian's Python with NumPy (python3-numpy).");
        PythonFiles.Run("bash", null, Repository.PathOf("hardware/python/build"), "linux-x64",
            Folder);
        string wheel = Assert.Single(Directory.GetFiles(Folder, "*.whl"));
        Assert.Matches(@"astronano-[0-9.]+-py3-none-manylinux_2_\d+_x86_64\.whl$", wheel);
        CheckRecord(wheel);

        string module = At("module"), table = At("table.csv");
        ZipFile.ExtractToDirectory(wheel, module);
        string[] said = PythonFiles.Run(PythonFiles.Python, module,
            Repository.PathOf("hardware/python/checks/check.py"), table).TrimEnd().Split('\n');
        Assert.Equal(5, said.Length);
        CheckAgainstFigure(table);
    }

    // Every file with its digest and its length, but for the record itself.
    private static void CheckRecord(string wheel)
    {
        using ZipArchive archive = ZipFile.OpenRead(wheel);
        ZipArchiveEntry record = Assert.Single(archive.Entries, entry => entry.Name == "RECORD");
        var lines = Text(record).TrimEnd().Split('\n').ToDictionary(line => line.Split(',')[0]);
        Assert.Equal(archive.Entries.Select(entry => entry.FullName).Order(), lines.Keys.Order());
        Assert.All(archive.Entries.Where(entry => entry != record), entry =>
        {
            byte[] content = Content(entry);
            string digest = Convert.ToBase64String(SHA256.HashData(content))
                .TrimEnd('=').Replace('+', '-').Replace('/', '_');
            Assert.Equal($"{entry.FullName},sha256={digest},{content.Length}",
                lines[entry.FullName]);
        });
        Assert.Contains(archive.Entries, entry =>
            entry.FullName == "astronano/AstroNano.Native.so");
    }

    // The notebook's medians and percentiles are those of the gallery's figure.
    private void CheckAgainstFigure(string table)
    {
        string folder = At("figure");
        Assert.Equal(0, Experiments.Program.Main(["figure", "perplexity", "--out", folder]));
        string[] theirs = File.ReadAllLines(table);
        string[] ours = File.ReadAllLines(Path.Combine(folder, "perplexity.csv"));
        Assert.Equal((57, ours[0]), (ours.Length, theirs[0]));
        foreach ((string[] one, string[] other) in ours.Zip(theirs).Skip(1)
            .Select(pair => (pair.First.Split(','), pair.Second.Split(','))))
        {
            Assert.Equal(one[..2], other[..2]);
            Assert.All(one[2..].Zip(other[2..]), pair => Assert.Equal(
                1, Number(pair.First) / Number(pair.Second), 1e-8));
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Content(entry));

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
