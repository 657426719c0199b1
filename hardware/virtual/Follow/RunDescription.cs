namespace AstroNano.Follow;

/// <summary>All that determines a run at its cue, as a board reports it.</summary>
public sealed class RunDescription
{
    /// <summary>Counts the cues since the board was started.</summary>
    public required int Run { get; init; }

    /// <summary>The permanent number of the network.</summary>
    public required int Network { get; init; }

    /// <summary>The version of its table of settings.</summary>
    public required int TableVersion { get; init; }

    /// <summary>Where the memories of the set come from.</summary>
    public required PatternKind Kind { get; init; }

    /// <summary>How many there are; 0 if they are a word's letters, or only own pictures.</summary>
    public required int Memories { get; init; }

    /// <summary>Trial of the random stream.</summary>
    public required int Trial { get; init; }

    /// <summary>Its number.</summary>
    public required int Stream { get; init; }

    /// <summary>How many units of the cue are wrong.</summary>
    public required int Flips { get; init; }

    /// <summary>The memory that was corrupted, from 1.</summary>
    public required int Cue { get; init; }

    /// <summary>Where the generator stands before the cue is drawn.</summary>
    public required int Generator { get; init; }

    /// <summary>The checksum of the own pictures; 0 if there are none.</summary>
    public required int PicturesSum { get; init; }

    /// <summary>How often the board has restarted a run from its cue.</summary>
    public required int Recoveries { get; init; }

    /// <summary>The word whose letters are memories, or null.</summary>
    public string? Word { get; set; }

    /// <summary>The cue itself, if it was painted: 64 signs; or null.</summary>
    public sbyte[]? Painted { get; set; }

    /// <summary>The settings at the cue, by their places.</summary>
    public float[] Settings { get; set; } = [];

    /// <summary>What was drawn and learned, or null.</summary>
    public LearnedPatterns? Pictures { get; set; }

    /// <summary>The catalogue's entry of the network, or null if there is none.</summary>
    public NetworkEntry? Entry =>
        Catalogue.Create().FirstOrDefault(entry => entry.Number == Network);

    /// <summary>Is it the same run with the same beginning?</summary>
    public bool Is(RunDescription other) =>
        (Run, Network, TableVersion, Kind, Memories, Trial, Stream, Flips, Cue)
            == (other.Run, other.Network, other.TableVersion, other.Kind, other.Memories,
                other.Trial, other.Stream, other.Flips, other.Cue)
        && (Generator, PicturesSum, Word) == (other.Generator, other.PicturesSum, other.Word)
        && (Painted ?? []).AsSpan().SequenceEqual(other.Painted ?? [])
        && Settings.Select(BitConverter.SingleToInt32Bits)
            .SequenceEqual(other.Settings.Select(BitConverter.SingleToInt32Bits));
}
