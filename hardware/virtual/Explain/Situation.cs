namespace AstroNano.Explain;

/// <summary>What a run is doing at one moment, and the sentences that say so.</summary>
/// <param name="Kind">Which of the things that can be going on.</param>
/// <param name="Memory">The memory that is spoken of; −1 if none.</param>
/// <param name="State">What the state is.</param>
/// <param name="Movement">Whether it moves.</param>
/// <param name="Reason">What theory or the settings have to do with it; null if nothing.</param>
public sealed record Situation(
    SituationKind Kind, int Memory, Sentence State, Sentence Movement, Sentence? Reason)
{
    /// <summary>The two or three sentences, one after the other.</summary>
    public IEnumerable<string> Sentences =>
        new[] { State, Movement, Reason }.OfType<Sentence>().Select(sentence => $"{sentence}");

    /// <summary>
    /// Looks at a run and changes nothing in it. Memories are named as "{3}", so that the page or
    /// a command can put in the names it uses for them.
    /// </summary>
    /// <param name="session">The run.</param>
    /// <param name="next">How far another pass would move it.</param>
    public static Situation Of(Session session, Movement next)
    {
        var facts = new Facts(session, next);
        (SituationKind kind, int memory, Sentence state) = Rules.Judge(facts);
        return new Situation(kind, memory, state, Rules.MovementOf(facts, kind),
            Reasons.For(facts, kind));
    }
}

/// <summary>What can be going on in a run.</summary>
public enum SituationKind
{
    /// <summary>Nothing has happened since the cue.</summary>
    AtCue,

    /// <summary>The state has decayed to nothing.</summary>
    Collapsed,

    /// <summary>A memory is there, but most of its neurons are near 0.</summary>
    Faint,

    /// <summary>The state stays; the answer is something else.</summary>
    Answered,

    /// <summary>The memory that was cued is there.</summary>
    Recalled,

    /// <summary>Another memory than the one that was cued is there.</summary>
    WrongMemory,

    /// <summary>A memory is there with all units reversed.</summary>
    MirrorImage,

    /// <summary>A memory of a chain is up.</summary>
    InSequence,

    /// <summary>It rests between several memories.</summary>
    Mixture,

    /// <summary>It rests far from all memories.</summary>
    FalseMemory,

    /// <summary>It moves, and is at none of the memories.</summary>
    OnTheWay,

    /// <summary>Noise throws it about, far from all memories.</summary>
    Noise,
}
