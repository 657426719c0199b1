using System;
using System.Linq;
using AstroNano.Benchmarks;
using AstroNano.Benchmarks.Meter;
using AstroNano.Benchmarks.Reports;

if (args[0] == "memory") { MemoryReport.Write(Console.Out); return; }
using var program = new MeteredProgram();
foreach (string name in args)
{
    Action step = program.Start(name);
    Reading first = program.Measure(step, 20);
    Reading rest = program.Measure(step, 180);
    Console.WriteLine($"{name}: {first.Instructions / 20.0} {(first.Instructions + rest.Instructions) / 200.0} {(first.MachineInstructions + rest.MachineInstructions) / 200.0:F0} alloc {first.Allocations}");
    Console.WriteLine("  " + string.Join("  ", first.Methods.Take(9).Select(m => $"{m.Key} {m.Value/20.0}")));
    Console.WriteLine("  " + string.Join("  ", rest.Methods.Take(9).Select(m => $"{m.Key} {m.Value/180.0:F0}")));
    Console.WriteLine("  " + string.Join("  ", first.OutsideCalls.Take(9).Select(m => $"{m.Key} {m.Value}")));
}
