namespace AstroNano.Experiments.Claims;

/// <summary>The register as a document.</summary>
public static class RegisterPage
{
    /// <summary>Its file, in the gallery's folder.</summary>
    public const string File = "CLAIMS.md";

    /// <summary>The document.</summary>
    /// <param name="register">Claims and discrepancies.</param>
    /// <param name="numbers">The file of the numbers that they quote.</param>
    public static string Of(Register register, string numbers)
    {
        var page = new StringBuilder($"""
            # Register of claims

            Each claim of the four papers, what we found, and where to see it. The command `claims`
            writes this page from {Link(Register.File, Register.File)} and
            {Link(Register.NumbersFile, Register.NumbersFile)}, the numbers of the figures' tables;
            do not edit it.

            - **established**: we measure what the paper says.
            - **qualified**: it holds within limits that the paper does not give, or differs in a
              number.
            - **analytic**: it follows from the equations, and a test compares both sides.
            - **limitation**: we do not reproduce it, or it is beyond networks of this size.

            | paper | {string.Join(" | ", Enum.GetNames<State>().Select(Lower))} |
            |---|{string.Concat(Enum.GetNames<State>().Select(_ => "--:|"))}

            """.ReplaceLineEndings("\n"));
        foreach (string paper in register.Papers.Keys)
        {
            page.Append($"| {paper} | ").AppendJoin(" | ", Enum.GetValues<State>().Select(state =>
                register.Claims.Count(claim => claim.Paper == paper && claim.State == state)))
                .Append(" |\n");
        }

        foreach ((string paper, string title) in register.Papers)
        {
            page.Append($"\n## {paper}\n\n{title}\n");
            foreach (Claim claim in register.Claims.Where(claim => claim.Paper == paper))
            {
                Append(page, claim, $"{claim.Place}: {Lower(claim.State.ToString()!)}", numbers);
            }
        }

        page.Append("\n## Open discrepancies of our own\n");
        foreach (Claim claim in register.Discrepancies)
        {
            Append(page, claim, claim.Place, numbers);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Claim claim, string title, string numbers) =>
        page.Append($"\n### {title}\n\n{claim.Says.Trim()}\n\n")
            .Append(Register.Measured(claim, numbers)).Append("\n\n")
            .AppendJoin("; ", claim.Where.Select(LinkTo)).Append('\n');

    private static string Link(string text, string file) => $"[{text}]({file})";

    private static string LinkTo(string where) => where.Split(' ', 2) switch
    {
        ["figure", string name] => $"figure {Link($"`{name}`", $"{name}.svg")}",
        [string kind, string name] => $"{kind} `{name}`",
        _ => where,
    };

    private static string Lower(string name) => name.ToLowerInvariant();
}
