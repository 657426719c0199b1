namespace AstroNano.Replay;

/// <summary>
/// A certificate that was replayed: whether it reached its digest, and what the run was worth. All
/// of it is computed here; what somebody says about the run has no part in it.
/// </summary>
public sealed class JudgedRun
{
    /// <summary>The overlap from which on a memory is recalled cleanly.</summary>
    public const float Clean = 0.9f;

    private const int None = -1;

    private readonly RunPlayer _player;
    private int _dominant = None;
    private int _chain;

    private JudgedRun(Run run)
    {
        Run = run;
        _player = new RunPlayer(run);
        Network network = _player.Network;
        for (int step = 1; step <= run.Steps; step++)
        {
            // Not the player's own step: it would digest all states, and only the last counts.
            network.Step();
            Look(step);
        }

        var digest = new Digest();
        network.AddTo(digest);
        Digest = digest.Value;
    }

    /// <summary>What the certificate says.</summary>
    public Run Run { get; }

    /// <summary>The digest that the run came to.</summary>
    public int Digest { get; }

    /// <summary>Is it the certificate's?</summary>
    public bool IsSame => Digest == Run.Digest;

    /// <summary>Units whose sign is not the cued memory's after the last step.</summary>
    public int Wrong { get; private set; }

    /// <summary>The step from which on none was wrong; 0 if some are.</summary>
    public int WholeFrom { get; private set; }

    /// <summary>The most memories that were recalled cleanly, one after the other.</summary>
    public int Sequence { get; private set; }

    /// <summary>Replays a certificate.</summary>
    /// <exception cref="ReplayException">It is none, or cannot be judged here.</exception>
    public static JudgedRun Of(string text)
    {
        var certificate = Certificate.Read(text);
        return new JudgedRun(
            certificate.Run ?? throw new ReplayException(certificate.Trouble!));
    }

    /// <summary>The digits of a certificate of a run from its cue, which is played here.</summary>
    /// <param name="run">From the first cue on, with <see cref="Run.CueNumber"/>.</param>
    /// <exception cref="ReplayException">A certificate cannot hold it.</exception>
    public static string Issue(Run run)
    {
        run.Generator = 0;
        run.Steps = CertificateForm.Steps;
        Setting[] settings = Catalogue.Find(run.Network).Create(run.Units, 1).CreateSettings();
        var digits = new Digits();
        if (CertificateWriter.Write(run, settings, digits) is { } trouble)
        {
            throw new ReplayException($"A certificate cannot hold {trouble}.");
        }

        // As a reader will play it.
        digits.Close(0);
        digits.Close(Of(digits.ToString()).Digest);
        return digits.ToString();
    }

    private void Look(int step)
    {
        Wrong = _player.Network.WrongSigns(_player.Trial.Target);
        WholeFrom = Wrong > 0 ? 0 : WholeFrom > 0 ? WholeFrom : step;
        float[] overlaps = _player.Network.Overlaps;
        int memories = _player.Network.Memories;
        int dominant = Observables.Dominant(overlaps, memories);
        if (overlaps[dominant] < Clean || dominant == _dominant)
        {
            return;
        }

        bool follows = _dominant != None && dominant == (_dominant + 1) % memories;
        _chain = follows ? _chain + 1 : 1;
        _dominant = dominant;
        Sequence = Math.Max(Sequence, _chain);
    }
}
