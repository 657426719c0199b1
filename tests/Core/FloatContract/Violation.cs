namespace AstroNano.Core.Tests.FloatContract;

/// <summary>A breach of the float contract.</summary>
/// <param name="Rule">Which rule, in a few words.</param>
/// <param name="Method">Where.</param>
/// <param name="Detail">The instruction.</param>
public sealed record Violation(string Rule, string Method, string Detail);
