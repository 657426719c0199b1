namespace AstroNano.Explain;

/// <summary>Where a word is met.</summary>
public enum WordKind
{
    /// <summary>A word of the field.</summary>
    Term,

    /// <summary>What weighs a memory, beside its overlap, in one network or another.</summary>
    Modulation,

    /// <summary>A sign in a network's equation.</summary>
    Sign,

    /// <summary>A closed form on the display's page "theory".</summary>
    ClosedForm,

    /// <summary>A network: what it does, and whether it recalls what it starts with.</summary>
    Network,

    /// <summary>A setting that a knob turns.</summary>
    Setting,

    /// <summary>A page of the display.</summary>
    Glass,

    /// <summary>A plot or a bar of the browser's page.</summary>
    Plot,

    /// <summary>A control or a number of the browser's page.</summary>
    Control,
}

/// <summary>A word, and what it means.</summary>
/// <param name="Kind">Where it is met.</param>
/// <param name="Key">Its one name among all words: small letters, digits and hyphens.</param>
/// <param name="Name">As it is written in a sentence, on the display and on the page.</param>
/// <param name="Symbol">Its symbol in formulas and on the display; empty if it has none.</param>
/// <param name="Plain">One sentence for somebody of fifteen.</param>
/// <param name="Physics">
/// One sentence for a student of physics; empty where there is no more to it, as for a button.
/// </param>
public sealed record Word(
    WordKind Kind, string Key, string Name, string Symbol, string Plain, string Physics);
