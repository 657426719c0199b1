using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>What the user draws and teaches.</summary>
public sealed partial class Instrument
{
    /// <summary>Microseconds for which a message stays on the glass.</summary>
    public const int MessageTime = 3_000_000;

    private Drawing _drawing;
    private string _message;
    private int _saidAt;

    /// <inheritdoc/>
    public override Drawing Drawing => _drawing;

    /// <inheritdoc/>
    public override string Message => _message;

    /// <inheritdoc/>
    public override char LetterOf(int memory) => _session.LetterOf(memory);

    /// <summary>
    /// Makes the signs of the present state, or on the page "draw" the picture, a memory; or there
    /// forgets one, if that was chosen. CUE held does it. Allocates.
    /// </summary>
    public void Learn()
    {
        // Read first: where other patterns are due, a cue of them changes the state.
        sbyte[] signs = _drawing == null ? SignsOfState() : _drawing.Signs;
        _session.StoreIfDue();
        if (_drawing == null)
        {
            Learn(_session.Places, signs);
            return;
        }

        int target = _drawing.Target;
        if (_drawing.Forgets)
        {
            Say(_session.Forget(target) ? "forgot " + (target + 1) : "not one of yours");
            return;
        }

        // The next picture is another memory, unless this one took a place.
        bool isNew = _drawing.IsNew;
        Learn(target, signs);
        int next = Engine.Network.Memories + 1;
        if (isNew && next <= Engine.Capacity)
        {
            _drawing.Table[Drawing.Place].Value = next;
        }
    }

    /// <summary>
    /// Paints a unit of the picture, or where none is drawn of the neurons, which go on from there
    /// as from a cue. Allocates.
    /// </summary>
    /// <param name="unit">From 0 to 63.</param>
    /// <param name="isPlus">Its sign.</param>
    public void PaintUnit(int unit, bool isPlus)
    {
        EndDemonstration();
        if (_drawing == null)
        {
            _session.Paint(unit, isPlus);
        }
        else if (_drawing.Signs[unit] > 0 != isPlus)
        {
            _drawing.Turn(unit);
        }
    }

    /// <summary>Is that unit of the picture, or of the neurons, 1?</summary>
    public bool IsPainted(int unit) =>
        _drawing != null ? _drawing.Signs[unit] > 0 : Engine.Network.State[unit] > 0f;

    /// <summary>The memories are a word's letters. Allocates.</summary>
    /// <param name="word">1 to 16 capital letters and digits.</param>
    public void SetWord(string word)
    {
        EndDemonstration();
        RunSettings run = _session.Settings;
        run.SetWord(word);
        run.Table[RunSettings.Patterns].Value = RunSettings.OfWord;
    }

    private sbyte[] SignsOfState()
    {
        var signs = new sbyte[Engine.Units];
        Engine.Network.CopySigns(signs);
        return signs;
    }

    private void Learn(int memory, sbyte[] signs)
    {
        int places = _session.Places;
        bool isFull = memory >= places && places == Engine.Capacity;

        // In a variable: in a concatenation a char becomes a span, which the device lacks.
        string gone = ShowsLetters ? LetterOf(0).ToString() : "1";
        string text = "learned as " + (_session.Learn(memory, signs) + 1);
        Say(isFull ? text + ", " + gone + " gone" : text);
    }

    private void Say(string message)
    {
        _message = message;
        _saidAt = _now;
    }

    private void EndMessage()
    {
        if (_message != null && _now - _saidAt > MessageTime)
        {
            _message = null;
        }
    }

    // The picture lives as long as its page is shown.
    private void OpenDrawing() =>
        _drawing = Page.Knobs == KnobBank.Drawing ? new Drawing(_session) : null;
}
