namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>Pictures as sixteen hexadecimal digits.</summary>
internal sealed class PictureTarget() : Target("pictures", 140)
{
    protected override IReadOnlyList<string> Seeds { get; } =
        ["0123456789ABCDEF", "FFFFFFFFFFFFFFFF", "0000000000000000", "8100a5a50000ff7e"];

    public override void Read(string input)
    {
        sbyte[]? signs = PictureText.Read(input);
        if (signs is not null)
        {
            Check.Signs(signs, Glyphs.Units)?.Throw(nameof(signs));
            Claim(string.Equals(PictureText.Of(signs), input, StringComparison.OrdinalIgnoreCase),
                "A picture that was read is written otherwise.");
        }
    }
}
