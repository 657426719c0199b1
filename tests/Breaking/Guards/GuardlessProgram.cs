using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;

namespace AstroNano.Breaking.Guards;

/// <summary>
/// A second copy of the project's assemblies in which a guard is removed, loaded beside the first;
/// the machines are in the copy too, and run on it.
/// </summary>
public sealed class GuardlessProgram : AssemblyLoadContext, IDisposable
{
    private readonly Guard _guard;
    private readonly Func<string, string, long, int, string?> _whatBreaks;

    /// <summary>Copies everything but the guard.</summary>
    public GuardlessProgram(Guard guard)
        : base($"without {guard.Type}.{guard.Method}", isCollectible: true)
    {
        _guard = guard;
        Assembly program = Load(typeof(Machines).Assembly.GetName())!;
        _whatBreaks = program.GetType(typeof(Machines).FullName!)!
            .GetMethod(nameof(Machines.WhatBreaks))!
            .CreateDelegate<Func<string, string, long, int, string?>>();
    }

    /// <summary>Runs a part of a machine without the guard; see <see cref="Machines"/>.</summary>
    public string? WhatBreaks(string machine, string part, long amount, int seed) =>
        _whatBreaks(machine, part, amount, seed);

    /// <inheritdoc/>
    public void Dispose() => Unload();

    /// <inheritdoc/>
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
        return name.Name == _guard.Assembly ? LoadWithout(path) : LoadCopy(path);
    }

    private Assembly LoadCopy(string path)
    {
        using var image = new MemoryStream(File.ReadAllBytes(path));
        return LoadFromStream(image);
    }

    private Assembly LoadWithout(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            path, new ReaderParameters { AssemblyResolver = resolver });
        MethodDefinition[] methods = [.. module.GetTypes().Single(type => type.Name == _guard.Type)
            .Methods.Where(method => method.Name == _guard.Method)];
        if (methods.Length == 0)
        {
            throw new MissingMethodException(_guard.Type, _guard.Method);
        }

        foreach (MethodDefinition method in methods)
        {
            _guard.Remove(method);
        }

        using var image = new MemoryStream();
        module.Write(image);
        image.Position = 0;
        return LoadFromStream(image);
    }
}
