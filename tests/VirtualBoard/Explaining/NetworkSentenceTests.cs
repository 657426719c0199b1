namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>What the sentence of a network says of the letters is what the network does.</summary>
public class NetworkSentenceTests
{
    private const int MostSteps = 700;

    /// <summary>The networks whose memories are letters.</summary>
    public static TheoryData<string> Networks => [.. Catalogue.Create()
        .Where(entry => entry.Create(Engine.Units, 1).DefaultPatterns == PatternKind.Glyphs)
        .Select(entry => entry.Key)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_network_recalls_as_many_letters_as_its_sentence_says(string network)
    {
        string sentence = Words.Find("network-" + network)!.Plain;
        int missed = Missed(network, 16);
        Assert.False(sentence.EndsWith(Words.AllRecalled, StringComparison.Ordinal) && missed > 0,
            $"{missed} letters are not recalled.");
        Assert.False(sentence.EndsWith(Words.TooMany, StringComparison.Ordinal) && missed == 0,
            "All letters are recalled.");
        int few = Words.FewLettersOf(network);
        Assert.Equal(sentence.EndsWith(Words.TooMany, StringComparison.Ordinal), few > 0);
        Assert.Equal(0, Missed(network, Math.Max(few, 1)));

        // The demonstration plays three, which every network recalls.
        Assert.Equal(0, Missed(network, 3));
    }

    // How many of the letters are not recalled with the settings that the network starts with.
    private static int Missed(string network, int letters)
    {
        var instrument = new Instrument();
        instrument.SelectNetwork(
            Array.FindIndex(Catalogue.Create(), entry => entry.Key == network));
        instrument.Session.Settings.Table[RunSettings.Memories].Value = letters;
        instrument.SelectCue(1);
        int missed = 0;
        for (int letter = 1; letter <= letters; letter++, instrument.Cue())
        {
            for (int step = 0; step < MostSteps && instrument.Session.WrongSigns() > 0; step++)
            {
                instrument.Step();
            }

            missed += instrument.Session.WrongSigns() > 0 ? 1 : 0;
        }

        return missed;
    }
}
