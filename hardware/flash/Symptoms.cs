using System;

namespace AstroNano.Flash;

/// <summary>What a board without a greeting says between the lines.</summary>
public sealed class Symptoms
{
    private int _starts;
    private bool _brownOut;
    private bool _noAssembly;

    /// <summary>The cause in one sentence, or null where nothing is known.</summary>
    public string? Verdict => _brownOut
        ? "The board browns out: the cable or the USB port is too weak. Take a short cable, no hub."
        : _starts >= 3
            ? "The board starts over and over: the wrong image for its module, or a weak cable. "
                + "Take another image by --target."
            : _noAssembly
                ? "nanoFramework runs, but finds no valid assembly: firmware and packages are of "
                    + "different versions. Take image and firmware of one release."
                : null;

    /// <summary>Looks at one line.</summary>
    public void Look(string line)
    {
        if (line.Contains("rst:0x", StringComparison.Ordinal))
        {
            _starts++;
        }

        _brownOut |= line.Contains("Brownout detector", StringComparison.OrdinalIgnoreCase);
        _noAssembly |= line.Contains("valid assembly", StringComparison.OrdinalIgnoreCase);
    }
}
