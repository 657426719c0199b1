namespace AstroNano.Determinism.Runtimes;

/// <summary>A runtime on which the scenarios can be run.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Runs the probe; returns what it prints.</param>
/// <param name="IsBuilt">Whether the probe has to be built for it first.</param>
public sealed record ProbedRuntime(
    string Name, Func<ProbeBuild, string> Run, bool IsBuilt = false)
{
    /// <summary>All that can be reached from here.</summary>
    public static IReadOnlyList<ProbedRuntime> All { get; } =
    [
        new(".NET, optimized IL", _ => DotNet(ProbeBuild.Optimized)),
        new(".NET, debugging IL", build => DotNet(build.Debug), IsBuilt: true),
        With("tiered compilation off", "DOTNET_TieredCompilation=0"),
        With("profile-guided off", "DOTNET_TieredPGO=0"),
        With("without AVX", "DOTNET_EnableAVX=0"),
        With("without any intrinsics", "DOTNET_EnableHWIntrinsic=0"),
        With("no precompiled code", "DOTNET_ReadyToRun=0"),
        new("library for .NET Standard", _ => Shell.Run("dotnet",
            ["exec", "--runtimeconfig", ProbeBuild.Configuration, ProbeBuild.Standard])),
        new("Mono", _ => OnMono()),
        new("denormals flushed", _ => Flushed()),
        new("ReadyToRun image", build => DotNet(build.Image), IsBuilt: true),
        new("NativeAOT", build => Shell.Run(build.Native, []), IsBuilt: true),
        new("WebAssembly in Node", InNode),
        new("arm64 under QEMU", UnderQemu, IsBuilt: true),
    ];

    /// <summary>Runs the scenarios.</summary>
    /// <exception cref="RuntimeMissing">The runtime is not there.</exception>
    /// <exception cref="RuntimeFailure">They did not come to their end.</exception>
    public ProbeResult Probe(ProbeBuild build) => ProbeResult.Read(Run(build));

    private static ProbedRuntime With(string name, string setting) =>
        new(name, _ => DotNet(ProbeBuild.Optimized, setting));

    private static string DotNet(string assembly, string? setting = null) =>
        Shell.Run("dotnet", [assembly], setting);

    private static string Flushed()
    {
        if (!AstroNano.Probe.Flushed.TryRun(() => { }, out string reason))
        {
            throw new RuntimeMissing(reason);
        }

        return Shell.Run("dotnet", [ProbeBuild.Optimized, "--flush"]);
    }

    // Its .NET Standard comes with the tools of those who build for it.
    private static string OnMono() =>
        Installed.Find("mono") is { } mono
        && File.Exists("/usr/lib/mono/4.5/Facades/netstandard.dll")
            ? Shell.Run(mono, [ProbeBuild.Standard])
            : throw new RuntimeMissing("Debian's mono-devel is not installed");

    private static string InNode(ProbeBuild build)
    {
        string node = Installed.Find("node") ?? throw new RuntimeMissing("node is not on PATH");
        string script = SourceTree.PathOf("tests/Programs/Determinism/Runtimes/node.mjs");
        return Shell.Run(node, [script, build.Web]);
    }

    // The processor alone is emulated; the probe brings .NET, and Debian the C++ library.
    private static string UnderQemu(ProbeBuild build)
    {
        const string Libraries = "/usr/aarch64-linux-gnu";
        string? emulator = Installed.Find("qemu-aarch64");
        return emulator is not null && File.Exists(Libraries + "/lib/libstdc++.so.6")
            ? Shell.Run(emulator, ["-L", Libraries, build.Arm])
            : throw new RuntimeMissing(
                "Debian's qemu-user and libstdc++6-arm64-cross are not installed");
    }
}
