namespace AstroNano.Determinism.Runtimes;

/// <summary>A runtime is there, but the scenarios did not come to their end on it.</summary>
public sealed class RuntimeFailure(string sentence) : Exception(sentence);

/// <summary>A runtime is not there; the message says what is missing.</summary>
public sealed class RuntimeMissing(string sentence) : Exception(sentence);
