namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>
/// Judges each sentence by the run itself, in double precision and without the rules: one check
/// for each form of a sentence. A sentence of another form has no check, and that is a failure.
/// </summary>
internal sealed class Witness
{
    private const float Rest = 1e-6f;
    private const float Unseen = 1e-3f;
    private const string One =
        @"(?<mirror>(?:T|t)he mirror image of memory|(?:M|m)emory) {(?<a>\d+)}";

    private static readonly (Regex Form, Func<Witness, Match, bool> IsTrue)[] Checks =
    [
        .. Compiled((@"This is the cue: memory {(?<a>\d+)} (without an error|with (?<n>\d+) of "
                + @"(?<all>\d+) units wrong)\.",
            (w, m) => w.Step == 0 && w.Wrong(m, "a") == Count(m, 0) && w.IsTarget(m)),
        (@"The state has faded: no unit is further from 0 than 0\.01\.",
            (w, _) => w._stage.Network.State.All(x => Math.Abs(x) < 0.01f)),
        (@"The cue of memory {(?<a>\d+)} stays; the answer is beside it, on page neurons\.",
            (w, m) => w.IsTarget(m) && w._stage.Network.Beside != null
                && Enumerable.Range(0, 64).All(i =>
                    w._stage.Network.State[i] > 0f == w._stage.Run.CueIsPlus(i))),
        (One + @" is faint: its overlap is (?<v>−?[\d.]+)\.",
            (w, m) => w.HasOverlap(m, "a", "v") && Math.Abs(w.Overlap(m, "a")) <= 0.5
                && w.Overlap(m, "a") < 0 == IsMirror(m)),
        (One + @" is active: its overlap is (?<v>−?[\d.]+)\.",
            (w, m) => w.HasOverlap(m, "a", "v") && Math.Abs(w.Overlap(m, "a")) > 0.5
                && w.Overlap(m, "a") < 0 == IsMirror(m) && w.Leads(m)),
        (@"Memory {(?<a>\d+)} is recalled: (all (?<all>\d+) units are right|(?<n>\d) of "
                + @"(?<all>\d+) units (is|are) wrong)\.",
            (w, m) => w.IsTarget(m) && w.Wrong(m, "a") == Count(m, 0)),
        (@"This is the mirror image of memory {(?<a>\d+)}: (all|(?<n>\d+) of) (?<all>\d+) "
                + @"units are reversed\.",
            (w, m) => w.Wrong(m, "a") == Count(m, w.Active)),
        (@"The cue was of memory {(?<b>\d+)}, but memory {(?<a>\d+)} is recalled: (?<n>\d+) of "
                + @"(?<all>\d+) units match it\.",
            (w, m) => w._stage.Run.Target == Index(m, "b") && !w.IsTarget(m)
                && w.Active - w.Wrong(m, "a") == Count(m, 0)),
        ("(It is on its way|Noise flips units at random|This is none of the memories): " + One
                + @" is closest, with (?<n>\d+) of (?<all>\d+) units wrong\.",
            (w, m) => w.LeastWrong() == Count(m, 0) && (IsMirror(m)
                ? w.Active - w.Wrong(m, "a") : w.Wrong(m, "a")) == Count(m, 0)),
        (@"This lies between memories {(?<a>\d+)} and {(?<b>\d+)}: the overlaps are "
                + @"(?<v>−?[\d.]+) and (?<u>−?[\d.]+)\.",
            (w, m) => w.HasOverlap(m, "a", "v") && w.HasOverlap(m, "b", "u") && w.Leads(m)),
        (@"Nothing has changed yet\.", (w, _) => w.Step == 0),
        (@"It is still changing\.", (w, _) => w._stage.ActivationWillMove > Unseen),
        (@"It is settling: what you see hardly changes\.",
            (w, _) => w._stage.NeuronsWillMove > Rest
                && w._stage.ActivationWillMove <= Unseen),
        (@"It is at rest: nothing changes\.",
            (w, _) => w._stage.NeuronsWillMove <= Rest && w._stage.OthersWillMove <= Rest),
        (@"The neurons are at rest; the weights of the memories still change\.",
            (w, _) => w._stage.NeuronsWillMove <= Rest && w._stage.ModulationWillMove > Rest),
        (@"Nothing visible is changing\.",
            (w, _) => w._stage.NeuronsWillMove <= Rest && w._stage.ModulationWillMove <= Rest),
        (@"Nothing is changing now, but noise may change that\.",
            (w, _) => w._stage.NeuronsWillMove <= Rest && w.Setting("noise") > 0f)),
        .. Compiled(WitnessOfTheory.Checks),
    ];

