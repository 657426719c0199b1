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
    private readonly int[] _steps;
    private readonly byte[] _places;

    /// <summary>A list with room for so many changes.</summary>
    public ChangeList(int room)
    {
        _values = new float[MostSettings + room];
        _steps = new int[room];
        _places = new byte[room];
    }

    /// <summary>How many there is room for.</summary>
    public int Room => _steps.Length;

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
        int last = (Count + Room - 1) % Room;
        if (Count > 0 && _places[last] == place && _steps[last] == steps)
        {
            _values[MostSettings + last] = value;
            Reported = Reported < Count ? Reported : Count - 1;
            return;
        }

        IsTooShort = IsTooShort || Count >= Room;
        int next = Count % Room;
        _steps[next] = steps;
        _places[next] = (byte)place;
        _values[MostSettings + next] = value;
        Count++;
    }

    /// <summary>The place of a setting that was changed.</summary>
    public int PlaceOf(int change) => _places[change % Room];

    /// <summary>The steps after which it was.</summary>
    public int StepsOf(int change) => _steps[change % Room];

    /// <summary>The value that it got.</summary>
    public float ValueOf(int change) => _values[MostSettings + change % Room];
}
