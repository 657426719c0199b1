using System;

namespace AstroNano.Hardware;

/// <summary>Something the user can put right; its message is clear by itself.</summary>
public sealed class Failure : Exception
{
    public Failure(string message)
        : base(message)
    {
    }
}
