using AstroNano.Core;

namespace AstroNano.Firmware.Tests;

public class TakenBackTests
{
    [Fact]
    public void A_setting_that_became_no_number_is_mended_once()
    {
        var rig = new Rig();
        rig.Start();
        Instruments.Instrument instrument = Program.Instrument;
        instrument.SelectNetwork(IndexOf("input-driven"));
        Network network = instrument.Engine.Network;
        instrument.Engine.SetSetting(0, 2.5f);
        float[] saliencies = network.GetVariable(1);
        float[] before = [.. saliencies];
        saliencies[0] = float.NaN;
        saliencies[3] = float.PositiveInfinity;
        rig.RunFor(10);
        Assert.Equal(1, instrument.Mended);
        Assert.Equal(before, saliencies);
        Assert.Equal(2.5f, instrument.Engine.GetSetting(0));
        Assert.All(network.State, state => Assert.True(float.IsFinite(state)));
    }

    private static int IndexOf(string key) =>
        Array.FindIndex(Catalogue.Create(), entry => entry.Key == key);
}
