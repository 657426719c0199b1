using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.Instrument.Tests;

/// <summary>
/// The desktop's allocation counter does not see what allocates on the device only: there even
/// mentioning a literal string makes an object. So the code itself is read.
/// </summary>
public class FrameCodeTests
{
    private static readonly HashSet<Code> Allocating =
        [Code.Ldstr, Code.Newobj, Code.Newarr, Code.Box];

    [Fact]
    public void No_code_of_a_frame_mentions_a_string_or_makes_an_object()
    {
        using var module = ModuleDefinition.ReadModule(typeof(Simulator).Assembly.Location);
        using var core = ModuleDefinition.ReadModule(typeof(Core.Network).Assembly.Location);
        var byName = module.GetTypes().Concat(core.GetTypes()).SelectMany(type => type.Methods)
            .ToLookup(method => method.DeclaringType.FullName + "." + method.Name);
        var waiting = new Queue<MethodDefinition>(module.GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => IsRoot(method.DeclaringType.Name, method.Name)));
        var seen = new HashSet<string>();
        var found = new List<string>();
        Assert.True(waiting.Count > 12);
        while (waiting.TryDequeue(out MethodDefinition? method))
        {
            if (!method.HasBody || !seen.Add(method.FullName)) continue;
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (Allocating.Contains(instruction.OpCode.Code) && !EndsInThrow(instruction))
                    found.Add($"{method.DeclaringType.Name}.{method.Name}: {instruction}");
                if (instruction.Operand is MethodReference called && !EndsInThrow(instruction))
                    foreach (MethodDefinition next in
                        byName[called.DeclaringType.FullName + "." + called.Name])
                        waiting.Enqueue(next);
            }
        }

        Assert.InRange(seen.Count, 60, 1000);
        Assert.Empty(found);
    }

    // What every frame runs; a page that comes up or a network that is chosen may mention names.
    private static bool IsRoot(string type, string method) => method switch
    {
        "PaintMoving" => true,
        "Step" or "StepDue" or "PaintDue" or "EndFrame" or "ReadKnob" => type == "Simulator",
        "Begin" => type == "Schedule",
        "Read" => type == "Button",
        "Advance" => true,
        _ => false,
    };

    // A refusal may make its message.
    private static bool EndsInThrow(Instruction instruction)
    {
        for (Instruction? i = instruction; i != null; i = i.Next)
        {
            if (i.OpCode.Code == Code.Throw) return true;
            if (i.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch
                or FlowControl.Return) return false;
        }

        return false;
    }
}
