using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// How the instrument presents a network: the speed at which one can follow it, the points of its
/// trace, what fills a bar, and which knobs come first. A new network is presented as the others of
/// its kind unless it is named here.
/// </summary>
public sealed class Presentation
{
    // Saliencies that an input gives are seldom larger.
    private const float UsualSaliency = 4f;

    private Presentation(int stepsPerSecond, int stepsPerColumn)
    {
        StepsPerSecond = stepsPerSecond;
        StepsPerColumn = stepsPerColumn;
    }

    /// <summary>Steps per second at which one can follow.</summary>
    public int StepsPerSecond { get; }

    /// <summary>Steps from one point of the trace to the next.</summary>
    public int StepsPerColumn { get; }

    /// <summary>That of a network, by what one of its steps does.</summary>
    public static Presentation Of(Network network)
    {
        // A memory stays for some eight hundred steps: eight seconds. Twice as fast, a frame would
        // take too long on the device.
        if (network is SalientNetwork)
        {
            return new Presentation(100, 80);
        }

        if (network is DelayedKleinfeldNetwork)
        {
            return new Presentation(100, 40);
        }

        if (network is GradedNetwork)
        {
            return new Presentation(30, 2);
        }

        // A step reads some rows of a pass.
        if (network is ExpansionNetwork)
        {
            return new Presentation(network is SparseNetwork ? 40 : 20, 1);
        }

        bool isWhole = !(network is DiscreteNetwork)
            || network is CorrelationNetwork || network is MinervaNetwork;
        return new Presentation(isWhole ? 4 : 100, isWhole ? 1 : 8);
    }

    /// <summary>The modulation that fills a bar.</summary>
    public static float FullModulation(Network network)
    {
        // No saliency grows beyond the gain that feeds it.
        if (network is SalientNetwork salient)
        {
            float gain = salient.SequenceGain;
            return gain > 1f ? gain : 1f;
        }

        return network is InputDrivenNetwork ? UsualSaliency : 1f;
    }

    /// <summary>
    /// 0 for settings that come first on the knobs, 2 for those that come last; among equals they
    /// stand as declared.
    /// </summary>
    public static int OrderOf(string key)
    {
        switch (key)
        {
            case "time-step":
            case "gains":
            case "power":
            case "update":
                return 2;
        }

        switch (key)
        {
            case "neuron-time":
            case "steepness":
            case "memory-time":
            case "order":
            case "diagonal":
                return 1;
            default:
                return 0;
        }
    }
}
