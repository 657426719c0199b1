using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>What is kept without power, how it is forgotten, and the knobs' calibration.</summary>
public sealed partial class Instrument
{
    private readonly BothButtons _both = new BothButtons();
    private readonly Writer _writer;
    private Keeper _keeper;
    private Page _countdown;
    private Calibration _calibration;

    /// <inheritdoc/>
    public override Calibration Calibration => _calibration;

    /// <summary>
    /// Takes up what is kept in a storage, and keeps there from now on what is set. Allocates.
    /// </summary>
    public void Keep(Storage storage)
    {
        _keeper = new Keeper(storage, new KeptSettings(this));
        _keeper.Restore();
    }

    /// <summary>
    /// Factory settings: forgets all that was set, calibration included, here and in the storage.
    /// </summary>
    public void ResetToFactory()
    {
        if (_untouched != null)
        {
            new Keeper(_untouched, new KeptSettings(this)).Erase();
        }
        else if (_keeper == null)
        {
            ResetSettings();
        }
        else
        {
            _keeper.Erase();
        }
    }

    /// <summary>Sets everything to what it was when the board was new.</summary>
    private void ResetSettings()
    {
        _panel.Assign(null, 0);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _panel.Calibrate(knob, KnobReader.DefaultLow, KnobReader.DefaultHigh);
        }

        _session.Remembered.Clear();
        _session.ForgetAll();
        RunSettings run = _session.Settings;
        run.SetWord(RunSettings.FirstWord);
        for (int index = 0; index < run.SettingCount; index++)
        {
            run.Table[index].Value = run.DefaultOf(index);
        }

        SelectNetwork(0);
        SelectPage(0);
    }

    /// <summary>Plays the network whose key has this hash, if there is one.</summary>
    private void SelectNetworkBy(int hash)
    {
        NetworkEntry[] entries = Catalogue.Create();
        for (int index = 0; index < entries.Length; index++)
        {
            if (KeyHash.Of(entries[index].Key) == hash)
            {
                SelectNetwork(index);
            }
        }
    }

    /// <summary>Shows the page whose key has this hash, if the network has it.</summary>
    private void SelectPageBy(int hash)
    {
        for (int index = 0; index < Pages; index++)
        {
            Page page = PageAt(index);
            if (KeyHash.Of(page.Key) == hash && page.IsFor(Engine))
            {
                SelectPage(index);
            }
        }
    }

    // Both buttons: true if they are held together, so that neither means anything of its own.
    private bool HoldBoth()
    {
        bool fires = _both.Read(_cueButton.IsDown, _modeButton.IsDown, _now);
        if (_both.AreSpent)
        {
            _cueButton.Spend();
            _modeButton.Spend();
        }

        if (fires)
        {
            ResetToFactory();
        }

        if (_both.IsActive)
        {
            BeginCountdown(fires);
        }
        else if (_countdown != null)
        {
            _countdown = null;
            _needsFullRedraw = true;
        }

        return _both.AreSpent;
    }

    private void BeginCountdown(bool anew)
    {
        if (_countdown == null || anew)
        {
            _countdown = new CountdownPage(this, _writer, _both);
            _needsFullRedraw = true;
        }
    }

    // The knobs' ends are looked for as long as the page is shown.
    private void OpenCalibration() =>
        _calibration = Page.Knobs == KnobBank.Calibration ? new Calibration(_panel) : null;

    private void KeepCalibration()
    {
        _calibration.Keep();
        _needsFullRedraw = true;
    }
}
