namespace AstroNano.Benchmarks.Meter;

/// <summary>What an IL instruction asks of an interpreter.</summary>
public enum InstructionClass
{
    /// <summary>Locals, arguments and constants on and off the stack.</summary>
    Local,

    /// <summary>Arithmetic, bits, comparisons that leave a value.</summary>
    Arithmetic,

    /// <summary>Numeric conversions.</summary>
    Conversion,

    /// <summary>Branches, also those not taken.</summary>
    Branch,

    /// <summary>Elements and lengths of arrays.</summary>
    Array,

    /// <summary>Fields of objects and static fields.</summary>
    Field,

    /// <summary>Calls and returns.</summary>
    Call,

    /// <summary>Instructions that allocate: objects, arrays, boxes, string literals.</summary>
    Allocation,

    /// <summary>Everything else.</summary>
    Other,
}
