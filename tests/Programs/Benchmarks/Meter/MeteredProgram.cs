using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AstroNano.Benchmarks.Meter;

/// <summary>
/// A second copy of the project's assemblies, rewritten to count its instructions and loaded
/// beside the first. This assembly is in the copy too, so that workloads written against the
/// ordinary types run on the counted ones: <see cref="Start"/> finds them by name there.
/// </summary>
public sealed class MeteredProgram : AssemblyLoadContext, IDisposable
{
    private readonly List<(IReadOnlyList<BasicBlock> Blocks, long[] Counts)> _assemblies = new();
    private readonly Func<string, Action> _start;
    private readonly Func<string, string, Action[]> _startFrames;
    private readonly Func<string, string, Action[]> _startBusyFrames;

    public MeteredProgram()
        : base("metered", isCollectible: true)
    {
        Assembly program = Load(typeof(MeteredProgram).Assembly.GetName())!;
        _start = Method(program, typeof(Workloads)).CreateDelegate<Func<string, Action>>();
        _startFrames = Method(program, typeof(FrameWorkload))
            .CreateDelegate<Func<string, string, Action[]>>();
        _startBusyFrames = Method(program, typeof(FrameWorkload), nameof(StartBusy))
            .CreateDelegate<Func<string, string, Action[]>>();
    }

    /// <summary>Prepares a workload; the action does one unit of it (a step, a frame).</summary>
    public Action Start(string workload) => _start(workload);

    /// <summary>Prepares frames of a network on a page; see <see cref="FrameWorkload"/>.</summary>
    public Action[] StartFrames(string network, string page) => _startFrames(network, page);

    /// <summary>Prepares frames with a busy user; see <see cref="FrameWorkload"/>.</summary>
    public Action[] StartBusy(string network, string page) => _startBusyFrames(network, page);

    /// <summary>Runs an action a number of times and says what that executed.</summary>
    public Reading Measure(Action action, int times = 1)
    {
        foreach ((_, long[] counts) in _assemblies)
        {
            Array.Clear(counts);
        }

        for (int i = 0; i < times; i++)
        {
            action();
        }

        // Of some ten thousand blocks a picture executes a few hundred.
        var executed = new List<(BasicBlock, long)>();
        foreach ((IReadOnlyList<BasicBlock> blocks, long[] counts) in _assemblies)
        {
            for (int i = 0; i < counts.Length; i++)
            {
                if (counts[i] != 0)
                {
                    executed.Add((blocks[i], counts[i]));
                }
            }
        }

        return new Reading(executed);
    }

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName name)
    {
        if (!IsOurs(name.Name!))
        {
            return null;
        }

        Assembly? loaded = Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name);
        return loaded ?? LoadCounted(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll"));
    }

    private Assembly LoadCounted(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            path, new ReaderParameters { AssemblyResolver = resolver });
        var counter = new BlockCounter(module, IsCounted);
        using var image = new MemoryStream();
        module.Write(image);
        image.Position = 0;
        Assembly assembly = LoadFromStream(image);
        var counts = new long[counter.Blocks.Count];
        assembly.GetType(BlockCounter.HolderName)!.GetField("Counts")!.SetValue(null, counts);
        _assemblies.Add((counter.Blocks, counts));

        // As on the device, where all static initialisers run before Main.
        foreach (string name in counter.Types)
        {
            RuntimeHelpers.RunClassConstructor(assembly.GetType(name)!.TypeHandle);
        }

        return assembly;
    }

    private static MethodInfo Method(Assembly program, Type type, string name = nameof(Start)) =>
        program.GetType(type.FullName!)!.GetMethod(name)!;

    private static bool IsOurs(string assembly) =>
        assembly.StartsWith("AstroNano.", StringComparison.Ordinal);

    // What would run on a device: the core, the instrument, the driver, and the plain forms that
    // ours are compared with; not the harness itself.
    private static bool IsCounted(MemberReference member)
    {
        var type = (TypeReference)member;
        while (type.DeclaringType != null)
        {
            type = type.DeclaringType;
        }

        string scope = type.Scope is ModuleDefinition own ? own.Assembly.Name.Name
            : type.Scope.Name;
        return IsOurs(scope)
            && (scope != "AstroNano.Benchmarks" || type.Namespace == "AstroNano.Benchmarks.Plain")
            && (scope != "AstroNano.Peripherals" || type.Namespace == "Iot.Device.Ssd13xx");
    }
}
