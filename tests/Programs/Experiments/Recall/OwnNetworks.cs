using System.Reflection;
using System.Runtime.CompilerServices;

namespace AstroNano.Experiments.Recall;

/// <summary>
/// Networks of an assembly of the user's. Commands have an option for every setting of every
/// network, so it is loaded before the command line is read.
/// </summary>
public static class OwnNetworks
{
    /// <summary>The option's name.</summary>
    public const string Name = "--networks";

    /// <summary>No file.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } =
        new Dictionary<string, string>();

    /// <summary>The assembly and its SHA-256; none where none was loaded.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; private set; } = None;

    /// <summary>What tells trials of these networks from those of another assembly.</summary>
    public static string Condition =>
        string.Join('+', Files.Values.Select(sum => $"networks={sum}"));

    /// <summary>The option, for a command.</summary>
    public static Option<string?> CreateOption() => new(Name)
    {
        Description = "an assembly with networks of your own: a method of it with "
            + "[ModuleInitializer] calls Catalogue.Register for each",
        HelpName = "FILE",
    };

    /// <summary>Loads the assembly that a command line names, if it names one.</summary>
    /// <exception cref="Failure">It cannot be loaded, or registers no network.</exception>
    public static void Load(string[] arguments)
    {
        int place = Array.FindIndex(arguments, argument => argument.Split('=')[0] == Name);
        string? path = place < 0 ? null : arguments[place] == Name
            ? arguments.ElementAtOrDefault(place + 1) : arguments[place][(Name.Length + 1)..];
        if (path is null || Files.ContainsKey(path))
        {
            return;
        }

        string digest = PatternFile.DigestOf(path);
        int before = Catalogue.Count;
        try
        {
            var assembly = Assembly.LoadFrom(Path.GetFullPath(path));
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException
            or FileNotFoundException or TypeInitializationException)
        {
            throw new Failure($"The networks of '{path}' cannot be loaded: "
                + CommandLine.Sentence(e.GetBaseException()));
        }

        if (Catalogue.Count == before)
        {
            throw new Failure($"'{path}' registers no network: a method of it with "
                + "[ModuleInitializer] must call Catalogue.Register.");
        }

        Files = new Dictionary<string, string> { [path] = digest };
    }
}
