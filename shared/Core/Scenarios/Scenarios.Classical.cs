namespace AstroNano.Core;

/// <summary>Units of -1 and +1 under one set of couplings.</summary>
internal static partial class Scenarios
{
    private const int InClassical = 5;

    private static Run Classical(int number)
    {
        unchecked
        {
            return number switch
            {
                // Units one by one, in index order, in a drawn order with noise, and all at once.
                0 => Sized("binary units", "binary", 64, 8, 400)
                    .From(PatternKind.Random, 12, 0, 13)
                    .Change(130, "order", 1f).Change(130, "noise", 0.4f)
                    .Change(131, Run.CueKey, 2f).Change(190, "diagonal", 1f)
                    .Change(300, "noise", 0f).Change(310, "order", 2f)
                    .Change(312, Run.CueKey, 5f)
                    .Reaching(66, (int)0x3E249859)
                    .Briefly(12, 66, (int)0xDCF26505),

                // One pass of signs, and a cue after it.
                1 => Sized("one pass of signs", "correlation", 30, 7, 6)
                    .From(PatternKind.Random, 13, 0, 6)
                    .Change(3, Run.CueKey, 4f).Reaching(31, (int)0xE3F4B8F5),

                // The mixture itself.
                2 => Sized("one linear pass", "kohonen", 64, 12, 6)
                    .From(PatternKind.Glyphs, 0, 14, 13)
                    .Change(3, Run.CueKey, 4f).Reaching(64, (int)0xB72F5543),

                // Strengths in fixed point, all coefficients of the expanded rule.
                3 => Sized("strengths", "hebbian", 64, 16, 400)
                    .From(PatternKind.Random, 14, 0, 6)
                    .With("forgetting", 0.15f).Change(100, Run.CueKey, 15f)
                    .Change(200, "presynaptic", 0.5f).Change(220, "postsynaptic", -0.25f)
                    .Change(240, "constant", 0.25f).Change(260, "mean", -0.5f)
                    .Change(280, "correlation", 2f).Change(300, Run.CueKey, 9f)
                    .Reaching(81, (int)0x8B0F1E95)
                    .Briefly(12, 81, (int)0xB8CCA649),

                // Contexts that change under a run, so that units are silenced and woken; seven of
                // them, so that groups of four begin with any.
                4 => Sized("contexts", "context", 64, 14, 400)
                    .From(PatternKind.Random, 22, 0, 6)
                    .Change(100, "context", 3f).Change(180, Run.CueKey, 2f)
                    .Change(240, "contexts", 7f).Change(250, "context", 6f)
                    .Change(260, "active", 0.3f).Change(300, Run.CueKey, 5f)
                    .Reaching(65, (int)0xF0398809)
                    .Briefly(12, 65, (int)0xFD12CF49),

                _ => null,
            };
        }
    }
}