    private readonly Stage _stage;

    public Witness(Stage stage)
    {
        _stage = stage;
    }

    /// <summary>All forms of sentences.</summary>
    public static IEnumerable<string> Forms => Checks.Select(check => $"{check.Form}");

    public int Step => _stage.Network.Steps;

    public Stage Stage => _stage;

    /// <summary>Is it true, and is there a check of it? Its form is written down.</summary>
    public bool Confirms(string sentence, HashSet<string> forms)
    {
        (Match Match, Func<Witness, Match, bool> IsTrue, Regex Form)[] known =
        [
            .. Checks.Select(check => (check.Form.Match(sentence), check.IsTrue, check.Form))
                .Where(check => check.Item1.Success),
        ];
        forms.UnionWith(known.Select(check => $"{check.Form}"));
        return known.Length == 1 && known[0].IsTrue(this, known[0].Match)
            && (!known[0].Match.Groups["all"].Success || Index(known[0].Match, "all") == Active);
    }

    public static int Index(Match match, string group) => int.Parse(match.Groups[group].Value);

    public static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].Value.Replace('−', '-'));

    /// <summary>Does the number, with its decimals, stand for this one?</summary>
    public static bool Says(Match match, string group, double value)
    {
        int decimals = match.Groups[group].Value.Length
            - match.Groups[group].Value.IndexOf('.', StringComparison.Ordinal) - 1;
        return Math.Abs(Number(match, group) - value)
            <= 0.51 * Math.Pow(10, -decimals) + 1e-6 * Math.Abs(value);
    }

    public float Setting(string key) =>
        _stage.Run.Engine.Settings.Single(setting => setting.Key == key).Value;

    /// <summary>Units that no context silences.</summary>
    public int Active => Enumerable.Range(0, 64).Count(IsActive);

    /// <summary>(1/N) Σ ξ φ, of those units.</summary>
    public double Overlap(int memory) => Enumerable.Range(0, 64)
        .Sum(i => (double)_stage.Network.Activation[i] * Sign(memory, i)) / Active;

    public int Leader() => Enumerable.Range(0, _stage.Network.Memories)
        .MaxBy(memory => Math.Abs(Overlap(memory)));

    public static bool IsMirror(Match match) =>
        match.Groups["mirror"].Value.Contains("mirror", StringComparison.Ordinal);

    private static (Regex, Func<Witness, Match, bool>)[] Compiled(
        params (string Form, Func<Witness, Match, bool> IsTrue)[] checks) =>
        [.. checks.Select(check => (new Regex($"^{check.Form}$"), check.IsTrue))];

    private static int Count(Match match, int otherwise) =>
        match.Groups["n"].Success ? Index(match, "n") : otherwise;

    private double Overlap(Match match, string group) => Overlap(Index(match, group));

    private bool HasOverlap(Match match, string memory, string value) =>
        Says(match, value, Overlap(match, memory));

    private bool Leads(Match match) => Math.Abs(
        Math.Abs(Overlap(match, "a")) - Math.Abs(Overlap(Leader()))) < 1e-5;

    private bool IsTarget(Match match) => _stage.Run.Target == Index(match, "a");

    private int Wrong(Match match, string group) => Wrong(Index(match, group));

    private bool IsActive(int unit) =>
        _stage.Network is not ContextNetwork || _stage.Network.State[unit] != 0f;

    private int Wrong(int memory) => Enumerable.Range(0, 64).Where(IsActive)
        .Count(i => _stage.Network.State[i] > 0f != Sign(memory, i) > 0);

    private int LeastWrong() => Enumerable.Range(0, _stage.Network.Memories)
        .Min(memory => Math.Min(Wrong(memory), Active - Wrong(memory)));

    private int Sign(int memory, int unit) =>
        _stage.Network.Patterns!.IsPlus(memory, unit) ? 1 : -1;
}
