namespace AstroNano.Core;

/// <summary>Small ones, one a family at least, that the device can afford at each start.</summary>
internal static partial class Scenarios
{
    private static Run Boot(int number)
    {
        unchecked
        {
            return number switch
            {
                // What the device shows first: letters, every group of four filled. Guards the
                // glyphs, the whole path of a step, the sums by groups of eight.
                0 => Sized("start letters", "astrocyte", 64, 16, 8)
                    .From(PatternKind.Glyphs, 0, 1, 13).Reaching(80, (int)0xB8D08E5F),

                // Guards the path without gains, and the order of the random signs.
                1 => Sized("start classical", "hopfield", 64, 8, 6)
                    .From(PatternKind.Random, 0, 0, 13).Reaching(64, (int)0xF499347E),

                // Guards saliencies, the ring of transitions, clipped units.
                2 => Sized("start sequence", "reasoning", 64, 8, 6)
                    .From(PatternKind.Walsh, 0, 0, 13).Reaching(72, (int)0x3FD688F5),

                // Sizes that fill no group of four, every knob turned, a second cue: small, so
                // that the boot can afford it.
                3 => Sized("start odd", "astrocyte", 18, 5, 10)
                    .From(PatternKind.Random, 1, 0, 3)
                    .Change(1, "temperature", 5f)
                    .Change(2, "astrocyte-time", 0.3f)
                    .Change(3, "neuron-time", 0.7f)
                    .Change(4, "steepness", 2f)
                    .Change(5, "time-step", 0.2f)
                    .Change(7, Run.CueKey, 1f).Reaching(23, (int)0x23039F86),

                // Whole numbers of 64 bits, one unit after the other.
                4 => Sized("start dense", "dense", 64, 8, 12)
                    .From(PatternKind.Glyphs, 0, 6, 20).Reaching(65, (int)0x18112849),

                // Softmax of differences of overlaps, sums in two floats.
                5 => Sized("start modern", "modern", 64, 8, 2)
                    .From(PatternKind.Glyphs, 0, 7, 26).Reaching(72, (int)0xEBF7F966),

                // Rows of random signs, bits a memory, votes.
                6 => Sized("start sparse", "sparse", 64, 6, 3)
                    .From(PatternKind.Random, 2, 0, 6)
                    .With("locations", 32f).With("radius", 30f).Reaching(72, (int)0x79283AC0),

                _ => null,
            };
        }
    }
}
