namespace AstroNano.Benchmarks.Assemblies;

/// <summary>
/// Counts that the device stores in one byte, and branches, which are signed 16-bit offsets. The
/// metadata processor checks only the methods of a type and truncates everything else to a byte.
/// </summary>
internal static class ByteLimits
{
    private const int Branch = short.MaxValue;

    /// <summary>One sentence for each count that is too large.</summary>
    public static IEnumerable<string> Complaints(RetainedMetadata retained) =>
        retained.Types.SelectMany(type => Counts(type)
                .Select(count => Complaint(type.FullName, count.What, count.Number, byte.MaxValue)))
            .Concat(ByteCode.Of(retained).SelectMany(method => Counts(method.Key.Body)
                .Select(count => Complaint(method.Key.FullName, count.What, count.Number,
                    byte.MaxValue))
                .Append(Complaint(method.Key.FullName, "bytes of code", method.Value, Branch))))
            .OfType<string>();

    private static string? Complaint(string name, string what, int number, int limit) =>
        number <= limit ? null : $"{name} must have at most {limit} {what} (had {number}).";

    private static IEnumerable<(string What, int Number)> Counts(TypeDefinition type)
    {
        List<FieldDefinition> fields = type.Fields.Where(field => !field.HasConstant).ToList();
        yield return ("static fields", fields.Count(field => field.IsStatic));
        yield return ("instance fields", fields.Count(field => !field.IsStatic));
        yield return ("virtual methods", type.Methods.Count(m => m.IsVirtual));
        yield return ("instance methods", type.Methods.Count(m => !m.IsVirtual && !m.IsStatic));
        yield return ("static methods", type.Methods.Count(m => !m.IsVirtual && m.IsStatic));
        yield return ("interfaces", type.Interfaces.Count);
    }

    private static IEnumerable<(string What, int Number)> Counts(MethodBody body)
    {
        MethodDefinition method = body.Method;
        yield return ("arguments", method.Parameters.Count + (method.HasThis ? 1 : 0));
        yield return ("local variables", body.Variables.Count);
        yield return ("values on the stack", body.MaxStackSize);
        yield return ("exception handlers", body.ExceptionHandlers.Count);
        yield return ("cases in a switch", body.Instructions
            .Select(instruction => (instruction.Operand as Instruction[])?.Length ?? 0)
            .DefaultIfEmpty().Max());
    }
}
