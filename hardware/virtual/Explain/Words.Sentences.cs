namespace AstroNano.Explain;

/// <summary>A sentence for each network, and whether it recalls the first letters.</summary>
public static partial class Words
{
    /// <summary>Said of networks that fail with the letters they start with.</summary>
    public const string TooMany = "Sixteen letters are too many; three are recalled.";

    /// <summary>Said of networks that recall all the letters they start with.</summary>
    public const string AllRecalled = "It recalls all sixteen letters.";

    /// <summary>How many of the letters a network recalls that fails with all; else 0.</summary>
    public static int FewLettersOf(string network) =>
        SentenceOf(network).EndsWith(TooMany, StringComparison.Ordinal) ? 3 : 0;

    private static IEnumerable<Word> Networks() => Catalogue.Create().Select(entry => new Word(
        WordKind.Network, "network-" + entry.Key, entry.Title, "", SentenceOf(entry.Key), ""));

    private static string SentenceOf(string network) => network switch
    {
        "astrocyte" => "Gains from astrocytes compete until one memory is left. " + AllRecalled,
        "attention" => "With fast gains, a step is the attention of a transformer. " + AllRecalled,
        "kozachkov" => "Astrocytes cube each vote, so close memories count far more.",
        "reasoning" => "Each memory calls the next after a while: a train of thought.",
        "three-layer" => "The same train of thought, with a layer of neurons for the memories.",
        "input-driven" => "An input favours the first memory and pulls other cues to it.",
        "kleinfeld" => "Memories call the next one at once, so the state rushes through mixtures.",
        "kleinfeld-delayed" => "Slow synapses call the next memory, so each one lasts a while.",
        "hopfield" => "The classical memory, with graded neurons. " + TooMany,
        "binary" => "Neurons decide one by one, and the energy only falls. " + TooMany,
        "correlation" => "It answers in one step, all neurons at once. " + TooMany,
        "kohonen" => "It answers in one linear step, in shades. " + TooMany,
        "hebbian" => "It learns while it runs, and old memories fade. " + TooMany,
        "universal" => "One scheme for many memories: compare, separate, mix. " + AllRecalled,
        "modern" => "A step is softmax attention over the memories. " + AllRecalled,
        "dense" => "Votes are powers of the overlap, so close memories count far more.",
        "minerva" => "A model of human memory: each trace answers with its likeness cubed.",
        "sparse" => "Near the picture, many random places are written and read. " + TooMany,
        "separator" => "A sparse random code first moves pictures apart. " + TooMany,
        "entmax" => "Attention in which bad matches get exactly zero weight. " + AllRecalled,
        "context" => "A context silences some neurons; only its own memories can be recalled.",
        _ => throw new ArgumentException($"There is no sentence for network '{network}'."),
    };
}
