using System.Diagnostics;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The assemblies without what no one calls: the runtime's core library alone is 4.9 MB, of which
/// the board needs a quarter. The linker is .NET's own, from its package.
/// </summary>
/// <param name="linkerFolder">Where <c>illink.dll</c> lies.</param>
/// <param name="folder">What is trimmed is kept here until its sources change.</param>
public sealed class Trimming(string linkerFolder, string folder)
{
    // What the linker may take as given: the page has no other culture, clock or debugger, and is
    // loaded by nothing but its own loader.
    private static readonly string[] Features =
    [
        "System.Globalization.Invariant true",
        "System.Resources.UseSystemResourceKeys true",
        "System.Diagnostics.Tracing.EventSource.IsSupported false",
        "System.Diagnostics.Debugger.IsSupported false",
        "System.StartupHookProvider.IsSupported false",
        "System.Reflection.Metadata.MetadataUpdater.IsSupported false",
        "System.Runtime.InteropServices.EnableConsumingManagedCodeFromNativeHosting false",
        "System.TimeZoneInfo.Invariant true",
        "System.Text.Encoding.EnableUnsafeUTF7Encoding false",
        "System.Linq.Enumerable.IsSizeOptimized true",
        "System.Globalization.PredefinedCulturesOnly true",
        "System.Reflection.NullabilityInfoContext.IsSupported false",
        "System.Resources.ResourceManager.AllowCustomResourceTypes false",
    ];

    /// <summary>
    /// Trims what is not in <paramref name="wholeFolder"/>; what is there stays whole, since its
    /// state is also reached by reflection. Returns the paths of what is left.
    /// </summary>
    /// <exception cref="Failure">The linker failed.</exception>
    public IReadOnlyList<string> Trim(IReadOnlyList<string> assemblies, string wholeFolder)
    {
        string stamp = string.Join('\n', assemblies.Prepend(linkerFolder).Select(path =>
            $"{path} {File.GetLastWriteTimeUtc(path):O}").Concat(Features));
        string stampFile = Path.Combine(folder, "trimmed.txt");
        if (!File.Exists(stampFile) || File.ReadAllText(stampFile) != stamp)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Link(assemblies, wholeFolder);
            File.WriteAllText(stampFile, stamp);
        }

        return [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)];
    }

    private void Link(IReadOnlyList<string> assemblies, string wholeFolder)
    {
        // The package's linker asks for the newest runtime; this program's own does as well.
        var arguments = new List<string>
        {
            "exec", "--fx-version", Environment.Version.ToString(3),
            Path.Combine(linkerFolder, "illink.dll"), "-out", folder, "--trim-mode", "link",
            "--action", "link",
        };
        foreach (string path in assemblies)
        {
            bool isWhole =
                Path.GetDirectoryName(path) == Path.TrimEndingDirectorySeparator(wholeFolder);
            arguments.AddRange(isWhole ? ["-a", path, "all"] : ["-reference", path]);
        }

        arguments.AddRange(Features.SelectMany(feature => ("--feature " + feature).Split(' ')));
        var start = new ProcessStartInfo(Host, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process linker = Process.Start(start)!;
        string said = linker.StandardOutput.ReadToEnd() + linker.StandardError.ReadToEnd();
        linker.WaitForExit();
        if (linker.ExitCode != 0)
        {
            throw Failure.TryAgain($"The browser's assemblies could not be trimmed: {said.Trim()}");
        }
    }

    /// <summary>The <c>dotnet</c> that runs this program.</summary>
    private static string Host => Path.Combine(
        Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..",
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
