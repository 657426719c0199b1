namespace AstroNano.Core;

/// <summary>Limits, sequences and other networks of graded units.</summary>
internal static partial class Scenarios
{
    private const int InGraded = 8;

    private static Run Graded(int number)
    {
        unchecked
        {
            return number switch
            {
                // The scores of the overlaps themselves, two memories of like size.
                0 => Sized("linear attention", "attention", 64, 16, 120)
                    .From(PatternKind.Random, 9, 0, 19)
                    .With("temperature", 16f)
                    .Change(60, "temperature", 1f)
                    .Change(61, "astrocyte-time", 0.01f)
                    .Reaching(80, (int)0x6D0D056E)
                    .Briefly(8, 80, (int)0xC3D96D76),

                // The limits of the gains: at once, never, and the equation again.
                1 => Sized("limits of the gains", "astrocyte", 64, 12, 120)
                    .From(PatternKind.Random, 10, 0, 16)
                    .With("temperature", 3f)
                    .With("gains", 1f).Change(30, "temperature", 0f)
                    .Change(50, "gains", 2f).Change(51, Run.CueKey, 4f)
                    .Change(80, "gains", 0f).Reaching(76, (int)0x4F15E628)
                    .Briefly(10, 76, (int)0x402AAB65),

                // Couplings weighted by what is fed in.
                2 => Sized("input", "input-driven", 64, 8, 100)
                    .From(PatternKind.Walsh, 0, 2, 10)
                    .With("first-input", 3f)
                    .Change(30, "first-input", 0.9f).Change(70, Run.CueKey, 3f)
                    .Reaching(72, (int)0xBB322857)
                    .Briefly(0, 0, 0),

                // What is fed in for all other memories.
                3 => Sized("input of others", "input-driven", 64, 8, 40)
                    .From(PatternKind.Walsh, 0, 20, 10)
                    .Change(10, "other-saliency", 2.5f).Change(20, Run.CueKey, 5f)
                    .Reaching(72, (int)0xBC5E4F39)
                    .Briefly(15, 72, (int)0xBF1DB430),

                // A layer of memories of its own, with saliencies.
                4 => Sized("three layers", "three-layer", 64, 8, 400)
                    .From(PatternKind.Walsh, 0, 3, 0)
                    .With("saliency-time", 20f)
                    .Change(200, "memory-time", 0.5f)
                    .Reaching(80, (int)0x40C649A0)
                    .Briefly(16, 80, (int)0x847C3206),

                // Transitions by one set of synapses, at once.
                5 => Sized("transitions", "kleinfeld", 64, 8, 200)
                    .From(PatternKind.Walsh, 0, 4, 4)
                    .Change(50, "sequence-gain", 0.3f)
                    .Change(100, "symmetric-gain", 2f).Reaching(64, (int)0x6681CB46)
                    .Briefly(14, 64, (int)0xC5744103),

                // Transitions by slow synapses: the state's overlaps, late.
                6 => Sized("slow synapses", "kleinfeld-delayed", 64, 8, 400)
                    .From(PatternKind.Walsh, 0, 5, 0)
                    .Change(200, "synapse-time", 10f)
                    .Change(300, "sequence-gain", 1.1f)
                    .Reaching(72, (int)0xAC8B352A)
                    .Briefly(14, 72, (int)0xE74015E6),

                // Cubes of overlaps.
                7 => Sized("cubes", "kozachkov", 64, 16, 100)
                    .From(PatternKind.Random, 11, 0, 13).Change(50, "steepness", 2f)
                    .Reaching(64, (int)0x188DD5DC)
                    .Briefly(10, 64, (int)0x76936ABE),

                _ => null,
            };
        }
    }
}
