namespace AstroNano.Core.Tests.FloatContract;

/// <summary>
/// Code that is about to refuse an argument: it may make a message, as no step goes on.
/// </summary>
public static class Refusals
{
    /// <summary>Does what follows an instruction, without a branch, end in an exception?</summary>
    public static bool EndsInThrow(Instruction instruction)
    {
        for (Instruction? i = instruction; i != null; i = i.Next)
        {
            if (i.OpCode.Code == Code.Throw || i.Operand is MethodReference { Name: "Throw" })
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
