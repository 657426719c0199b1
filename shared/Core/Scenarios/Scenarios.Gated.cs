namespace AstroNano.Core;

/// <summary>Gated and classical networks, and the first of the sequences.</summary>
internal static partial class Scenarios
{
    private const int InGated = 8;

    private static Run Gated(int number)
    {
        unchecked
        {
            return number switch
            {
                // Reference trial 0: recall of the target, gains that become one-hot and pass
                // the smallest that counts. Guards FloatMath.Exp over its whole range.
                0 => Sized("recall", "astrocyte", 64, 16, 200)
                    .From(PatternKind.Random, 0, 0, 13).Reaching(80, (int)0xE8299B69)
                    .Briefly(60, 80, (int)0x5247CC32),

                // Reference trial 4: at T = 5 several memories keep a share of the attention, so
                // that no gain is exactly 0 or 1 at the end.
                1 => Sized("attention", "astrocyte", 64, 16, 200)
                    .From(PatternKind.Random, 4, 0, 19)
                    .With("temperature", 5f).Reaching(80, (int)0xA02E37F7)
                    .Briefly(0, 0, 0),

                // Reference trial 3: the cue is so corrupted that another memory wins. The
                // decision is close for 20 steps: the first to show a changed sum.
                2 => Sized("wrong memory", "astrocyte", 64, 8, 200)
                    .From(PatternKind.Random, 3, 0, 26).Reaching(72, (int)0x93862DC0)
                    .Briefly(0, 0, 0),

                // Above capacity the classical network ends in a mixture of memories. Guards
                // unsaturated units: the table of tangents is in use to the end.
                3 => Sized("classical", "hopfield", 64, 16, 200)
                    .From(PatternKind.Random, 1, 0, 13).Reaching(64, (int)0x186E78BA)
                    .Briefly(8, 64, (int)0xB30A93D6),

                // A ring of eight memories, several of them visited.
                4 => Sized("sequence", "reasoning", 64, 8, 1000)
                    .From(PatternKind.Walsh, 0, 0, 0)
                    .With("saliency-time", 20f)
                    .Reaching(72, (int)0x7D81DBAC)
                    .Briefly(24, 72, (int)0x7555E746),

                // Every knob of the astrocyte network through its range, then of the classical
                // limit, with new cues between. Guards the branches of the rates.
                5 => Sized("all knobs", "astrocyte", 64, 16, 170)
                    .From(PatternKind.Random, 5, 0, 16)
                    .Sweep(5, "temperature", 0.001f, 10f, 9)
                    .Change(14, "temperature", 1e6f)
                    .Change(15, "temperature", 0f).Change(18, "temperature", 4f)
                    .Sweep(20, "astrocyte-time", 0.001f, 10f, 9)
                    .Change(29, "astrocyte-time", 1e6f)
                    .Change(35, "astrocyte-time", 1f).Change(36, Run.CueKey, 3f)
                    .Sweep(40, "neuron-time", 0.001f, 10f, 9)
                    .Change(49, "neuron-time", 1e6f)
                    .Change(55, "neuron-time", 1f).Change(56, Run.CueKey, 15f)
                    .Sweep(60, "steepness", 0.01f, 2.15f, 13)
                    .Change(80, "steepness", 5f).Change(81, Run.CueKey, 7f)
                    .Sweep(90, "time-step", 0.001f, 2f, 10)
                    .Change(100, "time-step", 1f).Change(120, "time-step", 0.05f)
                    .Change(121, Run.FlipsKey, 6f).Change(121, Run.CueKey, 0f)
                    .Reaching(80, (int)0xD1B57AA5)
                    .Briefly(20, 80, (int)0xFF68EC25),

                // Every knob of the sequences through its range. Caught: a cue of size 0 after a
                // run kept the overlaps of that run.
                6 => Sized("all knobs of sequences", "reasoning", 30, 7, 300)
                    .From(PatternKind.Random, 6, 0, 4)
                    .Sweep(10, "sequence-gain", 0.01f, 4f, 9)
                    .Change(20, "sequence-gain", 6f).Change(30, Run.CueKey, 2f)
                    .Sweep(31, "saliency-time", 0.1f, 5f, 10)
                    .Change(60, "saliency-time", 10f)
                    .Sweep(100, "leak", 0.001f, 2f, 10)
                    .Change(130, "leak", 0f).Change(150, "leak", 0.01f)
                    .Sweep(160, "neuron-time", 0.001f, 10f, 9)
                    .Change(169, "neuron-time", 1e6f)
                    .Change(180, "neuron-time", 1f)
                    .Change(200, "first-saliency", 1000f).Change(200, Run.CueKey, 6f)
                    .Change(230, "first-saliency", 0.5f).Change(230, Run.CueKey, 4f)
                    .Change(260, "first-saliency", 0f).Change(260, Run.CueKey, 5f)
                    .Change(280, Run.CueKey, 1f).Reaching(37, (int)0xA2F2D83C)
                    .Briefly(30, 37, (int)0x95A1E9BC),

                // Units too flat to hold a memory: the state halves until it counts as zero,
                // far above the denormals, which a processor may flush.
                7 => Sized("vanishing", "astrocyte", 64, 8, 240)
                    .From(PatternKind.Random, 7, 0, 13)
                    .With("steepness", 0.1f).With("time-step", 0.5f)
                    .With("temperature", 0f).Reaching(72, (int)0xA97D4A95)
                    .Briefly(0, 0, 0),

                _ => null,
            };
        }
    }
}
