using System;

namespace AstroNano.Core;

/// <summary>
/// The scenarios with their goldens: the digests that every runtime has to reach. A golden that
/// must change has a line in CHANGELOG under "Determinism".
/// </summary>
/// <remarks>
/// The first <see cref="AtBoot"/> are small: the device runs them each time it starts. They are
/// made on demand, not held, because memory is scarce there. Every comment says what its
/// scenario guards; what one has caught is to be added to it.
/// </remarks>
public static class Scenarios
{
    /// <summary>How many there are, numbered from 0.</summary>
    public const int Count = 20;

    /// <summary>The first so many are run at boot, 30 steps in all.</summary>
    public const int AtBoot = 4;

    /// <summary>The first so many fit into the device's memory.</summary>
    public const int OnDevice = 19;

    /// <summary>Makes a scenario.</summary>
    /// <param name="number">From 0 to <see cref="Count"/> − 1.</param>
    public static Run Create(int number)
    {
        unchecked
        {
            switch (number)
            {
                // What the device shows first: letters, every group of four filled. Guards the
                // glyphs, the whole path of a step, the sums by groups of eight.
                case 0:
                    return Sized("start letters", "astrocyte", 64, 16, 8)
                        .From(PatternKind.Glyphs, 0, 1, 13).Reaching(80, (int)0xB8D08E5F);

                // Guards the path without gains, and the order of the random signs.
                case 1:
                    return Sized("start classical", "hopfield", 64, 8, 6)
                        .From(PatternKind.Random, 0, 0, 13).Reaching(64, (int)0xF499347E);

                // Guards saliencies, the ring of transitions, clipped units.
                case 2:
                    return Sized("start sequence", "reasoning", 64, 8, 6)
                        .From(PatternKind.Walsh, 0, 0, 13).Reaching(72, (int)0x3FD688F5);

                // Sizes that fill no group of four, every knob turned, a second cue: small, so
                // that the boot can afford it.
                case 3:
                    return Sized("start odd", "astrocyte", 18, 5, 10)
                        .From(PatternKind.Random, 1, 0, 3)
                        .Change(1, "temperature", 5f)
                        .Change(2, "astrocyte-time", 0.3f)
                        .Change(3, "neuron-time", 0.7f)
                        .Change(4, "steepness", 2f)
                        .Change(5, "time-step", 0.2f)
                        .Change(7, Run.CueKey, 1f).Reaching(23, (int)0x23039F86);

                // Reference trial 0: recall of the target, gains that become one-hot and pass
                // the smallest that counts. Guards FloatMath.Exp over its whole range.
                case 4:
                    return Sized("recall", "astrocyte", 64, 16, 200)
                        .From(PatternKind.Random, 0, 0, 13).Reaching(80, (int)0xE8299B69);

                // Reference trial 4: at T = 5 several memories keep a share of the attention, so
                // that no gain is exactly 0 or 1 at the end.
                case 5:
                    return Sized("attention", "astrocyte", 64, 16, 200)
                        .From(PatternKind.Random, 4, 0, 19)
                        .With("temperature", 5f).Reaching(80, (int)0xA02E37F7);

                // Reference trial 3: the cue is so corrupted that another memory wins. The
                // decision is close for 20 steps: the first to show a changed sum.
                case 6:
                    return Sized("wrong memory", "astrocyte", 64, 8, 200)
                        .From(PatternKind.Random, 3, 0, 26).Reaching(72, (int)0x93862DC0);

                // Above capacity the classical network ends in a mixture of memories. Guards
                // unsaturated units: the table of tangents is in use to the end.
                case 7:
                    return Sized("classical", "hopfield", 64, 16, 200)
                        .From(PatternKind.Random, 1, 0, 13).Reaching(64, (int)0x186E78BA);

                // A ring of eight memories, several of them visited.
                case 8:
                    return Sized("sequence", "reasoning", 64, 8, 1000)
                        .From(PatternKind.Walsh, 0, 0, 0)
                        .With("saliency-time", 20f)
                        .Reaching(72, (int)0x7D81DBAC);

                // Every knob of the astrocyte network through its range, then of the classical
                // limit, with new cues between. Guards the branches of the rates.
                case 9:
                    return Sized("all knobs", "astrocyte", 64, 16, 170)
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
                        .Reaching(80, (int)0xD1B57AA5);

                // Every knob of the sequences through its range. Caught: a cue of size 0 after a
                // run kept the overlaps of that run.
                case 10:
                    return Sized("all knobs of sequences", "reasoning", 30, 7, 300)
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
                        .Change(280, Run.CueKey, 1f).Reaching(37, (int)0xA2F2D83C);

                // Units too flat to hold a memory: the state halves until it counts as zero,
                // far above the denormals, which a processor may flush.
                case 11:
                    return Sized("vanishing", "astrocyte", 64, 8, 240)
                        .From(PatternKind.Random, 7, 0, 13)
                        .With("steepness", 0.1f).With("time-step", 0.5f)
                        .With("temperature", 0f).Reaching(72, (int)0xA97D4A95);

                // The scores of the overlaps themselves, two memories of like size.
                case 12:
                    return Sized("linear attention", "attention", 64, 16, 120)
                        .From(PatternKind.Random, 9, 0, 19)
                        .With("temperature", 16f)
                        .Change(60, "temperature", 1f)
                        .Change(61, "astrocyte-time", 0.01f)
                        .Reaching(80, (int)0x6D0D056E);

                // The limits of the gains: at once, never, and the equation again.
                case 13:
                    return Sized("limits of the gains", "astrocyte", 64, 12, 120)
                        .From(PatternKind.Random, 10, 0, 16)
                        .With("temperature", 3f)
                        .With("gains", 1f).Change(30, "temperature", 0f)
                        .Change(50, "gains", 2f).Change(51, Run.CueKey, 4f)
                        .Change(80, "gains", 0f).Reaching(76, (int)0x4F15E628);

                // Couplings weighted by what is fed in.
                case 14:
                    return Sized("input", "input-driven", 64, 8, 100)
                        .From(PatternKind.Walsh, 0, 2, 10)
                        .With("first-saliency", 3f)
                        .Change(30, "first-saliency", 0.9f).Change(70, Run.CueKey, 3f)
                        .Reaching(72, (int)0xBB322857);

                // A layer of memories of its own, with saliencies.
                case 15:
                    return Sized("three layers", "three-layer", 64, 8, 400)
                        .From(PatternKind.Walsh, 0, 3, 0)
                        .With("saliency-time", 20f)
                        .Change(200, "memory-time", 0.5f)
                        .Reaching(80, (int)0x40C649A0);

                // Transitions by one set of synapses, at once.
                case 16:
                    return Sized("transitions", "kleinfeld", 64, 8, 200)
                        .From(PatternKind.Walsh, 0, 4, 4)
                        .Change(50, "sequence-gain", 0.3f)
                        .Change(100, "symmetric-gain", 2f).Reaching(64, (int)0x6681CB46);

                // Transitions by slow synapses: the state's overlaps, late.
                case 17:
                    return Sized("slow synapses", "kleinfeld-delayed", 64, 8, 400)
                        .From(PatternKind.Walsh, 0, 5, 0)
                        .Change(200, "synapse-time", 10f)
                        .Change(300, "sequence-gain", 1.1f)
                        .Reaching(72, (int)0xAC8B352A);

                // Cubes of overlaps.
                case 18:
                    return Sized("cubes", "kozachkov", 64, 16, 100)
                        .From(PatternKind.Random, 11, 0, 13).Change(50, "steepness", 2f)
                        .Reaching(64, (int)0x188DD5DC);

                // The largest that the sizes allow; for the desktop and the browser.
                case 19:
                    return Sized("largest", "astrocyte", 1024, 256, 24)
                        .From(PatternKind.Random, 8, 0, 300).Reaching(1280, (int)0x29160D65);
                default:
                    throw new ArgumentOutOfRangeException(nameof(number),
                        "There is no scenario " + number + "; allowed is 0 to " + (Count - 1)
                        + ".");
            }
        }
    }

    private static Run Sized(
        string name, string network, int units, int memories, int steps)
    {
        return new Run
        {
            Name = name,
            Network = network,
            Units = units,
            Memories = memories,
            Steps = steps,
        };
    }
}
