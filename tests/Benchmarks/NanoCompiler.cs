using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AstroNano.Benchmarks.Tests;

/// <summary>Compiles sources against nanoFramework's own library.</summary>
internal static class NanoCompiler
{
    /// <summary>A folder of nanoFramework's package: its library and the library's image.</summary>
    public static string Library { get; } = typeof(NanoCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "NanoLibrary").Value!;

    private static string Core => Path.Combine(Library, "mscorlib.dll");

    /// <summary>Compiles sources that are embedded in the tests.</summary>
    public static byte[] CompileEmbedded(string configuration, params string[] names) =>
        Compile(configuration, names.Select(name =>
        {
            using Stream stream = typeof(NanoCompiler).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }).ToArray());

    public static byte[] Compile(string configuration, params string[] sources)
    {
        bool isDebug = configuration == "Debug";
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp10,
            preprocessorSymbols: isDebug ? ["DEBUG"] : []);
        var compilation = CSharpCompilation.Create("Fixture",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            [MetadataReference.CreateFromFile(Core)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: isDebug ? OptimizationLevel.Debug : OptimizationLevel.Release,
                allowUnsafe: true, deterministic: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }

    public static ModuleDefinition Read(byte[] image)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Library);
        return ModuleDefinition.ReadModule(new MemoryStream(image),
            new ReaderParameters { AssemblyResolver = resolver });
    }
}
