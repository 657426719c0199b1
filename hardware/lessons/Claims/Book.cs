using System.Collections.Generic;

namespace AstroNano.Lessons.Claims;

/// <summary>What each lesson states, by its number.</summary>
public static class Book
{
    /// <summary>The claims of a lesson; none if there are none.</summary>
    public static IReadOnlyList<Claim> Of(int lesson) => lesson switch
    {
        1 => MendingClaims.All,
        _ => [],
    };
}
