using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace AstroNano.Python.Tests;

/// <summary>The C interface and what the module calls are one.</summary>
public class InterfaceTests
{
    private const string Module = "hardware/python/astronano/";

    // A float is no pointer, and neither is an int: a wrong width would be read as garbage.
    [Fact]
    public void The_module_calls_every_exported_function_with_its_arguments()
    {
        string[] exported = [.. Assembly.Load("AstroNano.Native").GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Select(method => (method, method.GetCustomAttribute<UnmanagedCallersOnlyAttribute>()))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => $"{pair.Item2!.EntryPoint}: {string.Join(", ",
                pair.method.GetParameters().Select(KindOf))}").Order(StringComparer.Ordinal)];
        string[] declared = [.. Regex.Matches(Repository.Read(Module + "_native.py"),
            @"^    ""(\w+)"": \[([^\]]*)\],$", RegexOptions.Multiline)
            .Select(match => $"astronano_{match.Groups[1].Value}: "
                + match.Groups[2].Value.Replace("_text", "_pointer"))
            .Order(StringComparer.Ordinal)];
        Assert.True(exported.Length > 15);
        Assert.Equal(exported, declared);
    }

    [Fact]
    public void The_notebook_is_stored_with_its_figure()
    {
        JsonNode notebook =
            JsonNode.Parse(Repository.Read("hardware/python/notebooks/perplexity.ipynb"))!;
        JsonArray cells = notebook["cells"]!.AsArray();
        Assert.All(cells.Where(cell => (string)cell!["cell_type"]! == "code"),
            (cell, index) => Assert.Equal(index + 1, (int)cell!["execution_count"]!));
        Assert.NotNull(cells[^1]!["outputs"]![0]!["data"]!["image/svg+xml"]);
    }

    private static string KindOf(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) ? "_int"
        : parameter.ParameterType == typeof(float) ? "_float"
        : parameter.ParameterType.IsPointer || parameter.ParameterType == typeof(nint) ? "_pointer"
        : throw new NotSupportedException(parameter.ToString());
}
