using System;

namespace AstroNano.Experiments;

/// <summary>Something the user can put right; its message is one clear sentence.</summary>
public sealed class Failure : Exception
{
    public Failure(string message)
        : base(message)
    {
    }
}
