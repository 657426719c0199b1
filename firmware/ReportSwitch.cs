using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// Whether the board reports on its USB port, and the number that tells it from other boards: saved
/// together. The number is made once, at random.
/// </summary>
public sealed class ReportSwitch
{
    private const int Numbers = 0xFFFF;
    private const int Off = 0x10000;
    private const int HasNumber = 0x20000;

    private readonly Storage _storage;
    private int _value;

    /// <summary>As it is saved. Allocates.</summary>
    public ReportSwitch(Storage storage)
    {
        _storage = storage;
        _value = SavedNumber.Read(storage, Storage.ReportSlot, 3, Numbers | Off | HasNumber);
    }

    /// <summary>Is it to report?</summary>
    public bool IsOn => (_value & Off) == 0;

    /// <summary>Switches it on or off, and saves that if it is news. Allocates.</summary>
    public void Set(bool isOn)
    {
        if (isOn != IsOn)
        {
            _value ^= Off;
            Save();
        }
    }

    /// <summary>The board's number; the first time it is made from some noise. Allocates.</summary>
    public int NumberFrom(Knobs knobs)
    {
        if ((_value & HasNumber) == 0)
        {
            int noise = knobs.Noise();
            _value |= HasNumber | ((noise ^ noise >> 16) & Numbers);
            Save();
        }

        return _value & Numbers;
    }

    private void Save() => SavedNumber.Write(_storage, Storage.ReportSlot, 3, _value);
}
