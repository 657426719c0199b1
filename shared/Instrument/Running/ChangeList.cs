using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The latest changes of settings since a cue, for recording or reporting a run. A board that does
/// neither has none.
/// </summary>
public sealed class ChangeList
{
    /// <summary>Most changes that a run is written down with.</summary>
    public const int Most = 128;

    private const int MostSettings = 16;

    // The settings at the cue, then the values of the changes: one array less on the device. When
    // all slots are full, the first one is used again.
    private readonly float[] _values;

    // The steps, then the places of the settings.
    private readonly int[] _steps;

    /// <summary>A list with room for so many changes.</summary>
    public ChangeList(int room)
    {
        _values = new float[MostSettings + room];
        _steps = new int[2 * room];
    }

    /// <summary>How many there is room for.</summary>
    public int Room => _steps.Length / 2;

    /// <summary>How many there were, those that there is no room for included.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were reported.</summary>
    public int Reported { get; set; }

    /// <summary>Was more changed than there is room for?</summary>
    public bool IsTooShort { get; set; }

    /// <summary>A new record begins, with the settings as they are now.</summary>
    public void Begin(Network network)
    {
        Count = 0;
        Reported = 0;
        IsTooShort = false;
        for (int place = 0; place < network.SettingCount; place++)
        {
            _values[place] = network.GetSetting(place);
        }
    }

    /// <summary>A setting's value at the cue.</summary>
    public float BeganWith(int place) => _values[place];

    /// <summary>A setting was changed after so many steps; the last value counts.</summary>
    public void Add(int place, float value, int steps)
    {
        int room = Room, count = Count;
        int last = (count + room - 1) % room;
        if (count > 0 && _steps[room + last] == place && _steps[last] == steps)
        {
            _values[MostSettings + last] = value;
            Reported = Reported < count ? Reported : count - 1;
            return;
        }

        if (count >= room)
        {
            IsTooShort = true;
        }

        int next = count % room;
        _steps[next] = steps;
        _steps[room + next] = place;
        _values[MostSettings + next] = value;
        Count = count + 1;
    }

    /// <summary>The place of a setting that was changed.</summary>
    public int PlaceOf(int change)
    {
        int room = Room;
        return _steps[room + change % room];
    }

    /// <summary>The steps after which it was.</summary>
    public int StepsOf(int change) => _steps[change % Room];

    /// <summary>The value that it got.</summary>
    public float ValueOf(int change) => _values[MostSettings + change % Room];
}
