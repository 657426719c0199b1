using AstroNano.Benchmarks.Assemblies;

namespace AstroNano.Benchmarks.Reports;

/// <summary>
/// The <c>assemblies</c> command: the tables of each assembly on the device and what is left.
/// </summary>
public static class AssemblyReport
{
    private const int Addressable = ushort.MaxValue;

    /// <summary>The byte code of each assembly, as the device gets it.</summary>
    public static void WriteByteCode(TextWriter output)
    {
        output.WriteLine("| assembly | byte code | left of 65,535 |");
        output.WriteLine("|---|--:|--:|");
        foreach (DeviceAssembly assembly in DeviceAssembly.All
            .Where(assembly => assembly.Configuration == "Release"))
        {
            int size = assembly.Measure().Tables.Single(table => table.Name == "byte code").Size;
            output.WriteLine($"| {assembly.Name} | {FigureText.Count(size)} "
                + $"| {FigureText.Count(Addressable - size)} |");
        }
    }

    public static void Write(TextWriter output)
    {
        IReadOnlyList<DeviceAssembly> assemblies = DeviceAssembly.All;
        List<AssemblySizes> sizes = assemblies.Select(assembly => assembly.Measure()).ToList();
        output.WriteLine("Tables of the device's assemblies, and in parentheses what is left");
        output.WriteLine();
        output.WriteLine("| table | must be below | " + string.Join(" | ",
            assemblies.Select(assembly => $"{assembly.Name} {assembly.Configuration}")) + " |");
        output.WriteLine("|---|--:|" + string.Concat(assemblies.Select(_ => "--:|")));
        for (int i = 0; i < sizes[0].Tables.Count; i++)
        {
            AssemblyTable first = sizes[0].Tables[i];
            string cells = string.Join(" | ", sizes.Select(s => s.Tables[i]).Select(table =>
                FormattableString.Invariant($"{table.Size:N0} ({table.Left:N0})")));
            output.WriteLine(FormattableString.Invariant(
                $"| {first.Name} | {first.Allowed:N0} {first.Unit} | {cells} |"));
        }

        output.WriteLine();
        foreach (string complaint in assemblies.Zip(sizes,
            (assembly, found) => assembly.Complaints(found)).SelectMany(all => all))
        {
            output.WriteLine(complaint);
        }
    }
}
