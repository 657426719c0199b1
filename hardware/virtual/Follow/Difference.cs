namespace AstroNano.Follow;

/// <summary>A number of the state that the board has and the follower has not.</summary>
/// <param name="Step">At this step.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="Index">Which of its numbers.</param>
/// <param name="Board">The board's.</param>
/// <param name="Own">The follower's.</param>
public readonly record struct Difference(
    int Step, string Variable, int Index, float Board, float Own);
