using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.Instruments.Tests;

/// <summary>
/// The desktop's allocation counter does not see what allocates on the device only: there even
/// mentioning a literal string makes an object. So the code itself is read.
/// </summary>
public class FrameCodeTests
{
    private static readonly HashSet<Code> Allocating =
        [Code.Ldstr, Code.Newobj, Code.Newarr, Code.Box];

    // MODE releases a network and makes the next one; a page, or both buttons held, make what
    // they need for as long as they are there; a write allocates what the file system does, as does
    // CUE where it leads out of safe mode, and a recovery says how many there were. No knob reaches
    // a setting for which a network has no room yet, nor the number of memories before its page
    // was opened, which makes room.
    private static readonly HashSet<string> MayAllocate =
    [
        "Pages.SelectNetwork", "Pages.get_NextNetwork", "Pages.Select", "Pages.SelectNext",
        "Page.Open", "Page.HoldCue", "Controls.BeginCountdown", "SavedSettings.Erase",
        "SavedSettings.UseUntouched", "SettingsStore.Write", "Demonstration.ShowAnother",
        "Messages.ReportRecovery", "ExpansionNetwork.MakeRoom",
        "PatternSet.MakeRoom",
    ];

    [Fact]
    public void No_code_of_a_frame_mentions_a_string_or_makes_an_object()
    {
        using var module = ModuleDefinition.ReadModule(typeof(Instrument).Assembly.Location);
        using var core = ModuleDefinition.ReadModule(typeof(Core.Network).Assembly.Location);
        MethodDefinition[] methods = module.GetTypes().Concat(core.GetTypes())
            .SelectMany(type => type.Methods).ToArray();
        var byName = methods.ToLookup(
            method => method.DeclaringType.FullName + "." + method.Name);
        var overrides = methods.Where(method => method.IsVirtual).ToLookup(method => method.Name);
        var waiting = new Queue<MethodDefinition>(module.GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => IsRoot(method.DeclaringType.Name, method.Name)));
        var seen = new HashSet<string>();
        var found = new List<string>();
        Assert.True(waiting.Count > 12);
        while (waiting.TryDequeue(out MethodDefinition? method))
        {
            if (!method.HasBody || !seen.Add(method.FullName))
            {
                continue;
            }

            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (Allocating.Contains(instruction.OpCode.Code) && !EndsInThrow(instruction))
                {
                    found.Add($"{method.DeclaringType.Name}.{method.Name}: {instruction}");
                }

                if (instruction.Operand is MethodReference called && !EndsInThrow(instruction))
                {
                    foreach (MethodDefinition next in
                        byName[called.DeclaringType.FullName + "." + called.Name])
                    {
                        Follow(next, overrides, waiting);
                    }
                }
            }
        }

        Assert.InRange(seen.Count, 60, 1000);
        Assert.Empty(found);
    }

    // What frames run, knobs that are turned and buttons that are pressed included; what stands
    // still on a page that comes up may mention its words.
    private static bool IsRoot(string type, string method) => method switch
    {
        "DrawDynamic" or "SetSetting" => true,
        "BeginFrame" or "ReadKnob" or "ReadButtons" or "StepDue" or "Step" or "PaintDue"
            or "EndFrame" or "SelectPage" or "SelectCue" or "Cue"
            => type == "Instrument",
        _ => false,
    };

    // With all that may stand in for it; not what a refusal does.
    private static void Follow(MethodDefinition method,
        ILookup<string, MethodDefinition> overrides, Queue<MethodDefinition> waiting)
    {
        bool mayAllocate = MayAllocate.Contains(method.DeclaringType.Name + "." + method.Name);
        if (method.DeclaringType.Name == "Refusal" || mayAllocate)
        {
            return;
        }

        waiting.Enqueue(method);
        if (!method.IsVirtual)
        {
            return;
        }

        foreach (MethodDefinition other in overrides[method.Name])
        {
            waiting.Enqueue(other);
        }
    }

    // A refusal may make its message.
    private static bool EndsInThrow(Instruction instruction)
    {
        for (Instruction? i = instruction; i != null; i = i.Next)
        {
            if (i.OpCode.Code == Code.Throw)
            {
                return true;
            }

            if (i.Operand is MethodReference { Name: "Throw" })
            {
                return true;
            }

            if (i.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch
                or FlowControl.Return)
            {
                return false;
            }
        }

        return false;
    }
}
