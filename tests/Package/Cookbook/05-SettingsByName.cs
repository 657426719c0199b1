// Settings by name: every network of the catalogue lists its settings, with range and meaning.
using AstroNano.Core;

namespace AstroNano.Cookbook;

internal static class SettingsByName
{
    public static Plot Cook()
    {
        // begin
        var trial = new Trial(64, 16);
        trial.Store(PatternKind.Glyphs, count: 16, trial: 0, stream: 0);
        trial.DrawCue(memory: 0, flips: 13);
        Network network = Catalogue.Find("astrocyte").Create(units: 64, capacity: 16);
        network.Store(trial.Patterns);
        Setting temperature = network.CreateSettings().Single(each => each.Key == "temperature");
        var spread = new List<(double, double)>();
        for (float value = 1f; value <= 16f; value += 1f)
        {
            temperature.Value = value; // refused outside 0 to 1,000,000
            network.Cue(trial.Cue);
            for (int step = 0; step < 200; step++)
            {
                network.Step();
            }

            spread.Add((value, network.Spread()));
        }

        return Plot.OfLines(temperature.Name, network.SpreadName, ("astrocyte", [.. spread]));
        // end
    }
}
