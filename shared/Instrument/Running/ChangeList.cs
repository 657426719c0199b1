using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The changes of settings since a cue. Only who writes runs down has one, a page with its links: a
/// board does not, as its certificates are of runs in which nothing is changed.
/// </summary>
internal sealed class ChangeList
{
    /// <summary>Most changes that are written down.</summary>
    public const int Most = 128;

    private const int MostSettings = 16;

    private readonly float[] _settings = new float[MostSettings];
    private readonly int[] _steps = new int[Most];
    private readonly byte[] _places = new byte[Most];
    private readonly float[] _values = new float[Most];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Was more changed than there is room for?</summary>
    public bool IsTooShort { get; set; }

    /// <summary>A new record begins, with the settings as they are now.</summary>
    public void Begin(Network network)
    {
        Count = 0;
        IsTooShort = false;
        for (int place = 0; place < network.SettingCount; place++)
        {
            _settings[place] = network.GetSetting(place);
        }
    }

    /// <summary>A setting's value at the cue.</summary>
    public float BeganWith(int place) => _settings[place];

    /// <summary>A setting was changed after so many steps; the last value counts.</summary>
    public void Add(int place, float value, int steps)
    {
        int last = Count - 1;
        if (last >= 0 && _places[last] == place && _steps[last] == steps)
        {
            _values[last] = value;
            return;
        }

        if (Count == Most)
        {
            IsTooShort = true;
            return;
        }

        _steps[Count] = steps;
        _places[Count] = (byte)place;
        _values[Count] = value;
        Count++;
    }

    /// <summary>The place of a setting that was changed.</summary>
    public int PlaceOf(int change) => _places[change];

    /// <summary>The steps after which it was.</summary>
    public int StepsOf(int change) => _steps[change];

    /// <summary>The value that it got.</summary>
    public float ValueOf(int change) => _values[change];
}
