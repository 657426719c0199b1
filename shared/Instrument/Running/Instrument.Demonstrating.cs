using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>What the instrument shows of itself until somebody touches it.</summary>
public sealed partial class Instrument
{
    /// <summary>Microseconds from one recall of a demonstration to the next.</summary>
    public const int RecallTime = 5_000_000;

    private const int RecallsOfOne = 3;

    // The place of the page "neurons".
    private const int NeuronsAt = 1;

    private bool _demonstrates;
    private bool _travels;
    private int _shownAt;
    private int _recalls;

    /// <summary>Does it play by itself?</summary>
    public bool Demonstrates => _demonstrates;

    /// <summary>
    /// Plays by itself until the first touch: a corrupted letter is recalled every few seconds on
    /// the page "neurons", then by another network. Where something was kept, it stays with the
    /// network and the page that the user left. Allocates.
    /// </summary>
    public void Demonstrate()
    {
        _travels = _keeper == null || !_keeper.HasRestored;
        if (_travels)
        {
            SelectPage(NeuronsAt);
        }

        _demonstrates = true;
        _shownAt = _now;
        _recalls = 1;
        Say("demo: touch anything");
    }

    private void DemonstrateOn()
    {
        if (!_demonstrates || _now - _shownAt < RecallTime)
        {
            return;
        }

        _shownAt = _now;
        ShowAnother();
    }

    // As if somebody had pressed a button: this allocates.
    private void ShowAnother()
    {
        if (_travels && _recalls++ % RecallsOfOne == 0)
        {
            do
            {
                SelectNetwork(NetworkIndex + 1 < NetworkCount ? NetworkIndex + 1 : 0);
            }
            while (Engine.Network.DefaultPatterns != PatternKind.Glyphs);
            Say("demo: touch anything");
        }
        else if (_drawing == null && _certification == null)
        {
            Cue();
        }

        _demonstrates = true;
    }

    private void EndDemonstration()
    {
        if (_demonstrates)
        {
            _demonstrates = false;
            _message = null;
        }
    }
}
