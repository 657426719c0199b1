using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using AstroNano.Core;
using AstroNano.Explain;
using AstroNano.Replay;

namespace AstroNano.Browser;

/// <summary>The numbers of one moment, each written so that its bits can be read back.</summary>
public static partial class Exports
{
    /// <summary>
    /// All numbers of the present moment as JSON, in texts; nothing if the network's memories have
    /// no gains.
    /// </summary>
    [JSExport]
    public static string Flow()
    {
        if (Instrument?.Engine.Network is not GatedNetwork network
            || Explain.Flow.Of(network) is not { } flow)
        {
            return "";
        }

        var json = new JsonText();
        void Write(string name, float[] numbers, int count) => json.Array(
            name, numbers.Take(count), number => json.Text("", Exactly(number)));
        int units = network.Units;
        int memories = network.Memories;
        return json.Object(() =>
        {
            Write("activations", network.Activation, units);
            Write("overlaps", network.Overlaps, memories);
            Write("gains", network.Gains, memories);
            Write("logGains", network.GetVariable(1), memories);
            Write("coefficients", flow.Coefficients, memories);
            Write("drive", flow.Drive, units);
            Write("state", network.State, units);
            Write("next", flow.Next, units);
            json.Array("pictures", PicturesOf(network),
                signs => json.Text("", PictureText.Of(signs)));
            json.Text("steepness", Exactly(network.Steepness)).Text("rate", Exactly(flow.Rate));
            json.Flag("ofGainAlone", flow.IsOfGainAlone);
        }).ToString();
    }

    // The shortest text that is read back as the same bits.
    private static string Exactly(float number) => number.ToString(CultureInfo.InvariantCulture);
}
