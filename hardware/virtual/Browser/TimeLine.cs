namespace AstroNano.Browser;

/// <summary>
/// The run since its cue, to go back along: the whole session is kept every so many steps, and
/// after each change of a setting; any other step is reached from the nearest kept one by making
/// the steps again. So every moment comes back bit by bit, whatever the network.
/// </summary>
/// <param name="runsBefore">The number of the first run, less one.</param>
internal sealed class TimeLine(int runsBefore = 0)
{
    // With more, every second one goes and the next are kept half as often; but those that follow
    // a change stay, as nothing else knows of it.
    private const int MostKept = 512;
    private const int MostChanged = 2048;

    // In a long run these are far apart. The last steps are kept more often, so that a twin that
    // ran too far is back in a moment: so many of them reach back further than it can run ahead.
    private const int NearEvery = 1024;
    private const int MostNear = 32;

    private readonly List<Moment> _kept = [];
    private readonly List<Moment> _near = [];
    private Session? _session;
    private StateImage? _image;
    private float[] _settings = [];
    private int _run;
    private int _every = 1;
    private int _at;

    // No later step is kept because of a change.
    private int _lastChange;

    /// <summary>Counts the runs; another network or cue begins another one.</summary>
    public int Runs { get; private set; } = runsBefore;

    /// <summary>The first step that can be gone back to.</summary>
    public int First => _kept.Count > 0 ? _kept[0].Step : 0;

    /// <summary>The last step that was made.</summary>
    public int Latest { get; private set; }

    private Network Network => _session!.Engine.Network;

    /// <summary>
    /// To be called before each step, or as often as can be: the run is looked at, and kept if it
    /// is time to.
    /// </summary>
    public void Look(Session session)
    {
        if (session != _session || session.Trace.Cues != _run)
        {
            Begin(session);
            return;
        }

        LookAtStep();
        if (TakeSettings())
        {
            // Moments after the change belong to a run that no longer happens.
            int steps = Network.Steps;
            Forget(moment => moment.Step >= steps);
            Latest = steps;
            Keep(isChange: true);
        }
    }

    /// <summary>The same in a run that was looked at before and has the same settings.</summary>
    public void LookAtStep()
    {
        int steps = Network.Steps;
        if (steps != _at)
        {
            Advance(steps);
        }
    }

    /// <summary>Takes the run back, or on again, to a step that was made.</summary>
    /// <returns>How many steps were made again for it.</returns>
    public int GoTo(int step)
    {
        step = Math.Clamp(step, First, Latest);
        Moment from = _kept.FindLast(moment => moment.Step <= step)!;
        Moment? near = _near.FindLast(moment => moment.Step <= step);
        from = near?.Step > from.Step ? near : from;
        _image!.Put(from.State);
        while (Network.Steps < step)
        {
            _session!.Step();
        }

        _at = step;
        TakeSettings();
        return step - from.Step;
    }

    /// <summary>Everything as it is now, to come back to.</summary>
    public StateImage.Copy Take() => _image!.Take(null);

    /// <summary>Comes back to it.</summary>
    public void Put(StateImage.Copy state)
    {
        _image!.Put(state);
        _at = Network.Steps;
        TakeSettings();
    }

    /// <summary>What comes out of something that is made with the run, then put back.</summary>
    public T Peek<T>(Func<Network, T> made)
    {
        StateImage.Copy state = _image!.Take(null);
        T result = made(Network);
        _image.Put(state);
        return result;
    }

    private void Begin(Session session)
    {
        _session = session;
        _run = session.Trace.Cues;
        // How fast it goes and what the next cues are like is no part of this run.
        _image = new StateImage(session, except: session.Settings);
        _kept.Clear();
        _near.Clear();
        _lastChange = 0;
        _every = 1;
        Runs++;
        Latest = Network.Steps;
        _at = Latest;
        TakeSettings();
        Keep(isChange: false);
    }

    private void Advance(int steps)
    {
        if (_at < _lastChange)
        {
            LoseChanges(steps);
        }

        _at = steps;
        Latest = Math.Max(Latest, steps);
        if (steps >= _kept[^1].Step + _every)
        {
            Keep(isChange: false);
        }

        int near = _near.Count > 0 ? _near[^1].Step : 0;
        if (_every > NearEvery && steps >= near + NearEvery)
        {
            _near.Add(new Moment(steps, IsChange: false, _image!.Take(_kept[^1].State)));
            _near.RemoveRange(0, Math.Max(0, _near.Count - MostNear));
        }
    }

    // Has time gone on from an earlier moment, past one at which something was changed then?
    private void LoseChanges(int steps)
    {
        Moment? change = _kept.Find(
            moment => moment.IsChange && moment.Step > _at && moment.Step <= steps);
        if (change is not null)
        {
            Forget(moment => moment.Step >= change.Step);
            Latest = steps;
        }
    }

    private void Keep(bool isChange)
    {
        _lastChange = isChange ? Network.Steps : _lastChange;
        StateImage.Copy state = _image!.Take(_kept.Count > 0 ? _kept[^1].State : null);
        _kept.Add(new Moment(Network.Steps, isChange, state));
        int changes = 0;
        foreach (Moment moment in _kept)
        {
            changes += moment.IsChange ? 1 : 0;
        }

        if (_kept.Count - changes > MostKept)
        {
            Thin();
        }

        if (changes > MostChanged)
        {
            _kept.RemoveRange(0, _kept.Count / 2);
        }
    }

    private void Thin()
    {
        _every *= 2;
        bool isKept = false;
        _kept.RemoveAll(
            moment => !moment.IsChange && moment.Step != First && !(isKept = !isKept));
    }

    private void Forget(Predicate<Moment> which)
    {
        _kept.RemoveAll(which);
        _near.RemoveAll(which);
    }

    // Are they others than they were?
    private bool TakeSettings()
    {
        Network network = Network;
        bool isOther = network.SettingCount != _settings.Length;
        if (isOther)
        {
            _settings = new float[network.SettingCount];
        }

        for (int i = 0; i < _settings.Length; i++)
        {
            float value = network.GetSetting(i);
            isOther |= value != _settings[i];
            _settings[i] = value;
        }

        return isOther;
    }

    private sealed record Moment(int Step, bool IsChange, StateImage.Copy State);
}
