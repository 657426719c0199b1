namespace AstroNano.Lessons.Cards;

/// <summary>What the catalogue does not know of a network: words, a paper, what to try.</summary>
public sealed class Model
{
    /// <summary>Where they are written down, from the root.</summary>
    public const string File = "hardware/lessons/Cards/models.yaml";

    /// <summary>What it is, in one sentence.</summary>
    public string What { get; set; } = "";

    public string Paper { get; set; } = "";

    /// <summary>Three settings, each with what it shows.</summary>
    public List<Trial> Try { get; set; } = [];

    /// <summary>What goes wrong, and why; readings of the trials by name.</summary>
    public string Wrong { get; set; } = "";

    /// <summary>All of them, by the networks' keys.</summary>
    public static IReadOnlyDictionary<string, Model> ReadAll(string root) =>
        Yaml.Read<Dictionary<string, Model>>(
            System.IO.File.ReadAllText(Path.Combine(root, File)), File);

    /// <summary>A setting to try: a step without the network, and what it shows.</summary>
    public sealed class Trial
    {
        /// <summary>A word for it.</summary>
        public string Name { get; set; } = "";

        /// <summary>What to look at, in one sentence.</summary>
        public string Look { get; set; } = "";

        /// <summary>The link behind the network.</summary>
        public string Set { get; set; } = "";

        /// <summary>Steps to run.</summary>
        public int Run { get; set; }

        /// <summary>How it has to end.</summary>
        public Dictionary<string, string> Ends { get; set; } = [];

        internal Step StepOf(string network) => new()
        {
            Name = Name,
            Link = $"network={network}&{Set}",
            Run = Run,
            Ends = Ends,
        };
    }
}
