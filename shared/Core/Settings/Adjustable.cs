using System;

namespace AstroNano.Core;

/// <summary>
/// Something with settings: a network, or a run on the instrument. Its constructor declares each
/// of them once, with <see cref="Add"/>; range check, property, place in the table, description and
/// documentation follow from that. A derived class adds its own after those of its base class.
/// </summary>
public abstract class Adjustable
{
    private Setting[] _settings;

    /// <summary>How many settings there are.</summary>
    public int SettingCount => _settings == null ? 0 : _settings.Length;

    /// <summary>Counts how often a setting was set, or what else there is to set.</summary>
    internal int Changes { get; private protected set; }

    /// <summary>Is notified of every setting that is set, in whatever way; or null.</summary>
    public ISettingObserver? Observer { get; set; }

    /// <summary>The table itself; it must not be changed.</summary>
    protected Setting[] Declared => _settings;

    /// <summary>The value in force of a setting.</summary>
    /// <param name="index">From 0 to <see cref="SettingCount"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such setting.</exception>
    public float GetSetting(int index) => At(index).Value;

    /// <summary>Sets it, as its property does.</summary>
    /// <param name="index">From 0 to <see cref="SettingCount"/> − 1.</param>
    /// <param name="value">Refused with key, value and range if it lies outside.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such setting, or the value is not in its range.
    /// </exception>
    public void SetSetting(int index, float value) => At(index).Set(value);

    /// <summary>
    /// The settings themselves, in the order in which they were declared, in a new array.
    /// </summary>
    public Setting[] CreateSettings() => Copy(SettingCount);

    /// <summary>The place of a key in a table, or -1.</summary>
    /// <exception cref="ArgumentNullException">The table is missing.</exception>
    public static int IndexOf(Setting[] settings, string? key)
    {
        Check.Given(settings)?.Throw(nameof(settings));
        int index = settings.Length - 1;
        while (index >= 0 && settings[index].Key != key)
        {
            index--;
        }

        return index;
    }

    internal void Apply(Setting setting)
    {
        Changes++;
        OnSet(setting);
        Observer?.OnSet(PlaceOf(setting), setting.Key, setting.Value, setting.ValueWord);
    }

    /// <summary>Declares a setting. Allocates.</summary>
    /// <returns>The setting, for the property that reads and sets it.</returns>
    /// <exception cref="ArgumentNullException">The setting is missing.</exception>
    protected Setting Add(Setting setting)
    {
        Check.Given(setting)?.Throw(nameof(setting));
        int count = SettingCount;
        _settings = Copy(count + 1);
        _settings[count] = setting;
        setting.BelongTo(this);
        return setting;
    }

    /// <summary>Refuses, by an exception, what is in range and yet not allowed.</summary>
    protected internal virtual void CheckValue(Setting setting, float value)
    {
    }

    /// <summary>Computes what depends on a setting, after it was set.</summary>
    protected virtual void OnSet(Setting setting)
    {
    }

    private Setting[] Copy(int length)
    {
        var settings = new Setting[length];
        if (_settings != null)
        {
            Array.Copy(_settings, settings, _settings.Length);
        }

        return settings;
    }

    private int PlaceOf(Setting setting)
    {
        int place = 0;
        while (_settings[place] != setting)
        {
            place++;
        }

        return place;
    }

    private Setting At(int index)
    {
        Check.Range(index, 0, SettingCount - 1)?.Throw(nameof(index));
        return _settings[index];
    }
}
