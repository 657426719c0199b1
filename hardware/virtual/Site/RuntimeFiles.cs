using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace AstroNano.VirtualBoard;

/// <summary>
/// The files the browser needs to run .NET: the runtime (JavaScript and WebAssembly) and exactly
/// those assemblies that the main assembly reaches through references.
/// </summary>
/// <remarks>
/// The WebAssembly SDK would write <c>dotnet.boot.js</c>; it is a workload that must be installed.
/// The runtime pack alone is an ordinary package, and its loader takes the list of its files as an
/// argument: <c>manifest.json</c> is that list, read by <c>Page/src/runtime/runtime.ts</c>.
/// </remarks>
public sealed class RuntimeFiles(
    string runtimeFolder, string browserFolder, string mainAssembly = "AstroNano.Browser",
    string? further = null)
{
    // The runtime asks for these two by name, whether or not an assembly refers to them.
    private const string CoreAssembly = "System.Private.CoreLib";
    private const string BindingsAssembly = "System.Runtime.InteropServices.JavaScript";

    // What the page gets only when it is needed: trials and sums without rounding with its first
    // measurement, or way to rest; the rest with the first board that it follows.
    private static readonly string[] Measuring =
        ["AstroNano.Trials.dll", "System.Runtime.Numerics.dll"];
    private static readonly string[] Following = ["AstroNano.Follow.dll", "AstroNano.Twin.dll"];

    private static readonly string[] Loader =
        ["dotnet.js", "dotnet.runtime.js", "dotnet.native.js", "dotnet.native.wasm"];

    private readonly string[] _assemblyFolders =
    [
        browserFolder,
        Path.Combine(runtimeFolder, "native"),
        Path.Combine(runtimeFolder, "lib", "net10.0"),
    ];

    /// <summary>
    /// Copies what differs, removes what is no longer needed, writes the list: with the assemblies
    /// at these paths, by default all of <see cref="Closure"/>.
    /// </summary>
    public void CopyTo(string folder, IReadOnlyList<string>? assemblies = null)
    {
        Directory.CreateDirectory(folder);
        assemblies ??= Closure();
        string[] names = [.. assemblies.Select(path => Path.GetFileName(path))];
        string[] atFirst = [.. names.Except(Measuring).Except(Following)];
        var wanted = Loader.Select(name => Path.Combine(runtimeFolder, "native", name))
            .Concat(assemblies)
            .ToDictionary(path => Path.GetFileName(path));
        foreach (string file in Directory.GetFiles(folder))
        {
            if (!wanted.ContainsKey(Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }

        foreach ((string name, string source) in wanted)
        {
            CopyIfNewer(source, Path.Combine(folder, name));
        }

        File.WriteAllText(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(new
        {
            main = mainAssembly,
            assemblies = atFirst,
            measuring = names.Intersect(Measuring),
            following = Following.Intersect(names),
            bytes = wanted.Where(file => atFirst.Contains(file.Key)
                || file.Key.EndsWith(".wasm", StringComparison.Ordinal))
                .Sum(file => new FileInfo(file.Value).Length),
        }));
    }

    /// <summary>Paths of the main assembly and of all it refers to, directly or not.</summary>
    public IReadOnlyList<string> Closure()
    {
        var paths = new SortedDictionary<string, string>();
        var open = new Queue<string>(new[] { mainAssembly, further, CoreAssembly, BindingsAssembly }
            .OfType<string>());
        while (open.TryDequeue(out string? name))
        {
            if (paths.ContainsKey(name))
            {
                continue;
            }

            string path = _assemblyFolders.Select(folder => Path.Combine(folder, name + ".dll"))
                .FirstOrDefault(File.Exists)
                ?? throw Failure.TryAgain($"The assembly {name}.dll for the browser is missing; "
                    + "run 'dotnet build hardware/virtual/Site' and read its messages.");
            paths.Add(name, path);
            using var reader = new PEReader(File.OpenRead(path));
            MetadataReader metadata = reader.GetMetadataReader();
            foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
            {
                open.Enqueue(metadata.GetString(metadata.GetAssemblyReference(handle).Name));
            }
        }

        return [.. paths.Values];
    }

    private static void CopyIfNewer(string source, string target)
    {
        var from = new FileInfo(source);
        var to = new FileInfo(target);
        bool same = to.Exists && to.Length == from.Length
            && to.LastWriteTimeUtc == from.LastWriteTimeUtc;
        if (!same)
        {
            File.Copy(source, target, overwrite: true);
        }
    }
}
