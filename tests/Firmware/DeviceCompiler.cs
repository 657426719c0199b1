using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AstroNano.Firmware.Tests;

/// <summary>Compiles source text as the device projects are compiled.</summary>
internal static class DeviceCompiler
{
    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    /// <summary>The compiler's error messages.</summary>
    internal static string[] Errors(string source) =>
        [.. Compile(source).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>The compiled assembly.</summary>
    internal static ModuleDefinition Assembly(string source)
    {
        var assembly = new MemoryStream();
        Assert.Empty(Compile(source).Emit(assembly).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        assembly.Position = 0;
        return ModuleDefinition.ReadModule(assembly);
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create("Sample",
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp10))],
        BuiltAssembly.References.Select(path => MetadataReference.CreateFromFile(path)), Options);
}
