using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A picture of 8 × 8 units under the user's hand: a cursor, what the picture begins with, and
/// the memory that it is to become. It lives while its page is shown.
/// </summary>
public sealed class Drawing : Adjustable
{
    /// <summary>Units of a side.</summary>
    public const int Side = 8;

    /// <summary>Place of the cursor's column among the settings.</summary>
    public const int Column = 0;

    /// <summary>Place of the cursor's row.</summary>
    public const int Row = 1;

    /// <summary>Place of what the picture begins with.</summary>
    public const int Beginning = 2;

    /// <summary>Place of the number of the memory that it becomes, from 1.</summary>
    public const int Place = 3;

    /// <summary>Begins with nothing.</summary>
    public const int Blank = 0;

    /// <summary>Begins with the signs of the present state.</summary>
    public const int PresentState = 1;

    /// <summary>Begins with the memory whose place it takes.</summary>
    public const int Memory = 2;

    /// <summary>Begins with the first letter; the others follow.</summary>
    public const int FirstLetter = 3;

    /// <summary>Instead of learning, forgets.</summary>
    public const int Forget = FirstLetter + Glyphs.Count;

    private readonly Session _session;
    private readonly Setting _column;
    private readonly Setting _row;
    private readonly Setting _beginning;
    private readonly Setting _place;

    /// <summary>Begins with the present state, to be learned as another memory.</summary>
    public Drawing(Session session)
    {
        _session = session;
        int places = session.Places;
        int place = places < Engine.Capacity ? places + 1 : Engine.Capacity;
        _column = Add(new Setting("column", "x", 0f, Side - 1, Curve.Integer, 0f,
            "Moves the cursor to the right."));
        _row = Add(new Setting("row", "y", 0f, Side - 1, Curve.Integer, 0f,
            "Moves the cursor down."));
        _beginning = Add(new Setting("begin-with", "ξ", 0f, Forget, Curve.Integer, BeginsWith,
            "The start picture. At the end of the scale, holding CUE forgets a memory.")
            .WithWords("blank", "state", "memory").WithLastWord("forget"));
        _place = Add(new Setting("place", "μ", 1f, Engine.Capacity, Curve.Integer, place,
            "The slot in which the picture is stored when you hold CUE."));
        Begin();
    }

    /// <summary>The picture, 64 signs.</summary>
    public sbyte[] Signs { get; } = new sbyte[Side * Side];

    /// <summary>The table, a setting a knob.</summary>
    public Setting[] Table => Declared;

    /// <summary>The unit under the cursor.</summary>
    public int Cursor { get; private set; }

    /// <summary>The memory that the picture becomes, from 0; beyond the last a new one.</summary>
    public int Target
    {
        get
        {
            int places = _session.Places;
            int target = _place.WholeValue - 1;
            return target < places ? target : places;
        }
    }

    /// <summary>Does the picture become another memory, in no one's place?</summary>
    public bool IsNew => Target >= _session.Places;

    /// <summary>Does it forget that memory instead?</summary>
    public bool Forgets => BeginsWith == Forget;

    /// <summary>What it begins with: one of the above, or a letter.</summary>
    public int BeginsWith { get; private set; } = PresentState;

    /// <summary>Turns a unit over.</summary>
    /// <param name="unit">From 0 to 63.</param>
    public void Turn(int unit)
    {
        Check.Range(unit, 0, Side * Side - 1)?.Throw(nameof(unit));
        Signs[unit] = (sbyte)-Signs[unit];
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        Cursor = _row.WholeValue * Side + _column.WholeValue;
        BeginsWith = _beginning.WholeValue;
        if (setting == _beginning || (setting == _place && BeginsWith == Memory))
        {
            Begin();
        }
    }

    private void Begin()
    {
        int beginning = BeginsWith;
        Network network = _session.Engine.Network;
        bool isMemory = beginning == Memory || beginning == Forget;
        if (beginning >= FirstLetter && beginning < Forget)
        {
            Glyphs.Draw(Glyphs.LetterAt(beginning - FirstLetter), Signs);
            return;
        }

        if (beginning == PresentState)
        {
            network.CopySigns(Signs);
            return;
        }

        for (int unit = 0; unit < Signs.Length; unit++)
        {
            bool isPlus = isMemory && !IsNew && network.Patterns.IsPlus(Target, unit);
            Signs[unit] = isPlus ? (sbyte)1 : (sbyte)-1;
        }
    }
}
