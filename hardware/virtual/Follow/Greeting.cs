namespace AstroNano.Follow;

/// <summary>What a board says of itself.</summary>
/// <param name="Version">The version of its firmware.</param>
/// <param name="Digest">The digest of its self-test at start.</param>
/// <param name="Number">Its own number, four hexadecimal digits.</param>
/// <param name="Seconds">Seconds since it started.</param>
/// <param name="Board">The kind of board.</param>
public sealed record Greeting(
    string Version, int Digest, string Number, int Seconds, string Board);
