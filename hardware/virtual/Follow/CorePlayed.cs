namespace AstroNano.Follow;

/// <summary>
/// A run on the core alone, set up as the instrument does. It goes back by beginning again.
/// </summary>
public sealed class CorePlayed : PlayedNetwork
{
    private readonly List<Change> _changes = [];
    private RunDescription? _run;
    private Network? _network;

    public override Network Network =>
        _network ?? throw new InvalidOperationException("No run was begun; call Begin first.");

    public override void Begin(RunDescription run)
    {
        _run = run;
        _changes.Clear();
        Restart(run);
    }

    public override void Change(int place, float value)
    {
        Network.SetSetting(place, value);
        _changes.Add(new Change(Steps, place, value));
    }

    public override void Step() => Network.Step();

    public override void GoBack(int step)
    {
        _changes.RemoveAll(change => change.Step > step);
        Restart(_run!);
        foreach (Change change in _changes)
        {
            RunTo(change.Step);
            Network.SetSetting(change.Place, change.Value);
        }

        RunTo(step);
    }

    private void RunTo(int step)
    {
        while (Network.Steps < step)
        {
            Network.Step();
        }
    }

    private void Restart(RunDescription run)
    {
        NetworkEntry entry = run.Entry
            ?? throw new ArgumentException($"There is no network of the number {run.Network}.");
        _network = entry.Create(Engine.Units, Engine.Capacity);
        var trial = new Trial(Engine.Units, Engine.Capacity);
        trial.Store(run.Kind, run.Memories, run.Trial, run.Stream);
        if (run.Word is not null)
        {
            trial.AddLetters(run.Word);
        }

        if (run.Pictures is not null)
        {
            trial.Add(run.Pictures);
        }

        Setting[] settings = _network.CreateSettings();
        for (int place = 0; place < settings.Length; place++)
        {
            if (run.Settings[place] != settings[place].Default)
            {
                settings[place].Set(run.Settings[place]);
            }
        }

        _network.Store(trial.Patterns);
        if (run.Painted is not null)
        {
            trial.SetCue(run.Painted);
        }
        else
        {
            trial.Generator = run.Generator;
            trial.DrawCue(run.Cue - 1, run.Flips);
        }

        _network.Cue(trial.Cue);
    }
}
