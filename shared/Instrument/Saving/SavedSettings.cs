using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>What of the instrument is saved, so that it survives without power.</summary>
public sealed partial class SavedSettings : SavedContents
{
    private readonly Parts _parts;
    private readonly Pages _pages;

    // None where there is no storage, and in safe mode.
    private SettingsStore _store;
    private Storage _untouched;

    /// <summary>Settings that are saved nowhere yet.</summary>
    public SavedSettings(Parts parts, Pages pages)
    {
        _parts = parts;
        _pages = pages;
    }

    /// <summary>Were settings found and loaded?</summary>
    public bool AreRestored => _store != null && _store.HasRestored;

    /// <summary>
    /// Loads what a storage holds, and from now on saves there what is set. Allocates.
    /// </summary>
    public void UseStorage(Storage storage)
    {
        _untouched = null;
        _parts.Messages.StorageNotice = null;
        _store = new SettingsStore(storage, this);
        _store.Restore();
    }

    /// <summary>
    /// Leaves a storage as it is, unless <see cref="UseUntouched"/> or a factory reset follows.
    /// </summary>
    public void LeaveUntouched(Storage storage) => _untouched = storage;

    /// <summary>Saves to the storage that was left untouched. Allocates.</summary>
    public void UseUntouched() => UseStorage(_untouched);

    /// <summary>A frame ends at that time in microseconds, which may wrap around.</summary>
    public void Frame(int now) => _store?.Frame(now);

    /// <summary>
    /// Factory reset: forgets all that was set, calibration included, here and in the storage.
    /// Allocates.
    /// </summary>
    public void Erase()
    {
        if (_untouched != null)
        {
            // What goes wrong there is said once: nothing will be saved there in any case.
            new SettingsStore(_untouched, this).Erase();
            _parts.Messages.StorageNotice = null;
        }
        else if (_store == null)
        {
            Reset();
        }
        else
        {
            _store.Erase();
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _parts.Panel.Assign(null, 0);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _parts.Panel.Calibrate(knob, KnobReader.DefaultLow, KnobReader.DefaultHigh);
        }

        _parts.Session.Remembered.Clear();
        _parts.Session.ForgetAll();
        RunSettings run = _parts.Session.Settings;
        run.SetWord(RunSettings.FirstWord);
        for (int index = 0; index < run.SettingCount; index++)
        {
            run.Table[index].Value = run.Table[index].Default;
        }

        _pages.SelectNetwork(0);
        _pages.Select(0);
    }

    /// <inheritdoc/>
    public override void Notify(string notice) => _parts.Messages.SetStorageNotice(notice);
}
