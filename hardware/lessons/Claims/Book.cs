namespace AstroNano.Lessons.Claims;

/// <summary>What each lesson states, by its number.</summary>
public static class Book
{
    /// <summary>How many lessons there are.</summary>
    public const int Lessons = 16;

    /// <summary>The claims of a lesson; none if there are none.</summary>
    public static IReadOnlyList<Claim> Of(int lesson) => lesson switch
    {
        1 => MendingClaims.All,
        2 => LoadClaims.All,
        3 => LetterClaims.All,
        4 => EnergyClaims.All,
        5 => GateClaims.All,
        6 => HeatClaims.All,
        7 => AttentionClaims.All,
        8 => DenseClaims.All,
        9 => ForgettingClaims.All,
        10 => ThoughtClaims.All,
        11 => SeparationClaims.All,
        12 => SameClaims.All,
        13 => AstrocyteClaims.All,
        14 => PalimpsestClaims.All,
        15 => PaperClaims.All,
        16 => ProofClaims.All,
        _ => [],
    };
}
