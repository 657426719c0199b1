namespace AstroNano.Instruments;

/// <summary>
/// What the user has set, by the keys of the settings: the one small table that stays when a
/// network goes. Networks with a setting of the same key share its value, so that MODE compares
/// them at a single setting.
/// </summary>
public sealed class Remembered
{
    private const int Capacity = 40;

    private readonly string[] _keys = new string[Capacity];
    private readonly float[] _values = new float[Capacity];
    private int _count;

    /// <summary>How many are remembered.</summary>
    public int Count => _count;

    /// <summary>Remembers a value; when the table is full, new keys are not.</summary>
    public void Set(string key, float value)
    {
        int place = PlaceOf(key);
        if (place == _count)
        {
            if (place == Capacity)
            {
                return;
            }

            _keys[place] = key;
            _count++;
        }

        _values[place] = value;
    }

    /// <summary>The value of a key if it was set, else the other one.</summary>
    public float Get(string key, float other)
    {
        int place = PlaceOf(key);
        return place < _count ? _values[place] : other;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _count = 0;

    private int PlaceOf(string key)
    {
        int place = 0;
        while (place < _count && _keys[place] != key)
        {
            place++;
        }

        return place;
    }
}
