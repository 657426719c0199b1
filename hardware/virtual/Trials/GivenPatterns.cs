namespace AstroNano.Trials;

/// <summary>Memories that are the same in every trial, as a user's own are.</summary>
/// <param name="Memories">Signs, as many of each as there are units.</param>
/// <param name="Cues">Their cues; if there are none, cues are made from the memories.</param>
public sealed record GivenPatterns(
    IReadOnlyList<sbyte[]> Memories, IReadOnlyList<GivenCue>? Cues);

/// <summary>A cue of a user's own.</summary>
/// <param name="Memory">The memory that it should recall, from 0.</param>
/// <param name="Signs">As many as there are units.</param>
public sealed record GivenCue(int Memory, sbyte[] Signs);
