namespace AstroNano.Experiments.Models;

/// <summary>
/// Pattern separation with normally distributed couplings R, as models of the dentate gyrus have
/// them, where <c>separator</c> has sums of signs: the code of s are the k strongest of R s, and
/// the state becomes the memory whose code shares most units with that of the cue; of equals the
/// first.
/// </summary>
/// <remarks>R is drawn for each trial, row after row, from its stream r + 22.</remarks>
public sealed class GaussianSeparatorModel : OwnModel
{
    private const int Stream = 22;

    private readonly sbyte[][] _patterns;
    private readonly NormalNumbers _random = new();
    private readonly Setting _winners;
    private readonly Setting _codeUnits;
    private double[][] _rows = [];
    private bool[][] _codes = [];

    public GaussianSeparatorModel(int units, int memories)
        : base(units)
    {
        _patterns = [.. Enumerable.Range(0, memories).Select(_ => new sbyte[units])];
        _winners = Add(new Setting("winners", "k", 1f, 256f, Curve.Integer, 8f,
            "How many code units fire; the fewer, the further apart codes are."));
        _codeUnits = Add(new Setting("code-units", "M", 16f, 4096f, Curve.Integer, 256f,
            "How many units a code has, of which the strongest fire."));
    }

    protected override void Start(TrialGenerator trial)
    {
        _random.Seed(trial.Number, trial.Stream + Stream);
        _rows = [.. Enumerable.Range(0, _codeUnits.WholeValue).Select(_ =>
            Enumerable.Range(0, Units).Select(_ => _random.Next()).ToArray())];
        Read(trial.Patterns, _patterns);
        _codes = [.. _patterns.Select(CodeOf)];
    }

    /// <summary>Which code units fire for a state.</summary>
    public bool[] CodeOf(IReadOnlyList<sbyte> state)
    {
        double[] drives = [.. _rows.Select(row => row.Zip(state, (r, s) => r * s).Sum())];
        var code = new bool[drives.Length];
        foreach (int unit in Enumerable.Range(0, drives.Length)
            .OrderByDescending(unit => drives[unit]).Take(_winners.WholeValue))
        {
            code[unit] = true;
        }

        return code;
    }

    /// <summary>Finds the memory.</summary>
    public override void Step()
    {
        bool[] code = CodeOf(Array.ConvertAll(State, x => (sbyte)x));
        int[] shared = [.. _codes.Select(other =>
            other.Zip(code).Count(units => units.First && units.Second))];
        Become(_patterns[Array.IndexOf(shared, shared.Max())]);
    }
}
