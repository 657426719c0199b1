using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A network as the instrument plays it: its settings in the order of the knobs, four a bank, and
/// the closed forms beside what is seen. It reads everything from the network, so that a new one
/// needs no engine of its own. Only the network that is played has one.
/// </summary>
public sealed class Engine : ISettingObserver
{
    /// <summary>Units of every network: 8 × 8, the size of a letter.</summary>
    public const int Units = 64;

    /// <summary>Most memories a network can hold.</summary>
    public const int Capacity = 32;

    /// <summary>Most closed forms, one a row of the display.</summary>
    public const int MostForms = 5;

    private readonly Setting[] _settings;
    private readonly Remembered _remembered;
    private readonly Recorder _recorder;

    /// <summary>Makes the network, with the settings that the user had chosen for it.</summary>
    public Engine(NetworkEntry entry, Remembered remembered, Recorder recorder)
    {
        Key = entry.Key;
        Title = entry.Title;
        _remembered = remembered;
        _recorder = recorder;
        Network = entry.Create(Units, Capacity);
        Theory = Network.CreateTheory();
        _settings = Arranged(Network.CreateSettings());
        remembered.MakeRoom(_settings.Length);
        ApplyRemembered();
    }

    /// <summary>Its name in links, capsules and on command lines.</summary>
    public string Key { get; }

    /// <summary>Its name on the display, of at most ten letters.</summary>
    public string Title { get; }

    /// <summary>The network itself.</summary>
    public Network Network { get; }

    /// <summary>Its settings in the order of the knobs.</summary>
    public Setting[] Settings => _settings;

    /// <summary>Its closed forms.</summary>
    public NetworkTheory Theory { get; }

    /// <summary>A setting of the network was set: remembers it and writes it down.</summary>
    public void OnSet(int place, string key, float value, string word)
    {
        _remembered.Set(key, SavedValue.Of(value, word));
        _recorder.Change(place, value, Network.Steps);
    }

    /// <summary>
    /// Gives the network all its settings once more: a state variable can be one of them, and no
    /// cue sets it back.
    /// </summary>
    public void ApplyRemembered()
    {
        // Nobody has chosen these values: they are not to be remembered.
        Network.Observer = null;
        for (int index = 0; index < _settings.Length; index++)
        {
            Setting setting = _settings[index];
            float saved = _remembered.Get(setting.Key, setting.Start);
            setting.Set(SavedValue.Read(setting, saved, setting.Start));
        }

        Network.Observer = this;
    }

    // Those that come first, then all others, then those that come last.
    private static Setting[] Arranged(Setting[] table)
    {
        var settings = new Setting[table.Length];
        int index = 0;
        for (int order = 0; order <= 2; order++)
        {
            for (int place = 0; place < table.Length; place++)
            {
                if (Presentation.OrderOf(table[place].Key) == order)
                {
                    settings[index] = table[place];
                    index++;
                }
            }
        }

        return settings;
    }
}
