using System.Reflection;
using System.Runtime.InteropServices;
using AstroNano.VirtualBoard;

namespace AstroNano.Determinism.Runtimes;

/// <summary>
/// The probe in all its forms: as it was built with this program, and others that are built on
/// demand, each into a folder of its own, so that no build disturbs another.
/// </summary>
public sealed class ProbeBuild
{
    private const string Name = "AstroNano.Probe";
    private const string ArmRid = "linux-arm64";

    // The registry has no such package, or not that version of it; there is no linker.
    private static readonly string[] Missing = ["NU1101", "NU1102", "Platform linker"];

    private readonly Lazy<string> _debug = new(BuildForDebugging);
    private readonly Lazy<string> _image = new(() => Publish("image", Rid,
        "-p:PublishReadyToRun=true", "--self-contained", "false"));
    private readonly Lazy<string> _native = new(() => Publish("native", Rid, "-p:Native=true"));
    private readonly Lazy<string> _arm = new(() => Publish("arm", ArmRid,
        "--self-contained", "true"));
    private readonly Lazy<string> _web = new(BuildWeb);

    /// <summary>Whether missing packages may be fetched; else what needs them is missing.</summary>
    public bool MayFetch { get; init; }

    /// <summary>Optimized IL, which was built with this program.</summary>
    public static string Optimized => Path.Combine(AppContext.BaseDirectory, Name + ".dll");

    /// <summary>A program of the core that runtimes other than .NET 10 get.</summary>
    public static string Standard { get; } = typeof(ProbeBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "StandardProbe").Value!;

    /// <summary>What says that a program runs on the .NET that runs this one.</summary>
    public static string Configuration =>
        Path.Combine(AppContext.BaseDirectory, Name + ".runtimeconfig.json");

    /// <summary>IL as the compiler writes it for debugging.</summary>
    public string Debug => _debug.Value;

    /// <summary>Compiled ahead of time by crossgen, beside the IL.</summary>
    public string Image
    {
        get
        {
            Require("microsoft.netcore.app.crossgen2." + Rid);
            return Path.Combine(_image.Value, Name + ".dll");
        }
    }

    /// <summary>A native program.</summary>
    public string Native
    {
        get
        {
            Require("microsoft.netcore.app.runtime.nativeaot." + Rid);
            return Path.Combine(_native.Value, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        }
    }

    /// <summary>A program for arm64 that brings its runtime.</summary>
    public string Arm
    {
        get
        {
            Require("microsoft.netcore.app.runtime." + ArmRid);
            return Path.Combine(_arm.Value, Name);
        }
    }

    /// <summary>A folder with the WebAssembly runtime and the IL.</summary>
    public string Web => _web.Value;

    private static string Rid => RuntimeInformation.RuntimeIdentifier;

    private static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ".nuget", "packages");

    private static string Folder => SourceTree.PathOf("tests/Programs/Determinism");

    private static string Output(string form) => Path.Combine(Folder, "out", form);

    private static string BuildForDebugging()
    {
        Make("build", "Debug", Output("il"), "-p:Optimize=false");
        return Path.Combine(Output("il"), "bin", Name, "debug", Name + ".dll");
    }

    private static string Publish(string form, string rid, params string[] settings)
    {
        try
        {
            Make("publish", "Release", Output(form), ["-r", rid, .. settings]);
        }
        catch (RuntimeFailure failure) when (Missing.Any(failure.Message.Contains))
        {
            throw new RuntimeMissing(failure.Message);
        }

        return Path.Combine(Output(form), "publish", Name, "release_" + rid);
    }

    private static void Make(
        string verb, string configuration, string output, params string[] settings) =>
        Shell.Run("dotnet",
        [
            verb, Path.Combine(Folder, "Probe", Name + ".csproj"), "-c", configuration,
            "--artifacts-path", output, "-v", "q", .. settings,
        ]);

    private static string BuildWeb()
    {
        const string Pack = "microsoft.netcore.app.runtime.mono.browser-wasm";
        string newest = Directory.Exists(Path.Combine(Packages, Pack))
            ? Directory.GetDirectories(Path.Combine(Packages, Pack)).Max()!
            : throw new RuntimeMissing(
                $"the package {Pack} is not here; 'dotnet build hardware/virtual/Site' fetches it");
        string folder = Output("web");
        new RuntimeFiles(Path.Combine(newest, "runtimes", "browser-wasm"),
            AppContext.BaseDirectory, Name).CopyTo(folder);
        return folder;
    }

    private void Require(string package)
    {
        if (!MayFetch && !Directory.Exists(Path.Combine(Packages, package)))
        {
            throw new RuntimeMissing($"the package {package} is not here; "
                + "'dotnet run --project tests/Programs/Determinism -- table --fetch' may get it");
        }
    }
}
