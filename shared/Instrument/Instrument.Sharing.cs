namespace AstroNano.Instruments;

/// <summary>
/// The certificate while its page is shown: its run is played, then it rests. A host may let any
/// other run rest as well.
/// </summary>
public sealed partial class Instrument
{
    private Certification _certification;

    /// <inheritdoc/>
    public override Certification Certification => _certification;

    private bool IsHeld => _certification != null && _certification.IsOfHost;

    /// <summary>
    /// Lets the run stand still, or go on; knobs, buttons and pages work all the while. The device
    /// has no use for it, so it costs a frame nothing. Allocates. A certificate is not stopped.
    /// </summary>
    public void Hold(bool held)
    {
        if (_certification == null || IsHeld)
        {
            _certification = held ? _certification ?? new Certification() : null;
        }
    }

    private bool IsResting => _certification != null && _certification.IsResting;

    // As fast as it goes, and not at all when it is done.
    private int StepsPerSecond
    {
        get
        {
            if (IsResting)
            {
                return Schedule.NoSteps;
            }

            bool isRunning = _certification != null && _certification.IsRunning;
            return isRunning ? 0 : _session.Settings.StepsPerSecond;
        }
    }

    // The page that is shown begins a certificate anew, or lets it go. Allocates.
    private void Certify()
    {
        _header.Forget();
        _certification = Page.IsOfCertificate ? new Certification(_session)
            : IsHeld ? _certification : null;
    }
}
