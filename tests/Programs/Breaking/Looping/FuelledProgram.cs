using AstroNano.Breaking.Guards;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AstroNano.Breaking.Looping;

/// <summary>
/// A copy in which core and instrument count how often their loops go round, so that one that
/// does not end is found without a watch.
/// </summary>
public sealed class FuelledProgram() : ChangedProgram(Title)
{
    /// <summary>Its name.</summary>
    public const string Title = "fuelled";

    protected override bool Changes(string assembly) =>
        assembly is "AstroNano.Core" or "AstroNano.Instrument";

    protected override void Change(ModuleDefinition module)
    {
        MethodReference burn = module.ImportReference(typeof(Fuel).GetMethod(nameof(Fuel.Burn)));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody))
        {
            Change(method.Body, burn);
        }
    }

    // Before each jump back: what jumps there, jumps to the count first.
    private static void Change(MethodBody body, MethodReference burn)
    {
        Instruction[] backward = [.. body.Instructions.Where(jump =>
            jump.Operand is Instruction target && target.Offset <= jump.Offset)];
        if (backward.Length == 0)
        {
            return;
        }

        body.SimplifyMacros();
        ILProcessor processor = body.GetILProcessor();
        foreach (Instruction jump in backward)
        {
            Instruction count = processor.Create(OpCodes.Call, burn);
            processor.InsertBefore(jump, count);
            foreach (Instruction other in body.Instructions)
            {
                other.Operand = other.Operand == jump ? count : other.Operand;
            }
        }
    }
}
