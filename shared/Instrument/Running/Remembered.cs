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

    private int[] _keys = new int[0];
    private float[] _values = new float[0];
    private int _count;

    /// <summary>How many are remembered.</summary>
    public int Count => _count;

    /// <summary>
    /// Makes room for so many more values, up to <see cref="Most"/> in all. Allocates.
    /// </summary>
    public void MakeRoom(int values)
    {
        int room = _count + values < Most ? _count + values : Most;
        if (room > _keys.Length)
        {
            var keys = new int[room];
            Array.Copy(_keys, keys, _count);
            _keys = keys;
            var numbers = new float[room];
            Array.Copy(_values, numbers, _count);
            _values = numbers;
        }
    }

    /// <summary>Remembers a value; a new key only where there is room.</summary>
    public void Set(string key, float value) => Set(KeyHash.Of(key), value);

    /// <summary>The same by the key's hash.</summary>
    public void Set(int key, float value)
    {
        int place = PlaceOf(key);
        if (place == _count)
        {
            if (place == _keys.Length)
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
        int place = PlaceOf(KeyHash.Of(key));
        return place < _count ? _values[place] : other;
    }

    /// <summary>The hash of the key at a place, from 0 to <see cref="Count"/> − 1.</summary>
    public int KeyAt(int place) => _keys[place];

    /// <summary>The value at a place.</summary>
    public float ValueAt(int place) => _values[place];

    /// <summary>Forgets everything.</summary>
    public void Clear() => _count = 0;

    private int PlaceOf(int key)
    {
        int place = 0;
        while (place < _count && _keys[place] != key)
        {
            place++;
        }

        return place;
    }
}
