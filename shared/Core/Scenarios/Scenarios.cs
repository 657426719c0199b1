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
    public static Scenario Create(int number)
    {
        unchecked
        {
            switch (number)
            {
                // What the device shows first: letters, every group of four filled. Guards the
                // glyphs, the whole path of a step, the sums by groups of eight.
                case 0:
                    return Sized("start letters", NetworkKind.Astrocyte, 64, 16, 8)
                        .From(PatternKind.Glyphs, 0, 1, 13).Reaching(80, (int)0xB8D08E5F);

                // Guards the path without gains, and the order of the random signs.
                case 1:
                    return Sized("start classical", NetworkKind.Hopfield, 64, 8, 6)
                        .From(PatternKind.Random, 0, 0, 13).Reaching(64, (int)0xF499347E);

                // Guards saliencies, the ring of transitions, clipped units.
                case 2:
                    return Sized("start sequence", NetworkKind.Reasoning, 64, 8, 6)
                        .From(PatternKind.Walsh, 0, 0, 13).Reaching(72, (int)0x3FD688F5);

                // Sizes that fill no group of four, every knob turned, a second cue: small, so
                // that the boot can afford it.
                case 3:
                    return Sized("start odd", NetworkKind.Astrocyte, 18, 5, 10)
                        .From(PatternKind.Random, 1, 0, 3)
                        .Turn(1, Setting.Temperature, 5f)
                        .Turn(2, Setting.AstrocyteTimeConstant, 0.3f)
                        .Turn(3, Setting.NeuronTimeConstant, 0.7f)
                        .Turn(4, Setting.Steepness, 2f)
                        .Turn(5, Setting.TimeStep, 0.2f)
                        .Turn(7, Setting.Cue, 1f).Reaching(23, (int)0x23039F86);

                // Reference trial 0: recall of the target, gains that become one-hot and pass
                // the smallest that counts. Guards FloatMath.Exp over its whole range.
                case 4:
                    return Sized("recall", NetworkKind.Astrocyte, 64, 16, 200)
                        .From(PatternKind.Random, 0, 0, 13).Reaching(80, (int)0xE8299B69);

                // Reference trial 4: at T = 5 several memories keep a share of the attention, so
                // that no gain is exactly 0 or 1 at the end.
                case 5:
                    return Sized("attention", NetworkKind.Astrocyte, 64, 16, 200)
                        .From(PatternKind.Random, 4, 0, 19)
                        .Turn(0, Setting.Temperature, 5f).Reaching(80, (int)0xA02E37F7);

                // Reference trial 3: the cue is so corrupted that another memory wins. The
                // decision is close for 20 steps: the first to show a changed sum.
                case 6:
                    return Sized("wrong memory", NetworkKind.Astrocyte, 64, 8, 200)
                        .From(PatternKind.Random, 3, 0, 26).Reaching(72, (int)0x93862DC0);

                // Above capacity the classical network ends in a mixture of memories. Guards
                // unsaturated units: the table of tangents is in use to the end.
                case 7:
                    return Sized("classical", NetworkKind.Hopfield, 64, 16, 200)
                        .From(PatternKind.Random, 1, 0, 13).Reaching(64, (int)0x186E78BA);

                // A ring of eight memories, several of them visited.
                case 8:
                    return Sized("sequence", NetworkKind.Reasoning, 64, 8, 1000)
                        .From(PatternKind.Walsh, 0, 0, 0)
                        .Turn(0, Setting.SaliencyTimeConstant, 20f)
                        .Reaching(72, (int)0x7D81DBAC);

                // Every knob of the astrocyte network through its range, then of the classical
                // limit, with new cues between. Guards the branches of the rates.
                case 9:
                    return Sized("all knobs", NetworkKind.Astrocyte, 64, 16, 170)
                        .From(PatternKind.Random, 5, 0, 16)
                        .Sweep(5, Setting.Temperature, 0.001f, 10f, 9)
                        .Turn(14, Setting.Temperature, 1e6f)
                        .Turn(15, Setting.Temperature, 0f).Turn(18, Setting.Temperature, 4f)
                        .Sweep(20, Setting.AstrocyteTimeConstant, 0.001f, 10f, 9)
                        .Turn(29, Setting.AstrocyteTimeConstant, 1e6f)
                        .Turn(35, Setting.AstrocyteTimeConstant, 1f).Turn(36, Setting.Cue, 3f)
                        .Sweep(40, Setting.NeuronTimeConstant, 0.001f, 10f, 9)
                        .Turn(49, Setting.NeuronTimeConstant, 1e6f)
                        .Turn(55, Setting.NeuronTimeConstant, 1f).Turn(56, Setting.Cue, 15f)
                        .Sweep(60, Setting.Steepness, 0.01f, 2.15f, 13)
                        .Turn(80, Setting.Steepness, 5f).Turn(81, Setting.Cue, 7f)
                        .Sweep(90, Setting.TimeStep, 0.001f, 2f, 10)
                        .Turn(100, Setting.TimeStep, 1f).Turn(120, Setting.TimeStep, 0.05f)
                        .Turn(121, Setting.Flips, 6f).Turn(121, Setting.Cue, 0f)
                        .Reaching(80, (int)0xD1B57AA5);

                // Every knob of the sequences through its range. Caught: a cue of size 0 after a
                // run kept the overlaps of that run.
                case 10:
                    return Sized("all knobs of sequences", NetworkKind.Reasoning, 30, 7, 300)
                        .From(PatternKind.Random, 6, 0, 4)
                        .Sweep(10, Setting.ReasoningGain, 0.01f, 4f, 9)
                        .Turn(20, Setting.ReasoningGain, 6f).Turn(30, Setting.Cue, 2f)
                        .Sweep(31, Setting.SaliencyTimeConstant, 0.1f, 5f, 10)
                        .Turn(60, Setting.SaliencyTimeConstant, 10f)
                        .Sweep(100, Setting.Leak, 0.001f, 2f, 10)
                        .Turn(130, Setting.Leak, 0f).Turn(150, Setting.Leak, 0.01f)
                        .Sweep(160, Setting.NeuronTimeConstant, 0.001f, 10f, 9)
                        .Turn(169, Setting.NeuronTimeConstant, 1e6f)
                        .Turn(180, Setting.NeuronTimeConstant, 1f)
                        .Turn(200, Setting.InitialSaliency, 1000f).Turn(200, Setting.Cue, 6f)
                        .Turn(230, Setting.InitialSaliency, 0.5f).Turn(230, Setting.Cue, 4f)
                        .Turn(260, Setting.InitialSaliency, 0f).Turn(260, Setting.Cue, 5f)
                        .Turn(280, Setting.Cue, 1f).Reaching(37, (int)0xA2F2D83C);

                // Units too flat to hold a memory: the state halves until it counts as zero,
                // far above the denormals, which a processor may flush.
                case 11:
                    return Sized("vanishing", NetworkKind.Astrocyte, 64, 8, 240)
                        .From(PatternKind.Random, 7, 0, 13)
                        .Turn(0, Setting.Steepness, 0.1f).Turn(0, Setting.TimeStep, 0.5f)
                        .Turn(0, Setting.Temperature, 0f).Reaching(72, (int)0xA97D4A95);

                // The scores of the overlaps themselves, two memories of like size.
                case 12:
                    return Sized("linear attention", NetworkKind.Attention, 64, 16, 120)
                        .From(PatternKind.Random, 9, 0, 19)
                        .Turn(0, Setting.Temperature, 16f)
                        .Turn(60, Setting.Temperature, 1f)
                        .Turn(61, Setting.AstrocyteTimeConstant, 0.01f)
                        .Reaching(80, (int)0x6D0D056E);

                // The limits of the gains: at once, never, and the equation again.
                case 13:
                    return Sized("limits of the gains", NetworkKind.Astrocyte, 64, 12, 120)
                        .From(PatternKind.Random, 10, 0, 16)
                        .Turn(0, Setting.Temperature, 3f)
                        .Turn(0, Setting.GainDynamics, 1f).Turn(30, Setting.Temperature, 0f)
                        .Turn(50, Setting.GainDynamics, 2f).Turn(51, Setting.Cue, 4f)
                        .Turn(80, Setting.GainDynamics, 0f).Reaching(76, (int)0x4F15E628);

                // Couplings weighted by what is fed in.
                case 14:
                    return Sized("input", NetworkKind.InputDriven, 64, 8, 100)
                        .From(PatternKind.Walsh, 0, 2, 10)
                        .Turn(0, Setting.InitialSaliency, 3f)
                        .Turn(30, Setting.InitialSaliency, 0.9f).Turn(70, Setting.Cue, 3f)
                        .Reaching(72, (int)0xBB322857);

                // A layer of memories of its own, with saliencies.
                case 15:
                    return Sized("three layers", NetworkKind.ThreeLayer, 64, 8, 400)
                        .From(PatternKind.Walsh, 0, 3, 0)
                        .Turn(0, Setting.SaliencyTimeConstant, 20f)
                        .Turn(200, Setting.MemoryTimeConstant, 0.5f)
                        .Reaching(80, (int)0x40C649A0);

                // Transitions by one set of synapses, at once.
                case 16:
                    return Sized("transitions", NetworkKind.Kleinfeld, 64, 8, 200)
                        .From(PatternKind.Walsh, 0, 4, 4)
                        .Turn(50, Setting.TransitionGain, 0.3f)
                        .Turn(100, Setting.SymmetricGain, 2f).Reaching(64, (int)0x6681CB46);

                // Transitions by slow synapses: the state's overlaps, late.
                case 17:
                    return Sized("slow synapses", NetworkKind.DelayedKleinfeld, 64, 8, 400)
                        .From(PatternKind.Walsh, 0, 5, 0)
                        .Turn(200, Setting.SynapseTimeConstant, 10f)
                        .Turn(300, Setting.TransitionGain, 1.1f)
                        .Reaching(72, (int)0xAC8B352A);

                // Cubes of overlaps.
                case 18:
                    return Sized("cubes", NetworkKind.Kozachkov, 64, 16, 100)
                        .From(PatternKind.Random, 11, 0, 13).Turn(50, Setting.Steepness, 2f)
                        .Reaching(64, (int)0x188DD5DC);

                // The largest that the sizes allow; for the desktop and the browser.
                case 19:
                    return Sized("largest", NetworkKind.Astrocyte, 1024, 256, 24)
                        .From(PatternKind.Random, 8, 0, 300).Reaching(1280, (int)0x29160D65);
                default:
                    throw new ArgumentOutOfRangeException(nameof(number),
                        "There is no scenario " + number + "; allowed is 0 to " + (Count - 1)
                        + ".");
            }
        }
    }

    private static Scenario Sized(
        string name, NetworkKind network, int units, int memories, int steps)
    {
        return new Scenario
        {
            Name = name,
            Network = network,
            Units = units,
            Memories = memories,
            Steps = steps,
        };
    }
}
