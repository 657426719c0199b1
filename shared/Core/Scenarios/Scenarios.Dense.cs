namespace AstroNano.Core;

/// <summary>Dense, projecting and sparse memories.</summary>
internal static partial class Scenarios
{
    private const int InDense = 7;

    private static Run Dense(int number)
    {
        unchecked
        {
            return number switch
            {
                // Every power, unit by unit and in one step.
                0 => Sized("powers", "dense", 64, 24, 420)
                    .From(PatternKind.Random, 15, 0, 16)
                    .With("power", 2f)
                    .Change(64, "power", 3f).Change(64, Run.CueKey, 1f)
                    .Change(128, "power", 4f).Change(128, Run.CueKey, 2f)
                    .Change(192, "power", 5f).Change(192, Run.CueKey, 3f)
                    .Change(256, "power", 6f).Change(256, Run.CueKey, 4f)
                    .Change(320, "power", 7f).Change(320, Run.CueKey, 5f)
                    .Change(400, "update", 1f).Change(401, Run.CueKey, 6f)
                    .Change(405, "power", 3f).Change(406, Run.CueKey, 7f)
                    .Reaching(65, (int)0x3B886965)
                    .Briefly(0, 0, 0),

                // Cubes in whole numbers, and the echo.
                1 => Sized("echo", "minerva", 64, 20, 12)
                    .From(PatternKind.Random, 16, 0, 19)
                    .Change(6, Run.CueKey, 3f).Reaching(65, (int)0xC866FD85)
                    .Briefly(8, 65, (int)0x389BA345),

                // Softmax at several β, two memories that fit equally well.
                2 => Sized("softmax", "modern", 64, 16, 40)
                    .From(PatternKind.Random, 17, 0, 24)
                    .Sweep(4, "beta", 0.01f, 3f, 8)
                    .Change(14, "beta", 1f).Change(15, Run.CueKey, 2f)
                    .Change(20, "beta", 100f).Change(22, Run.CueKey, 5f)
                    .Change(30, "beta", 0.001f).Reaching(80, (int)0x8CC6E83E)
                    .Briefly(6, 80, (int)0x58458667),

                // Similarities, separations and contents of the universal memory.
                3 => Sized("similarities", "universal", 64, 14, 80)
                    .From(PatternKind.Glyphs, 0, 18, 16)
                    .Sweep(3, "similarity", 1f, 2f, 2).Change(6, "similarity", 3f)
                    .Change(10, "separation", 0f).Change(12, Run.CueKey, 2f)
                    .Change(20, "separation", 1f).Change(21, "power", 5f)
                    .Change(22, Run.CueKey, 3f).Change(30, "separation", 3f)
                    .Change(31, Run.CueKey, 4f).Change(40, "similarity", 0f)
                    .Change(41, "contents", 1f).Change(42, Run.CueKey, 5f)
                    .Change(50, "contents", 2f).Change(60, "contents", 3f)
                    .Change(70, "contents", 0f).Change(71, "separation", 2f)
                    .Reaching(78, (int)0xF0CA43EE)
                    .Briefly(24, 78, (int)0x20F71AB1),

                // Hard locations of other numbers and radii.
                4 => Sized("hard locations", "sparse", 64, 12, 90)
                    .From(PatternKind.Random, 18, 0, 6)
                    .Change(40, "locations", 200f).Change(41, Run.CueKey, 3f)
                    .Change(60, "radius", 27f).Change(61, Run.CueKey, 7f)
                    .Reaching(78, (int)0xDDB1A851)
                    .Briefly(0, 0, 0),

                // Winners among code units of equal drive.
                5 => Sized("sparse codes", "separator", 64, 10, 70)
                    .From(PatternKind.Glyphs, 0, 19, 8)
                    .Change(33, Run.CueKey, 6f).Change(40, "winners", 20f)
                    .Change(41, Run.CueKey, 2f).Reaching(115, (int)0x22C1B418)
                    .Briefly(3, 91, (int)0x68C23899),

                // Sparse weights: of one memory, of some and of all.
                6 => Sized("entmax", "entmax", 64, 16, 40)
                    .From(PatternKind.Glyphs, 0, 21, 24)
                    .Sweep(4, "beta", 0.01f, 3f, 8)
                    .Change(14, "beta", 0.1f).Change(15, Run.CueKey, 2f)
                    .Change(20, "beta", 100f).Change(22, Run.CueKey, 5f)
                    .Change(30, "beta", 0.001f).Reaching(80, (int)0x5C861DA8)
                    .Briefly(6, 80, (int)0xDADF6B2D),

                _ => null,
            };
        }
    }
}
