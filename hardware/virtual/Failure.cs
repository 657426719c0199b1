using System;

namespace AstroNano.VirtualBoard;

/// <summary>What went wrong and what to do about it, in one sentence for the user.</summary>
public sealed class Failure(string sentence) : Exception(sentence);
