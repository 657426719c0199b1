using System;

namespace AstroNano.Instruments;

/// <summary>
/// What the user has set, by the keys of the settings: the one small table that stays when a
/// network goes. Networks with a setting of the same key share its value, so that MODE compares
/// them at a single setting. Of a key its hash is held: it takes a seventh of the room, and can be
/// read back from storage when no network is there to say the key. There is room for what was set
/// and for the settings of the network that is played.
/// </summary>
public sealed class Remembered
{
    /// <summary>Most values that are remembered.</summary>
    public const int Most = 40;

    private const int OneChange = 64;

    private int[] _keys = new int[0];
    private float[] _values = new float[0];

    // How many are remembered, and in the bits above how many changes there were: on the device a
    // field takes 12 bytes.
    private int _state;

    /// <summary>How many are remembered.</summary>
    public int Count => _state & OneChange - 1;

    /// <summary>Counts the changes, whatever network is there.</summary>
    public int Changes => _state / OneChange;

    /// <summary>
    /// Makes room for so many more values, up to <see cref="Most"/> in all. Allocates.
    /// </summary>
    public void MakeRoom(int values)
    {
        int count = Count;
        int room = count + values < Most ? count + values : Most;
        if (room > _keys.Length)
        {
            var keys = new int[room];
            Array.Copy(_keys, keys, count);
            _keys = keys;
            var numbers = new float[room];
            Array.Copy(_values, numbers, count);
            _values = numbers;
        }
    }

    /// <summary>Remembers a value; a new key only where there is room.</summary>
    public void Set(string key, float value) => Set(KeyHash.Of(key), value);

    /// <summary>The same by the key's hash.</summary>
    public void Set(int key, float value)
    {
        int place = PlaceOf(key);
        if (place == Count)
        {
            if (place == _keys.Length)
            {
                return;
            }

            _keys[place] = key;
            _state++;
        }

        _values[place] = value;
        _state += OneChange;
    }

    /// <summary>The value of a key if it was set, else the other one.</summary>
    public float Get(string key, float other)
    {
        int place = PlaceOf(KeyHash.Of(key));
        return place < Count ? _values[place] : other;
    }

    /// <summary>The hash of the key at a place, from 0 to <see cref="Count"/> − 1.</summary>
    public int KeyAt(int place) => _keys[place];

    /// <summary>The value at a place.</summary>
    public float ValueAt(int place) => _values[place];

    /// <summary>Forgets everything.</summary>
    public void Clear() => _state = (Changes + 1) * OneChange;

    private int PlaceOf(int key)
    {
        int place = 0, count = Count;
        while (place < count && _keys[place] != key)
        {
            place++;
        }

        return place;
    }
}
