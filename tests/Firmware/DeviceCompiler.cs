using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace AstroNano.Firmware.Tests;

/// <summary>Compiles against what the device's projects are compiled against.</summary>
internal static class DeviceCompiler
{
    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    /// <summary>What the compiler finds wrong with a source.</summary>
    internal static string[] Errors(string source) =>
        [.. Compile(source).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.GetMessage())];

    /// <summary>The assembly of a source that is right.</summary>
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
        DeviceAssembly.References.Select(path => MetadataReference.CreateFromFile(path)), Options);
}
