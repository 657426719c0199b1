namespace AstroNano.Core;

/// <summary>
/// Pending steps: steps that are counted, and computed when their numbers are read. A network
/// counts steps in which nothing but its state variables can change, each on its own towards a
/// limit that stays; most steps after a recall are of that kind.
/// </summary>
public abstract partial class Network
{
    // Private, so that whatever reads it goes through State or stands beside it here: the pending
    // steps are computed first.
    private readonly float[] _state;

    private int _pendingSteps;

    // So many are computed at once; all there are, if nothing moves any more.
    private int _mostPending;

    /// <summary>
    /// States x, one per unit (N). Like all arrays of a network this is its working array: it
    /// changes with every step, and writing to it changes the run of this network, but of no other.
    /// A copy would cost memory and time. Read this property again after a step: it is what brings
    /// the array up to date.
    /// </summary>
    public float[] State
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

    /// <summary>Whether steps are pending: then the next one changes as little.</summary>
    private protected bool IsPending => _pendingSteps != 0;

    /// <summary>
    /// Counts a step instead of computing it. The first of a batch needs the proof that the whole
    /// batch changes nothing but state variables; the others follow from it.
    /// </summary>
    /// <param name="batch">How many steps are computed at once.</param>
    private protected void CountStep(int batch)
    {
        if (_pendingSteps == 0 && _mostPending < batch)
        {
            _mostPending = batch;
        }

        _pendingSteps++;
        if (_pendingSteps == _mostPending)
        {
            bool moved = Replay();
            _mostPending = moved ? 0 : int.MaxValue;
        }
    }

    /// <summary>Computes the pending steps.</summary>
    private protected void BringUpToDate()
    {
        if (_pendingSteps != 0)
        {
            Replay();
            _mostPending = 0;
        }
    }

    /// <summary>
    /// Makes the operations of so many pending steps on all state variables; tells whether
    /// one has moved.
    /// </summary>
    /// <param name="state">The state, not up to date.</param>
    /// <param name="steps">At least 1.</param>
    private protected virtual bool Replay(float[] state, int steps) => false;

    private bool Replay()
    {
        int steps = _pendingSteps;
        _pendingSteps = 0;
        return Replay(_state, steps);
    }

    // Steps before a cue are of no interest after it.
    private void ForgetPending()
    {
        _pendingSteps = 0;
        _mostPending = 0;
    }
}
