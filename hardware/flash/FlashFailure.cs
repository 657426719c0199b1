using System;

namespace AstroNano.Flash;

/// <summary>What went wrong and what to do about it, in the words of the first aid.</summary>
public sealed class FlashFailure : Exception
{
    public FlashFailure(string message)
        : base(message)
    {
    }
}
