namespace AstroNano.Benchmarks.Meter;

/// <summary>
/// What an IL instruction costs on the device's interpreter, relative to <c>a = a + b</c> on two
/// locals (four instructions). Taken apart from measured statements: where <c>x = array[k]</c>
/// costs 1.4 and its two loads and its store 0.25 each, the element access costs 0.65. A call
/// stands for itself, its frame and its return.
/// </summary>
public static class DeviceCost
{
    /// <summary>Machine instructions of the 32-bit interpreter for <c>a = a + b</c>.</summary>
    public const double MachineInstructionsPerAdd = 150;

    private const double Simple = 0.25;

    /// <summary>The class of an instruction.</summary>
    public static InstructionClass ClassOf(Code code)
    {
        string name = code.ToString();
        return code switch
        {
            Code.Ret or Code.Call or Code.Callvirt or Code.Calli => InstructionClass.Call,
            Code.Newobj or Code.Newarr or Code.Box or Code.Ldstr => InstructionClass.Allocation,
            Code.Dup or Code.Pop or Code.Ldnull => InstructionClass.Local,
            Code.Ldlen => InstructionClass.Array,
            Code.Neg or Code.Not or Code.Shl or Code.Shr or Code.Shr_Un or Code.Mul or Code.Div
                or Code.Div_Un or Code.Rem or Code.Rem_Un or Code.And or Code.Or or Code.Xor
                or Code.Add or Code.Sub or Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt
                or Code.Clt_Un => InstructionClass.Arithmetic,
            Code.Switch or Code.Leave or Code.Leave_S or Code.Endfinally
                or Code.Throw => InstructionClass.Branch,
            _ when name.StartsWith("Conv_") => InstructionClass.Conversion,
            _ when name.StartsWith("Ldelem") || name.StartsWith("Stelem") => InstructionClass.Array,
            _ when name.StartsWith("Ldfld") || name.StartsWith("Stfld")
                || name.StartsWith("Ldsfld") || name.StartsWith("Stsfld")
                || name is "Ldflda" or "Ldsflda" => InstructionClass.Field,
            _ when name.StartsWith("Ldloc") || name.StartsWith("Stloc")
                || name.StartsWith("Ldarg") || name.StartsWith("Starg")
                || name.StartsWith("Ldc_") => InstructionClass.Local,
            _ when name[0] == 'B' => InstructionClass.Branch,
            _ => InstructionClass.Other,
        };
    }

    /// <summary>The cost of an instruction in adds.</summary>
    public static double Of(Code code) => code switch
    {
        Code.Ldlen => 0.4,
        Code.Div or Code.Rem => 0.35,
        Code.Conv_R4 or Code.Conv_R8 => 1.1,
        Code.Conv_I4 => 0.8,
        Code.Ldfld or Code.Ldflda => 1.0,
        Code.Stfld => 0.9,
        Code.Ldsfld or Code.Ldsflda => 0.95,
        Code.Stsfld => 0.85,
        Code.Call => 3.1,
        Code.Callvirt => 3.3,
        Code.Newobj => 10.5,
        Code.Newarr => 2.5,
        Code.Box or Code.Ldstr => 10,
        _ => ClassOf(code) != InstructionClass.Array ? Simple
            : code.ToString().StartsWith("St") ? 0.75 : 0.65,
    };

    /// <summary>What a virtual call costs beyond a direct one.</summary>
    public const double VirtualCall = 2.3;

    /// <summary>A call that leaves the counted assemblies, beyond the call itself.</summary>
    public const double OutsideCall = 7;
}
