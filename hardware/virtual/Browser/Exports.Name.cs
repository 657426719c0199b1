namespace AstroNano.Browser;

/// <summary>A name's recalls, for a file that computes them again.</summary>
public static partial class Exports
{
    // As many as a certificate has.
    private const int StepsOfAName = 200;

    /// <summary>
    /// Recalls each of these cues, a line each, with the memories and settings on the board. In
    /// lines: temperature, time step, time constants of gains and neurons, steepness and number of
    /// steps; a digest per cue; and that of all. Nothing on a board whose network is another.
    /// </summary>
    [JSExport]
    public static string RecallName(string cues)
    {
        if (Instrument?.Engine.Network
            is not AstrocyteNetwork { GainDynamics: GainDynamics.Replicator } played)
        {
            return "";
        }

        var network = new AstrocyteNetwork(played.Units, played.Capacity)
        {
            Temperature = played.Temperature,
            TimeStep = played.TimeStep,
            AstrocyteTimeConstant = played.AstrocyteTimeConstant,
            NeuronTimeConstant = played.NeuronTimeConstant,
            Steepness = played.Steepness,
        };
        network.Store(played.Patterns!);
        var whole = new Digest();
        var lines = new List<string>
        {
            InOneLine(
            [
                network.Temperature, network.TimeStep, network.AstrocyteTimeConstant,
                network.NeuronTimeConstant, network.Steepness, StepsOfAName,
            ], 6),
        };
        foreach (string cue in cues.Split('\n'))
        {
            network.Cue(PictureText.Read(cue)!);
            for (int step = 0; step < StepsOfAName; step++)
            {
                network.Step();
            }

            var own = new Digest();
            network.AddTo(own);
            network.AddTo(whole);
            lines.Add(DigitsOf(own));
        }

        lines.Add(DigitsOf(whole));
        return string.Join('\n', lines);
    }

    private static string DigitsOf(Digest digest) =>
        digest.Value.ToString("X8", CultureInfo.InvariantCulture);
}
