using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// A network as the instrument plays it: its settings in the order of the knobs, four a bank, and
/// the closed forms beside what is seen. It reads everything from the network, so that a new one
/// needs no engine of its own. Only the network that is played has one.
/// </summary>
public sealed class Engine : Adjustable
{
    /// <summary>Units of every network: 8 × 8, the size of a letter.</summary>
    public const int Units = 64;

    /// <summary>Most memories a network can hold.</summary>
    public const int Capacity = 32;

    /// <summary>Most closed forms, one a row of the glass.</summary>
    public const int MostForms = 5;

    private readonly Setting[] _settings;
    private readonly Remembered _remembered;
    private readonly Recorder _recorder;

    // The place in the network's table of each setting in the order of the knobs.
    private readonly byte[] _places;

    /// <summary>Makes the network, with the settings that the user had chosen for it.</summary>
    public Engine(NetworkEntry entry, Remembered remembered, Recorder recorder)
    {
        Key = entry.Key;
        Title = entry.Title;
        _remembered = remembered;
        _recorder = recorder;
        Network = entry.Create(Units, Capacity);
        Theory = Network.CreateTheory();
        Setting[] table = Network.CreateSettings();
        _settings = new Setting[table.Length];
        _places = new byte[table.Length];
        Arrange(table);
        for (int index = 0; index < _settings.Length; index++)
        {
            _settings[index].BindTo(this, index);
        }

        SetAnew();
    }

    /// <summary>Its name in links, capsules and on command lines.</summary>
    public string Key { get; }

    /// <summary>Its name on the glass, of at most ten letters.</summary>
    public string Title { get; }

    /// <summary>The network itself.</summary>
    public Network Network { get; }

    /// <summary>Its settings in the order of the knobs.</summary>
    public Setting[] Settings => _settings;

    /// <summary>Its closed forms.</summary>
    public NetworkTheory Theory { get; }

    /// <inheritdoc/>
    public override int SettingCount => _settings.Length;

    /// <inheritdoc/>
    public override float GetSetting(int index) => Network.GetSetting(_places[index]);

    /// <summary>Sets it in the network, remembers it and writes it down.</summary>
    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        int place = _places[index];
        Network.SetSetting(place, value);
        _remembered.Set(_settings[index].Key, value);
        _recorder.Change(place, value, Network.Steps);
    }

    /// <summary>
    /// Gives the network all its settings once more: a state variable can be one of them, and no
    /// cue sets it back.
    /// </summary>
    public void SetAnew()
    {
        for (int index = 0; index < _settings.Length; index++)
        {
            Setting setting = _settings[index];
            float value = _remembered.Get(setting.Key, setting.Start);
            bool fits = value >= setting.Minimum && value <= setting.Maximum;
            Network.SetSetting(_places[index], fits ? value : setting.Start);
        }
    }

    /// <inheritdoc/>
    protected override Setting Describe(int index) => _settings[index];

    // Those that come first, then all others, then those that come last.
    private void Arrange(Setting[] table)
    {
        int index = 0;
        for (int order = 0; order <= 2; order++)
        {
            for (int place = 0; place < table.Length; place++)
            {
                if (table[place].Order == order)
                {
                    _settings[index] = table[place];
                    _places[index] = (byte)place;
                    index++;
                }
            }
        }
    }
}
