using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The run that becomes a certificate: a fresh cue of the network that is played, with the present
/// settings, 200 steps as fast as they go, the digest, the code. There is no room for a second
/// network, so it is the run on the display; it rests at its last step until the next cue. Created
/// when its page is opened, which allocates; frames do not.
/// </summary>
public sealed class Certification
{
    private enum Stage
    {
        Run,
        Code,
        Ready,
    }

    private readonly Session _session;
    private readonly Digits _digits = new Digits();
    private readonly Digest _digest = new Digest();
    private readonly QrCode _code;
    private readonly int _cues;
    private Stage _stage;

    /// <summary>Gives the next memory a cue, and begins to write down what follows.</summary>
    public Certification(Session session)
    {
        _session = session;

        // Cues count from the first one, so that the run can be repeated without what came before.
        int cue = session.Cues % session.Engine.Network.Memories + 1;
        session.SelectCue(cue);
        _cues = session.Trace.Cues;
        Run run = session.Describe();
        run.CueNumber = cue;
        run.Generator = 0;
        run.Steps = CertificateForm.Steps;
        Trouble = CertificateWriter.Write(
            run, session.Engine.Network.CreateSettings(), _digits);
        if (Trouble == null)
        {
            _code = new QrCode(CertificateForm.Address);
        }
    }

    /// <summary>What cannot be written down, in a few words; or null.</summary>
    public string Trouble { get; }

    /// <summary>Steps made of the 200.</summary>
    public int Steps => IsOurs ? _session.Engine.Network.Steps : 0;

    /// <summary>Are there steps to be made, as many as fit?</summary>
    public bool IsRunning => _code != null && _stage == Stage.Run && IsOurs
        && _session.Engine.Network.Steps < CertificateForm.Steps;

    /// <summary>Does the run rest at its last step?</summary>
    public bool IsResting => _code != null && IsOurs && !IsRunning;

    /// <summary>Was something else begun before the last step?</summary>
    public bool IsBroken => _code != null && _stage == Stage.Run && !IsOurs;

    /// <summary>Is the digest known and the code drawn?</summary>
    public bool IsReady => _stage == Stage.Ready;

    /// <summary>The digest.</summary>
    public int Digest => _digest.Value;

    /// <summary>The code.</summary>
    public QrCode Code => _code;

    /// <summary>The link that the code holds. Allocates.</summary>
    public string Link => CertificateForm.Address + "#" + _digits.ToString();

    // After a new cue, a changed setting or other memories the run is another one.
    private bool IsOurs => _session.Trace.Cues == _cues && _session.IsAsCued
        && _session.Engine.Network.Steps <= CertificateForm.Steps;

    /// <summary>Does a piece of what is to do after the last step.</summary>
    /// <returns>False if there is nothing to do now.</returns>
    public bool Work()
    {
        if (_code == null || IsReady || (_stage == Stage.Run && !IsResting))
        {
            return false;
        }

        if (_stage == Stage.Run)
        {
            _session.Engine.Network.AddTo(_digest);
            _digits.Close(_digest.Value);
            _stage = Stage.Code;
        }
        else if (!_code.Work(_digits))
        {
            _stage = Stage.Ready;
        }

        return true;
    }
}
