namespace AstroNano.Instruments;

/// <summary>Makes states and pictures memories, and says so.</summary>
public sealed class Learning
{
    private readonly Session _session;
    private readonly Messages _messages;

    /// <summary>Learns into a session.</summary>
    public Learning(Session session, Messages messages)
    {
        _session = session;
        _messages = messages;
    }

    /// <summary>Makes the signs of the present state another memory. Allocates.</summary>
    public void LearnState()
    {
        // Read first: if other patterns are due, their first cue changes the state.
        var signs = new sbyte[Engine.Units];
        _session.Engine.Network.CopySigns(signs);
        _session.StoreIfDue();
        Learn(_session.Places, signs);
    }

    /// <summary>Makes a pattern a memory. Allocates.</summary>
    /// <param name="memory">The memory that it replaces; from the last on, none.</param>
    /// <param name="signs">64 signs.</param>
    public void Learn(int memory, sbyte[] signs)
    {
        int places = _session.Places;
        bool isFull = memory >= places && places == Engine.Capacity;

        // In a variable: in a concatenation a char becomes a span, which the device lacks.
        string gone = _session.ShowsLetters ? _session.LetterOf(0).ToString() : "1";
        string text = "learned as " + NumberOf(_session.Learn(memory, signs));
        _messages.Show(isFull ? text + ", " + gone + " gone" : text);
    }

    /// <summary>Forgets a memory, if the user has drawn or learned it. Allocates.</summary>
    public void Forget(int memory) => _messages.Show(
        _session.Forget(memory) ? "forgot " + NumberOf(memory) : "not one of yours");

    // Of one or two digits. For numbers the platform makes a culture, which stays in memory.
    private static string NumberOf(int memory)
    {
        int number = memory + 1;
        string last = Writer.HexadecimalDigit(number % 10).ToString();
        string first = Writer.HexadecimalDigit(number / 10).ToString();
        return number < 10 ? last : first + last;
    }
}
