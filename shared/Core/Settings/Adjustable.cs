using System;

namespace AstroNano.Core;

/// <summary>
/// Something with settings: a network, or a run on the instrument. It describes each of them and
/// lets it be read and set by its place in the table. The value itself stands in one field of the
/// owner and nowhere else.
/// </summary>
public abstract class Adjustable
{
    /// <summary>How many settings there are; none unless the owner says so.</summary>
    public virtual int SettingCount => 0;

    /// <summary>The value in force of a setting.</summary>
    /// <param name="index">From 0 to <see cref="SettingCount"/> − 1.</param>
    public virtual float GetSetting(int index) => throw NoSetting(index);

    /// <summary>Sets it.</summary>
    /// <param name="index">From 0 to <see cref="SettingCount"/> − 1.</param>
    /// <param name="value">Refused with name, value and range if it lies outside.</param>
    public virtual void SetSetting(int index, float value) => throw NoSetting(index);

    /// <summary>The table, each line bound to its value. Allocates.</summary>
    public Setting[] CreateSettings()
    {
        var settings = new Setting[SettingCount];
        for (int index = 0; index < settings.Length; index++)
        {
            settings[index] = Describe(index);
            settings[index].BindTo(this, index);
        }

        return settings;
    }

    /// <summary>The place of a key in a table, or -1.</summary>
    public static int IndexOf(Setting[] settings, string key)
    {
        int index = settings.Length - 1;
        while (index >= 0 && settings[index].Key != key)
        {
            index--;
        }

        return index;
    }

    /// <summary>Describes a setting. Allocates: no step and no frame asks for it.</summary>
    protected virtual Setting Describe(int index) => throw NoSetting(index);

    private static ArgumentOutOfRangeException NoSetting(int index) =>
        new ArgumentOutOfRangeException(nameof(index), "There is no setting " + index + ".");
}
