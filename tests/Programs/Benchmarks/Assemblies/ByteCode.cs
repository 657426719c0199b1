namespace AstroNano.Benchmarks.Assemblies;

/// <summary>
/// The byte code of the device: CIL with tokens and branches of two bytes instead of four, and
/// the exception handlers of a method behind its instructions.
/// </summary>
internal static class ByteCode
{
    private const int HandlerSize = 12;

    /// <summary>The methods whose byte code is in the assembly, with their sizes.</summary>
    public static Dictionary<MethodDefinition, int> Of(RetainedMetadata retained) =>
        retained.Methods
            .Where(method => method.HasBody && retained.Contains(method.DeclaringType))
            .ToDictionary(method => method, method => SizeOf(method.Body));

    /// <summary>Bytes of a method.</summary>
    public static int SizeOf(MethodBody body) =>
        body.Instructions.Sum(instruction => instruction.OpCode.Size + OperandSize(instruction))
        + (body.HasExceptionHandlers ? 1 + HandlerSize * body.ExceptionHandlers.Count : 0);

    private static int OperandSize(Instruction instruction) => instruction.OpCode.OperandType switch
    {
        // A call through a function pointer loses its signature.
        OperandType.InlineNone or OperandType.InlineSig => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineVar
            or OperandType.ShortInlineArg or OperandType.ShortInlineI => 1,
        OperandType.InlineBrTarget or OperandType.InlineVar or OperandType.InlineArg
            or OperandType.InlineString or OperandType.InlineMethod
            or OperandType.InlineType or OperandType.InlineField => 2,
        OperandType.InlineI or OperandType.ShortInlineR or OperandType.InlineTok => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 1 + 2 * ((Instruction[])instruction.Operand).Length,
        _ => throw new NotSupportedException(
            $"operand type {instruction.OpCode.OperandType} has no size on the device"),
    };
}
