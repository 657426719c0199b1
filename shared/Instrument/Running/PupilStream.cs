using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The random numbers of a pupil. In a class every pupil has a number, and with it a stream of
/// random sets and of cues. Each cue restarts the generator from the pupil's number and its own, so
/// no two pupils ever share a cue, however often they press CUE, and a cue does not depend on those
/// before it.
/// </summary>
public static class PupilStream
{
    /// <summary>The largest number of a pupil.</summary>
    public const int MostPupils = 9999;

    // Streams 0 and 1 are those of runs without a pupil.
    private const int Others = 1;

    // The trials below are those of the random sets.
    private const int TrialOfFirstCue = PatternChoice.RandomSets;

    /// <summary>The stream of a pupil, from 1 to <see cref="MostPupils"/>.</summary>
    public static int Of(int pupil) => Others + pupil;

    /// <summary>The pupil of a stream; 0 or less for a stream that is no pupil's.</summary>
    public static int PupilOf(int stream) => stream - Others;

    /// <summary>The trial from which a cue is drawn.</summary>
    /// <param name="number">The cue's number, from 1.</param>
    public static int TrialOf(int number) => TrialOfFirstCue + number - 1;

    /// <summary>Where the generator stands before a pupil's cue. Allocates.</summary>
    /// <param name="stream">The pupil's stream.</param>
    /// <param name="number">The cue's number, from 1.</param>
    public static int GeneratorAt(int stream, int number) =>
        new RandomStream(TrialOf(number), stream).State;
}
