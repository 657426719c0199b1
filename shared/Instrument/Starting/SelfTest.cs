using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Shows that this processor computes what all others do: how it rounds, the functions, and the
/// scenarios with their goldens. The firmware runs the small ones at each start, and on request the
/// beginnings of most that fit its memory: each network, a recall until its state is settled, each
/// numeric function. Whole scenarios are run by the tests, on the desktop and on the device.
/// </summary>
/// <remarks>Allocates; it is run before the instrument is built.</remarks>
public sealed class SelfTest
{
    /// <summary>Of so many parts some are done, when it reports.</summary>
    public const int Parts = Screen.Width;

    // Between two reports nothing else happens on the device: the slowest steps take 10 ms.
    private const int StepsToReport = 32;

    private readonly Digest _digest = new Digest();
    private readonly SelfTestProgress _progress;

    /// <summary>Nothing tested yet.</summary>
    private SelfTest(SelfTestProgress progress)
    {
        _progress = progress;
    }

    /// <summary>The small scenarios.</summary>
    /// <param name="progress">Is notified of the progress; or null.</param>
    public static SelfTest AtBoot(SelfTestProgress progress = null) =>
        Run(Scenarios.AtBoot, progress);

    /// <summary>The beginnings of all scenarios that fit the device.</summary>
    /// <param name="progress">Is notified of the progress; or null.</param>
    public static SelfTest Full(SelfTestProgress progress = null) =>
        Run(Scenarios.OnDevice, progress);

    /// <summary>Name of the first test that failed, or null.</summary>
    public string Failed { get; private set; }

    /// <summary>The digest of all digests: the same eight digits everywhere.</summary>
    public int Digest => _digest.Value;

    /// <summary>Steps that were run.</summary>
    public int Steps { get; private set; }

    /// <summary>
    /// Whether the processor keeps denormals. Nothing depends on it; it is good to know.
    /// </summary>
    public bool DenormalsKept { get; private set; }

    /// <summary>The outcome in at most 21 letters, for the display.</summary>
    public string Verdict { get; private set; }

    /// <summary>The outcome with its digest, whatever it is, for the serial port.</summary>
    public string Line => (Failed == null ? "test PASS " : "test FAIL ") + Hexadecimal(Digest);

    private static SelfTest Run(int scenarios, SelfTestProgress progress)
    {
        var test = new SelfTest(progress);
        var probe = new FloatProbe();
        test.DenormalsKept = probe.DenormalsKept;
        test.Judge("rounding", probe.Passed);
        int functions = FunctionProbe.Run();
        test._digest.Add(functions);
        test.Judge("functions", functions == FunctionProbe.Golden);
        for (int number = 0; number < scenarios; number++)
        {
            Run run = Scenarios.Create(number).Brief();
            if (run.Steps > 0)
            {
                test.Play(run, number, scenarios);
            }
        }

        test.Verdict = test.Failed == null
            ? "test PASS " + Hexadecimal(test.Digest)
            : "FAIL " + test.Failed;
        return test;
    }

    private void Play(Run run, int number, int scenarios)
    {
        var player = new RunPlayer(run);
        while (!player.Done)
        {
            if (_progress != null && player.Steps % StepsToReport == 0)
            {
                int within = player.Steps * Parts / run.Steps;
                _progress.Report((number * Parts + within) / scenarios);
            }

            player.Step();
        }

        Steps += player.Steps;
        _digest.Add(player.Digest);
        Judge(run.Name, player.Passed);
    }

    private void Judge(string name, bool passed)
    {
        if (!passed && Failed == null)
        {
            Failed = name;
        }
    }

    private static string Hexadecimal(int value)
    {
        var digits = new char[8];
        for (int i = 0; i < 8; i++)
        {
            digits[i] = Writer.HexadecimalDigit(value >> 4 * (7 - i));
        }

        return new string(digits);
    }
}
