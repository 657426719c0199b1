namespace AstroNano.Breaking.Fuzzing;

/// <summary>
/// Something that reads text or bytes: how its inputs are made, and what has to hold whatever they
/// are. Bytes are letters below 256.
/// </summary>
public abstract class Target
{
    /// <summary>Its name, the part of the machine.</summary>
    public abstract string Name { get; }

    /// <summary>How many of a thousand inputs are its.</summary>
    public abstract int Share { get; }

    /// <summary>Most bytes that reading may allocate, beside a multiple of the length.</summary>
    public virtual long MostBytes => 1 << 20;

    /// <summary>Most bytes for every letter of the input.</summary>
    public virtual long MostBytesOfOne => 1 << 10;

    /// <summary>Inputs that are as they should be.</summary>
    protected abstract IReadOnlyList<string> Seeds { get; }

    /// <summary>Makes an input: one that is as it should be, changed.</summary>
    public virtual string Make(Dice dice)
    {
        string text = dice.Of(Seeds);
        for (int changes = 1 + dice.Below(3); changes > 0; changes--)
        {
            text = Change(text, dice);
        }

        return text;
    }

    /// <summary>Reads an input and checks what came of it.</summary>
    /// <exception cref="BrokenException">A claim does not hold.</exception>
    public abstract void Read(string input);

    /// <summary>Changes an input a little, as text unless the target says otherwise.</summary>
    protected virtual string Change(string text, Dice dice) =>
        TextMutator.Change(text, dice.Of(Seeds), dice);

    /// <summary>Fails unless something holds.</summary>
    protected static void Claim(bool holds, string claim)
    {
        if (!holds)
        {
            throw new BrokenException(claim);
        }
    }
}
