using System.Reflection;
using System.Runtime.Loader;

namespace AstroNano.Breaking.Guards;

/// <summary>
/// A second copy of the project's assemblies in which something is changed, loaded beside the
/// first; the machines are in the copy too, and run on it.
/// </summary>
public abstract class ChangedProgram(string name)
    : AssemblyLoadContext(name, isCollectible: true), IDisposable
{
    private Func<string, string, long, int, string?>? _whatBreaks;

    /// <summary>Runs a part of a machine on the copy; see <see cref="Machines"/>.</summary>
    public string? WhatBreaks(string machine, string part, long amount, int seed)
    {
        _whatBreaks ??= Load(typeof(Machines).Assembly.GetName())!
            .GetType(typeof(Machines).FullName!)!
            .GetMethod(nameof(Machines.WhatBreaks))!
            .CreateDelegate<Func<string, string, long, int, string?>>();
        return _whatBreaks(machine, part, amount, seed);
    }

    public void Dispose()
    {
        Unload();
        GC.SuppressFinalize(this);
    }

    /// <summary>Is something changed in this assembly?</summary>
    protected abstract bool Changes(string assembly);

    /// <summary>Changes it.</summary>
    protected abstract void Change(ModuleDefinition module);

    protected override Assembly? Load(AssemblyName name)
    {
        if (!name.Name!.StartsWith($"{nameof(AstroNano)}.", StringComparison.Ordinal))
        {
            return null;
        }

        Assembly? loaded = Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name);
        if (loaded is not null)
        {
            return loaded;
        }

        string path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return Changes(name.Name) ? LoadChanged(path) : LoadCopy(path);
    }

    private Assembly LoadCopy(string path)
    {
        using var image = new MemoryStream(File.ReadAllBytes(path));
        return LoadFromStream(image);
    }

    private Assembly LoadChanged(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            path, new ReaderParameters { AssemblyResolver = resolver });
        Change(module);
        using var image = new MemoryStream();
        module.Write(image);
        image.Position = 0;
        return LoadFromStream(image);
    }
}
