namespace AstroNano.Chips;

/// <summary>What goes wrong, each once or from a limit on.</summary>
public sealed class Faults
{
    /// <summary>A byte of this block of compressed data is lost on its way to the chip.</summary>
    public int? LoseInBlock { get; set; }

    /// <summary>It is lost each time.</summary>
    public bool LoseAlways { get; init; }

    /// <summary>A byte of the answer to this block is lost on its way back.</summary>
    public int? LoseInAnswer { get; set; }

    /// <summary>The chip's loader does not understand a faster rate.</summary>
    public int MostBaud { get; init; } = int.MaxValue;

    /// <summary>The port vanishes when this part of the data was written.</summary>
    public double VanishAt { get; init; } = double.PositiveInfinity;

    /// <summary>The port vanishes when its lines were set so often.</summary>
    public int? VanishAfterLines { get; init; }

    /// <summary>Nothing is read until the pipe of the pseudo-terminal is full.</summary>
    public bool FullPipe { get; init; }

    /// <summary>A bit of the flash cannot be erased or written: it stays as it is.</summary>
    public int? BadByte { get; init; }
}
