using Mono.Cecil;

namespace AstroNano.House.Tests;

/// <summary>What is compiled into the device has a use beside the tests.</summary>
public class UseTests
{
    // Nobody calls these yet, and why they stay.
    private static readonly string[] Kept =
    [
        // The second case of a paper, for who uses the core as a library.
        "AstrocyteTheory.FrozenSoftError",

        // A network that somebody else writes and adds; the package's tests are such a user.
        "Catalogue.Register", "PatternSums.MeasureOverlaps", "PatternSums.SumDrive",

        // What a board sets up for itself, or a host for it.
        "BenchTest.SpreadOf", "Schedule.Reset",
    ];

    [Fact]
    public void Nothing_of_core_and_instrument_serves_tests_alone()
    {
        string[] unused = [.. Unused().Except(Kept)];
        Assert.True(unused.Length == 0,
            "Only tests call these, or nobody:\n" + string.Join('\n', unused));
    }

    [Fact]
    public void The_list_of_exceptions_has_no_used_or_removed_member() =>
        Assert.Equal([], Kept.Except(Unused()));

    private static IEnumerable<string> Unused()
    {
        ModuleDefinition[] program = [.. Directory
            .GetFiles(AppContext.BaseDirectory, "AstroNano.*.dll")
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal)
                && !file.EndsWith(".Breaking.dll", StringComparison.Ordinal))
            .Select(file => ModuleDefinition.ReadModule(file))];
        HashSet<string> used = [.. program.SelectMany(module => module.GetTypes())
            .SelectMany(type => type.Methods).SelectMany(Called)];

        // The browser's side is compiled for the browser alone, so it is read.
        string browser = string.Concat(Repository.Files(".cs")
            .Where(file => file.StartsWith("hardware/virtual/Browser/", StringComparison.Ordinal)
                || file.StartsWith("hardware/virtual/Twin/", StringComparison.Ordinal))
            .Select(Repository.Read));
        return new[] { typeof(Digest), typeof(Screen) }
            .Select(type => program.Single(module => module.Name == type.Module.Name))
            .SelectMany(module => module.GetTypes()).SelectMany(type => type.Methods)
            .Where(method => !method.IsVirtual && !method.IsConstructor && !method.IsSpecialName
                && !browser.Contains($".{method.Name}("))
            .Select(NameOf).Where(name => !used.Contains(name)).Distinct();
    }

    private static IEnumerable<string> Called(MethodDefinition method) => !method.HasBody ? [] :
        method.Body.Instructions.Select(instruction => instruction.Operand)
            .OfType<MethodReference>().Select(NameOf).Where(name => name != NameOf(method));

    private static string NameOf(MethodReference method) =>
        method.DeclaringType.Name + "." + method.Name;
}
