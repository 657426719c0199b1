using System.Text.RegularExpressions;

namespace AstroNano.Flash.Images;

/// <summary>
/// The application and its libraries as nanoCLR finds them in flash: one assembly after the other,
/// libraries first, each padded with zeros to a multiple of four bytes.
/// </summary>
public sealed class Deployment
{
    private const int Alignment = 4;

    // How the firmware introduces itself on its serial port; a constant in its own strings.
    private static readonly Regex Greeting = new("^AstroNano (?<version>\\S+) on (?<board>\\S+): ");

    private Deployment(IReadOnlyList<ManagedAssembly> assemblies)
    {
        Assemblies = assemblies;
        Bytes = [.. assemblies.SelectMany(Padded)];
        Match greeting = assemblies.SelectMany(each => each.Strings)
            .Select(text => Greeting.Match(text)).FirstOrDefault(match => match.Success)
            ?? throw new Failure(
                $"The deployment is not AstroNano's: {assemblies[^1].Name} has no greeting.");
        Version = greeting.Groups["version"].Value;
        Board = greeting.Groups["board"].Value;
    }

    public IReadOnlyList<ManagedAssembly> Assemblies { get; }

    public byte[] Bytes { get; }

    /// <summary>AstroNano's version.</summary>
    public string Version { get; }

    /// <summary>The board that the application was built for.</summary>
    public string Board { get; }

    /// <summary>From a folder with .pe files, or a deployment image.</summary>
    public static Deployment Read(string path)
    {
        if (File.Exists(path))
        {
            return Parse(Path.GetFileName(path), File.ReadAllBytes(path));
        }

        if (!Directory.Exists(path))
        {
            throw new Failure($"There is no deployment {path}.");
        }

        ManagedAssembly[] assemblies = [.. Directory.GetFiles(path, "*.pe")
            .Order(StringComparer.Ordinal)
            .Select(file => ManagedAssembly.Parse(
                Path.GetFileName(file), File.ReadAllBytes(file)))];
        return assemblies.Length > 0
            ? Checked(LibrariesFirst(assemblies))
            : throw new Failure($"There is no .pe file in {path}.");
    }

    /// <summary>From an image, which may have erased flash (FF) after it.</summary>
    public static Deployment Parse(string name, ReadOnlySpan<byte> bytes)
    {
        List<ManagedAssembly> assemblies = [];
        int at = 0;
        while (at < bytes.Length && (assemblies.Count == 0 || bytes[at] != 0xFF))
        {
            string what = assemblies.Count == 0
                ? $"The deployment in {name}"
                : $"What follows {assemblies[^1].Name} in {name}";
            assemblies.Add(ManagedAssembly.Parse(what, bytes[at..]));
            at += Padded(assemblies[^1]).Length;
        }

        if (at > bytes.Length)
        {
            throw new Failure(
                $"{name} has {bytes.Length:N0} bytes, no multiple of four: it is truncated.");
        }

        return bytes[at..].ContainsAnyExcept((byte)0xFF)
            ? throw new Failure(
                $"{name} has bytes after its last assembly that nanoCLR could take for another.")
            : Checked(assemblies);
    }

    private static byte[] Padded(ManagedAssembly assembly)
    {
        int size = assembly.Bytes.Length;
        byte[] bytes = new byte[(size + Alignment - 1) / Alignment * Alignment];
        assembly.Bytes.CopyTo(bytes);
        return bytes;
    }

    private static List<ManagedAssembly> LibrariesFirst(ManagedAssembly[] all)
    {
        ManagedAssembly[] roots = [.. all.Where(each => !all.Any(
            other => other.References.Any(reference => reference.Name == each.Name)))];
        if (roots.Length != 1)
        {
            throw new Failure(
                "A deployment has one application; no other assembly refers to "
                    + $"{string.Join(" and ", roots.Select(each => each.Name))}.");
        }

        List<ManagedAssembly> sorted = [];
        void Add(ManagedAssembly assembly)
        {
            foreach (ManagedAssembly library in all.Where(each => !sorted.Contains(each)
                && assembly.References.Any(reference => reference.Name == each.Name)))
            {
                Add(library);
            }

            sorted.Add(assembly);
        }

        Add(roots[0]);
        return sorted;
    }

    // As nanoCLR resolves them: the first two numbers of a version must be the same.
    private static Deployment Checked(IReadOnlyList<ManagedAssembly> assemblies)
    {
        foreach (ManagedAssembly assembly in assemblies)
        {
            if (assemblies.Count(each => each.Name == assembly.Name) > 1)
            {
                throw new Failure($"The deployment has {assembly.Name} twice.");
            }

            foreach (AssemblyReference reference in assembly.References)
            {
                ManagedAssembly? found = assemblies.FirstOrDefault(
                    each => each.Name == reference.Name);
                if (found?.Version.Major != reference.Version.Major
                    || found.Version.Minor != reference.Version.Minor)
                {
                    throw new Failure(
                        $"{assembly.Name} needs {reference.Name} {reference.Version.ToString(2)}; "
                            + $"the deployment has {found?.Version.ToString() ?? "none"}.");
                }
            }
        }

        return new Deployment(assemblies);
    }
}
