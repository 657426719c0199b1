using System.CommandLine;
using AstroNano.Benchmarks;
using AstroNano.Benchmarks.Peers;

const string Here = "tests/Programs/Benchmarks";

var workload = new Argument<string>("workload")
{
    Description = "Show one workload by method and class: astrocyte/16 or astrocyte/16/loops.",
    Arity = ArgumentArity.ZeroOrOne,
};
var il = new Command("il",
    "Count the IL instructions of a step and compare with plain loops.") { workload };
il.SetAction(parsed =>
{
    if (parsed.GetValue(workload) is string name)
    {
        InstructionReport.WriteDetails(Console.Out, name);
    }
    else
    {
        InstructionReport.Write(Console.Out);
    }
});

var root = new RootCommand("Measure the cost of AstroNano: instructions, bytes, time.")
{
    il,
    Of("frame", "Count the IL instructions of a picture, page by page.",
        () => FrameReport.Write(Console.Out)),
    Of("tables", $"Rewrite the tables of {Here}/README.md.", () => TablesReport.Write(Here)),
    Of("budget", $"Rewrite {Here}/budget.csv.", () => Budget.Write($"{Here}/budget.csv")),
    Of("assemblies", "Print the tables of the device's assemblies and the room left in them.",
        () => AssemblyReport.Write(Console.Out)),
    Of("memory", "Print the bytes of networks and pages on the device's heap.",
        () => MemoryReport.Write(Console.Out)),
    Of("growth", $"Write {Here}/growth.svg.", () => GrowthReport.Write(Here)),
    Of("peers", "Time the same recall in C#, C and NumPy (gcc, python3-numpy), and write the table "
        + $"of {Here}/README.md.", () => PeersReport.Write(Console.Out, Here)),
};
return AstroNano.Commands.CommandLine.Run(root, args);

static Command Of(string name, string description, Action run)
{
    var command = new Command(name, description);
    command.SetAction(_ => run());
    return command;
}
