namespace AstroNano.Instruments;

/// <summary>
/// Long work in pieces: some networks take a second or more to learn their memories. Within a frame
/// they do so frame by frame, and the cue waits for it.
/// </summary>
public sealed partial class Session
{
    private bool _cueWaits;
    private bool _isStored;
    private int _toPrepare;

    /// <summary>Is long work to be done in pieces, as within a frame?</summary>
    public bool WorksInPieces { get; set; }

    /// <summary>Is there a cue that waits for it, so that there is nothing to see yet?</summary>
    public bool CueWaits => _cueWaits;

    /// <summary>Does it wait for more than the next frame?</summary>
    public bool CueWaitsLong => _cueWaits && _toPrepare > 0;

    /// <summary>Is there work that a step would wait for?</summary>
    public bool IsPreparing => _cueWaits || _network.LeftToPrepare > 0;

    /// <summary>
    /// How much of the work is done, in parts of a whole; none if a setting has made more of it.
    /// </summary>
    public int PreparedOf(int whole)
    {
        int done = _toPrepare - _network.LeftToPrepare;
        return done > 0 ? (int)(done / (float)_toPrepare * whole) : 0;
    }

    /// <summary>Does a piece of the work; after the last one the cue is given.</summary>
    public void Prepare()
    {
        _network.Prepare();
        if (_network.LeftToPrepare == 0)
        {
            FinishPreparing();
        }
    }

    /// <summary>Does what is left at once: for who reads the network between frames.</summary>
    public void FinishPreparing()
    {
        if (_cueWaits)
        {
            _cueWaits = false;
            _isStored = false;
            _recorder.OnCued(_network);
            _network.Cue(_trial.Cue);
            TraceTarget();
        }
    }

    // Gives the trial's cue, now or when the network is ready for it. In a frame, after memories
    // were stored, not before the next: deep down from a button there may be no room for it.
    private void GiveCue()
    {
        Trace.Restart();
        _cueWaits = true;
        _toPrepare = _network.LeftToPrepare;
        if (!WorksInPieces || (_toPrepare == 0 && !_isStored))
        {
            FinishPreparing();
        }
    }
}
