namespace AstroNano.Core;

/// <summary>
/// Pending steps: steps that are counted, and computed when their numbers are read. A network
/// counts a step if it has proved that nothing but its state variables can change, each on its own
/// towards a limit that stays; most steps after a recall are of that kind.
/// </summary>
public abstract partial class Network
{
    // Private, so that nothing reads it but through State or GetVariable: these compute the pending
    // steps first.
    private readonly float[] _state;

    private int _pendingSteps;
    private protected int _stillSteps;

    // How many more steps may be counted before the proof is made again, so that a flipped bit
    // does not stay unnoticed.
    private int _provenSteps;
    private bool _isAtRest;

    // How many of the first units are known to be settled.
    private protected int _settledUnits;

    // Whether a caller was given the arrays: it may have written to them.
    private bool _isHandedOut;

    /// <summary>
    /// States x, one per unit (N). Like all arrays of a network this is its working array: it
    /// changes with every step, and writing to it changes the run of this network, but of no other.
    /// A copy would cost memory and time. Read the property again after a step: that brings the
    /// array up to date.
    /// </summary>
    public float[] State
    {
        get
        {
            HandOut();
            return _state;
        }
    }

    /// <summary>
    /// Steps since the last cue in which an activation may have changed: as long as it stays the
    /// same, so do activations and overlaps.
    /// </summary>
    public int MovingSteps => _steps - _stillSteps;

    /// <summary>The state, up to date, for what leaves no other numbers in it.</summary>
    private protected float[] CurrentState
    {
        get
        {
            if (_pendingSteps != 0)
            {
                BringUpToDate();
            }

            return _state;
        }
    }

    /// <summary>Whether a step changes nothing but state variables.</summary>
    private protected virtual bool IsSettled() => false;

    /// <summary>
    /// Computes this many counted steps of all state variables and returns whether any has moved.
    /// </summary>
    /// <param name="state">The state, not up to date.</param>
    /// <param name="steps">At least 1.</param>
    private protected virtual bool Replay(float[] state, int steps) => false;

    /// <summary>
    /// Counts a step, if it and those that follow change nothing but state variables.
    /// </summary>
    /// <param name="batch">How many steps are computed at once.</param>
    /// <returns>Whether the step is done.</returns>
    private protected bool CountStep(int batch)
    {
        if (_provenSteps == 0)
        {
            if (_isHandedOut || !IsSettled())
            {
                _isHandedOut = false;
                return false;
            }

            _provenSteps = batch;
        }

        _pendingSteps++;
        _stillSteps++;
        _provenSteps--;
        if (_provenSteps == 0)
        {
            _isAtRest = !BringUpToDate() && !_isAtRest;
            _provenSteps = _isAtRest ? 8 * batch : 0;
        }

        return true;
    }

    /// <summary>Computes the pending steps; tells whether anything has moved.</summary>
    private bool BringUpToDate()
    {
        int steps = _pendingSteps;
        _pendingSteps = 0;
        _settledUnits = 0;
        return Replay(_state, steps);
    }

    /// <summary>
    /// Computes the pending steps, and the next one as well: what the proof rests on may change.
    /// </summary>
    private protected void HandOut()
    {
        if (_pendingSteps != 0)
        {
            BringUpToDate();
        }

        ForgetPending();
        _isHandedOut = true;
    }

    // Steps before a cue are of no interest after it.
    private void ForgetPending()
    {
        _pendingSteps = 0;
        _provenSteps = 0;
        _settledUnits = 0;
        _isAtRest = false;
    }
}
