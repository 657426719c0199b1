namespace AstroNano.Browser;

/// <summary>The numbers of one moment, each written so that its bits can be read back.</summary>
public static partial class Exports
{
    /// <summary>
    /// All numbers of the present moment, in lines: activations, overlaps, gains, their logarithms,
    /// coefficients, drive, states, next states; at last steepness, rate, and 1 if a coefficient is
    /// the gain alone. Nothing if the network's memories have no gains.
    /// </summary>
    [JSExport]
    public static string Flow()
    {
        if (Instrument?.Engine.Network is not GatedNetwork network
            || Explain.Flow.Of(network) is not { } flow)
        {
            return "";
        }

        int memories = network.Memories;
        return string.Join('\n',
            InOneLine(network.Activation, network.Units), InOneLine(network.Overlaps, memories),
            InOneLine(network.Modulation, memories), InOneLine(network.GetVariable(1), memories),
            InOneLine(flow.Coefficients, memories), InOneLine(flow.Drive, network.Units),
            InOneLine(network.State, network.Units), InOneLine(flow.Next, network.Units),
            InOneLine([network.Steepness, flow.Rate, flow.IsOfGainAlone ? 1f : 0f], 3));
    }

    // Each number as the shortest text that is read back as the same bits.
    private static string InOneLine(float[] numbers, int count) => string.Join(' ',
        numbers.Take(count).Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
