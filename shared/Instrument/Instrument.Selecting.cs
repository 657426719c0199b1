using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>Which network is played, which page is shown, and what the knobs turn there.</summary>
public sealed partial class Instrument
{
    /// <summary>Plays another network of the catalogue, from its first cue. Allocates.</summary>
    public void SelectNetwork(int index)
    {
        Check.Range(index, 0, NetworkCount - 1)?.Throw("network");
        EndDemonstration();
        _certification = IsHeld ? _certification : null;
        _networkIndex = index;
        Choice.Table[0].Value = index;

        // A knob holds its setting, that its network: let go, or two would be in memory at once.
        if (Page.Knobs != KnobBank.Choice && Page.Knobs != KnobBank.Run)
        {
            _panel.Assign(null, 0);
        }

        _session.Play(Catalogue.Create()[index]);
        if (!Page.IsFor(Engine))
        {
            TurnTo(NextPage());
        }

        Certify();
        AssignKnobs();
    }

    private void PressCue()
    {
        if (Page.Knobs == KnobBank.Choice)
        {
            SelectNetwork(Choice.Chosen);
        }
        else if (_drawing != null)
        {
            _drawing.Turn(_drawing.Cursor);
        }
        else if (Page.IsOfCertificate)
        {
            Certify();
        }
        else if (Page.Knobs == KnobBank.Calibration)
        {
            KeepCalibration();
        }
        else
        {
            _session.Cue();
        }
    }

    private void AssignKnobs()
    {
        OpenCalibration();
        OpenDrawing();
        switch (Page.Knobs)
        {
            case KnobBank.Nothing:
            case KnobBank.Calibration: _panel.Assign(null, 0); break;
            case KnobBank.Drawing: _panel.Assign(_drawing.Table, 0); break;
            case KnobBank.Choice: _panel.Assign(Choice.Table, 0); break;
            case KnobBank.Run: _panel.Assign(_session.Settings.Table, 0); break;
            case KnobBank.NetworkFurther:
                _panel.Assign(Engine.Settings, Panel.KnobCount);
                break;
            default: _panel.Assign(Engine.Settings, 0); break;
        }
    }
}
