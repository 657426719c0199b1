namespace AstroNano.Replay;

/// <summary>A trace or capsule that cannot be used; the message says why, in a sentence.</summary>
public sealed class ReplayException(Sentence sentence) : Exception(sentence.ToString())
{
    /// <summary>One whose values need no other language.</summary>
    public ReplayException(string message)
        : this(new Sentence(message))
    {
    }

    /// <summary>The message, apart from the values in it.</summary>
    public Sentence Sentence => sentence;
}
