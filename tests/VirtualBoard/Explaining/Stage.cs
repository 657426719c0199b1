namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>
/// A run, and a second one like it that is a pass ahead: it shows what the first will do next
/// without any of the code under test.
/// </summary>
internal sealed class Stage
{
    private readonly Session _ahead;

    /// <summary>Plays a network with settings as "temperature=12 memories=4".</summary>
    public Stage(string network, string settings, int cue)
    {
        Run = Begin(network, settings, cue);
        _ahead = Begin(network, settings, cue);
        for (int step = 0; step < _ahead.Engine.Network.StepsPerPass; step++)
        {
            _ahead.Step();
        }
    }

    public Session Run { get; }

    public Network Network => Run.Engine.Network;

    public float NeuronsWillMove => Furthest(network => network.State, Network.Units);

    public float ActivationWillMove => Furthest(network => network.Activation, Network.Units);

    public float ModulationWillMove => Network.Modulation is null
        ? 0f : Furthest(network => network.Modulation!, Network.Memories);

    // A log gain whose gain is 0 may fall for ever.
    public float OthersWillMove => Enumerable.Range(1, Network.VariableCount - 1)
        .SelectMany(index => Enumerable.Range(0, Network.VariableLength(index))
            .Where(i => Network.VariableName(index) != "log gain"
                || _ahead.Engine.Network.Modulation![i] > 0f)
            .Select(i => Math.Abs(_ahead.Engine.Network.GetVariable(index)[i]
                - Network.GetVariable(index)[i])))
        .Append(0f).Max();

    public void GoTo(int step)
    {
        while (Network.Steps < step)
        {
            Run.Step();
            _ahead.Step();
        }
    }

    public Movement Next => new(
        NeuronsWillMove, OthersWillMove, ModulationWillMove, ActivationWillMove);

    public Situation Look() => Situation.Of(Run, Next);

    public int Digest()
    {
        var digest = new Digest();
        Network.AddTo(digest);
        return digest.Value;
    }

    private float Furthest(Func<Network, float[]> values, int count)
    {
        float[] now = values(Network), then = values(_ahead.Engine.Network);
        return Enumerable.Range(0, count).Max(i => Math.Abs(then[i] - now[i]));
    }

    private static Session Begin(string network, string settings, int cue)
    {
        var session = new Session();
        session.Play(Catalogue.Find(network));
        foreach (string[] pair in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=')))
        {
            session.Engine.Settings.Concat(session.Settings.Table)
                .Single(setting => setting.Key == pair[0]).Value = float.Parse(pair[1]);
        }

        session.SelectCue(cue);
        return session;
    }
}
