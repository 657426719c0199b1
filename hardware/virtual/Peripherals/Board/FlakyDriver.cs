namespace AstroNano.Peripherals;

/// <summary>A driver of which some calls fail, whichever they are.</summary>
public sealed class FlakyDriver
{
    private uint _random = 0x9E3779B9;

    /// <summary>Of a hundred calls, so many fail.</summary>
    public int Failures { get; set; }

    /// <summary>A call: throws if it fails.</summary>
    internal void Call()
    {
        if (Failures == 0)
        {
            return;
        }

        _random = unchecked((_random * 1664525) + 1013904223);
        if ((_random >> 16) % 100 < Failures)
        {
            throw new InvalidOperationException("The driver fails.");
        }
    }
}
