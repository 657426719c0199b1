using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// What the instrument shows by itself until somebody touches it: a corrupted letter is recalled
/// every few seconds on page "neurons", then by another network. It plays the networks whose own
/// patterns are letters, with so few of them that each one recalls. Lives while it goes on.
/// </summary>
public sealed class Demonstration
{
    /// <summary>Microseconds from one recall to the next.</summary>
    public const int RecallTime = 5_000_000;

    // The letters that are stored, each recalled once by a network.
    private const int Memories = 3;
    private const string Invitation = "demo: touch anything";

    // A knob that has moved by this part of its travel was turned on purpose.
    private const float Touch = 0.02f;

    private readonly Parts _parts;
    private readonly Pages _pages;
    private readonly bool _travels;

    // Where the knobs stood at first, below 0 before they were read.
    private readonly float[] _firstPositions = new float[Panel.KnobCount];
    private int _shownAt;
    private int _recalls = 1;

    /// <summary>Begins. Allocates.</summary>
    /// <param name="parts">What it plays with.</param>
    /// <param name="pages">What it turns.</param>
    /// <param name="travels">
    /// Does it go through networks? Otherwise it stays with the network and the page that are
    /// there.
    /// </param>
    /// <param name="now">Microseconds.</param>
    public Demonstration(Parts parts, Pages pages, bool travels, int now)
    {
        _parts = parts;
        _pages = pages;
        _travels = travels;
        _shownAt = now;
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            _firstPositions[knob] = -1f;
        }

        if (travels)
        {
            pages.SelectBy(KeyHash.Of(PageTable.Neurons));
            parts.Session.Settings.Table[RunSettings.Memories].Value = Memories;
            parts.Session.SelectCue(1);
        }

        parts.Messages.Show(Invitation);
    }

    /// <summary>
    /// Was a knob turned? Whether it has a setting on this page or not, that is a touch.
    /// </summary>
    public bool IsTouched()
    {
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            Knob turned = _parts.Panel[knob];
            float away = turned.Position - _firstPositions[knob];
            if (_firstPositions[knob] < 0f)
            {
                _firstPositions[knob] = turned.HasReading ? turned.Position : -1f;
            }
            else if (turned.State != KnobState.Unstable && (away > Touch || away < -Touch))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A frame begins: another recall, if it is time for one.</summary>
    public void Begin(int now)
    {
        if (now - _shownAt >= RecallTime)
        {
            _shownAt = now;
            ShowAnother();
        }
    }

    /// <summary>
    /// Somebody plays: the memories are again as many as the network has, from the next cue on.
    /// </summary>
    public void End()
    {
        if (_travels)
        {
            Setting memories = _parts.Session.Settings.Table[RunSettings.Memories];
            memories.Value = memories.Default;
        }

        _parts.Messages.Clear();
    }

    // As if somebody had pressed a button: this allocates.
    private void ShowAnother()
    {
        Session session = _parts.Session;
        if (_travels && _recalls++ % Memories == 0)
        {
            do
            {
                _pages.SelectNetwork(_pages.NextNetwork);
            }
            while (session.Engine.Network.DefaultPatterns != PatternKind.Glyphs);
            _parts.Messages.Show(Invitation);
        }
        else if (_pages.Page.AllowsCues && !_parts.Schedule.IsPaused)
        {
            session.Cue();
        }
    }
}
