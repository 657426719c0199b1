namespace AstroNano.Replay;

/// <summary>Replays a run step by step, for a verdict.</summary>
public sealed class Replayer
{
    private readonly Run _run;
    private readonly RunPlayer _player;

    /// <summary>Builds the network and gives the first cue.</summary>
    /// <exception cref="ReplayException">The run is not possible.</exception>
    public Replayer(Run run)
    {
        _run = run;
        _player = Possible(() => new RunPlayer(run));
    }

    /// <summary>Whether all steps are made.</summary>
    public bool IsDone => _player.Done;

    /// <summary>The part of the steps that is made, from 0 to 1.</summary>
    public double Progress => IsDone ? 1 : (double)_player.Steps / _run.Steps;

    /// <summary>Whether the digest is that of the run, after the last step.</summary>
    public Verdict Verdict => new(_run.Name, _player.Steps, _run.Digest,
        _run.OfLastState ? DigestOfEnd() : _player.Digest);

    /// <summary>Makes the next step.</summary>
    /// <exception cref="ReplayException">The run asks for something impossible there.</exception>
    public void Step() => Possible(() =>
    {
        _player.Step();
        return true;
    });

    // What was changed after the last step is in the last state too, where a setting is part of
    // the state, as the saliency of an input is; no step is left that would apply it.
    private int DigestOfEnd() => Possible(() =>
    {
        Network network = _player.Network;
        Setting[] settings = network.CreateSettings();
        for (int change = 0; change < _run.Changes; change++)
        {
            int place = Adjustable.IndexOf(settings, _run.KeyOf(change));
            if (_run.StepOf(change) == _run.Steps && place >= 0)
            {
                network.SetSetting(place, _run.ValueOf(change));
            }
        }

        var digest = new Digest();
        network.AddTo(digest);
        return digest.Value;
    });

    private static T Possible<T>(Func<T> made)
    {
        try
        {
            return made();
        }
        catch (ArgumentException exception)
        {
            throw new ReplayException(new Sentence(
                "The capsule asks for something impossible: {{0}}.", CoreRefusal.Of(exception)));
        }
    }
}
