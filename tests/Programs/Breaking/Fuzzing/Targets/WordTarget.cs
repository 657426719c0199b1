namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>Words whose letters become memories.</summary>
internal sealed class WordTarget() : Target("words", 50)
{
    private readonly Instrument _instrument = new();

    protected override IReadOnlyList<string> Seeds { get; } =
        ["NEURON", "A", "ABCDEFGHIJKLMNOP", "0123456789", "AAAAAAAA", "astro"];

    public override void Read(string input)
    {
        bool fits = input.Length is > 0 and <= RunSettings.MostLetters
            && input.All(letter => Glyphs.Letters.Contains(letter));
        try
        {
            _instrument.SetWord(input);
            Claim(fits, "What is no word is taken.");
        }
        catch (ArgumentException)
        {
            Claim(!fits, "A word is refused.");
        }

        _instrument.BeginFrame(0);
        Claim(_instrument.Session.Settings.Word.Length is > 0 and <= RunSettings.MostLetters,
            "The word is none.");
        for (int memory = 0; memory < _instrument.Engine.Network.Memories; memory++)
        {
            Claim(Glyphs.Letters.Contains(_instrument.Session.LetterOf(memory)),
                "A memory has no letter.");
        }

        _instrument.Step();
    }
}
