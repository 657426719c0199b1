namespace AstroNano.Follow;

/// <summary>
/// What a follower sets up and steps: the core alone, or a whole instrument that shows it.
/// </summary>
public interface IPlayed
{
    /// <summary>Steps since the cue.</summary>
    int Steps { get; }

    /// <summary>How many variables the state has.</summary>
    int VariableCount { get; }

    /// <summary>Sets up a run and gives its cue.</summary>
    /// <exception cref="ArgumentException">There can be no such run here.</exception>
    void Begin(RunDescription run);

    /// <summary>Sets a setting now, after <see cref="Steps"/> steps.</summary>
    /// <exception cref="ArgumentException">It has no such setting or value.</exception>
    void Change(int place, float value);

    /// <summary>Makes a step.</summary>
    void Step();

    /// <summary>
    /// Goes back to a step that was made, as it was after all changes that were made there; later
    /// changes are forgotten.
    /// </summary>
    void GoBack(int step);

    /// <summary>The digest of the state.</summary>
    int Digest();

    string NameOf(int variable);

    /// <summary>How many numbers it has.</summary>
    int LengthOf(int variable);

    /// <summary>One of its numbers.</summary>
    float Read(int variable, int index);
}
