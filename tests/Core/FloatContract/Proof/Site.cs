namespace AstroNano.Core.Tests.FloatContract.Proof;

/// <summary>A place that divides or converts, and the range of what came by.</summary>
/// <param name="Rule"><see cref="Contract.Denominator"/> or the rule of conversions.</param>
/// <param name="Method">Type.Method.</param>
/// <param name="Instruction">As it was found.</param>
/// <param name="Least">The least size of a divisor, the least number converted.</param>
/// <param name="Most">The most.</param>
public sealed record Site(
    string Rule, string Method, string Instruction, double Least, double Most)
{
    /// <summary>Did anything come by?</summary>
    public bool WasReached => !(Least > Most);
}
