using AstroNano.Instruments;

namespace AstroNano.Core.Tests.FloatContract.Proof;

/// <summary>
/// Goes wherever a number could be zero or too large: every network at every end of every setting,
/// at the smallest and odd sizes, on every page, under any hand.
/// </summary>
public static class Drive
{
    private const int Frame = 50_000;

    private static readonly (int Units, int Memories)[] Sizes = [(4, 1), (18, 5), (64, 16)];

    /// <summary>All of it.</summary>
    public static void RunAll()
    {
        SelfTest.Full(new Deaf());
        ThroughWholeScenarios();
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            foreach ((int units, int memories) in Sizes)
            {
                ThroughAllSettings(entry, units, memories);
            }
        }

        ThroughAllPages();
        FromALaterCue();
        ThroughACertificate();
        Functions();
    }

    private static void ThroughWholeScenarios()
    {
        for (int number = 0; number < Scenarios.OnDevice; number++)
        {
            Scenarios.Create(number).Played();
        }
    }

    private sealed class Deaf : SelfTestProgress
    {
        public override void Report(int parts)
        {
        }
    }

    private static void ThroughAllSettings(NetworkEntry entry, int units, int memories)
    {
        var trial = new Trial(units, memories);
        trial.Store(PatternKind.Random, memories, 0, 0);
        Network network = entry.Create(units, memories);
        network.Store(trial.Patterns);
        NetworkTheory theory = network.CreateTheory();
        Recall(network, theory, trial, units / 4);
        foreach (Setting setting in network.CreateSettings())
        {
            foreach (float value in Ends(setting))
            {
                setting.Value = value;
                Recall(network, theory, trial, units / 4);
                Recall(network, theory, trial, units);
            }

            setting.Value = setting.Start;
        }
    }

    private static void Recall(
        Network network, NetworkTheory theory, Trial trial, int flips)
    {
        trial.DrawCue(0, flips);
        network.Cue(trial.Cue);
        for (int step = 0; step < 20; step++)
        {
            network.Step();
            theory.Observe();
        }

        theory.Solve();
        network.Energy();
        network.Spread();
        _ = network.StepsPerPass;
        network.AddTo(new Digest());
        if (network is InputDrivenNetwork driven)
        {
            driven.TakeInput(driven.Activation);
        }

        if (network is ContextNetwork contexts)
        {
            contexts.ContextOf(0);
        }
    }

    private static float[] Ends(Setting setting) =>
        [setting.Minimum, setting.Low, setting.High, setting.Maximum, setting.Start];

    private static void ThroughAllPages()
    {
        var instrument = new Instrument();
        var reporter = new Reporter(instrument, "board", number: 1, digest: 0, now: 0);
        var hand = new Random(1);
        int now = int.MaxValue - 10 * Frame;
        for (int network = 0; network < instrument.NetworkCount; network++)
        {
            instrument.SelectNetwork(network);
            for (int page = 0; page < instrument.PageCount; page++)
            {
                instrument.SelectPage(page);
                for (int frame = 0; frame < 40; frame++)
                {
                    now = unchecked(now + Play(instrument, hand, now, frame));
                    reporter.Frame(now, cue: false, mode: false);
                    reporter.Next();
                    reporter.Next();
                }
            }

            instrument.SelectCue(3);
            instrument.Session.ToRun();
        }
    }

    // Some frames are late, and some are overloaded.
    private static int Play(Instrument instrument, Random hand, int now, int frame)
    {
        instrument.BeginFrame(now);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            instrument.ReadKnob(knob, frame % 8 == 0 ? hand.Next(4096) : 4095 * (frame / 8 % 2));
        }

        instrument.ReadButtons(frame % 20 == 10, false);
        int used = 0;
        int step = hand.Next(4) * Frame / 8;
        while (instrument.StepDue(unchecked(now + used)))
        {
            instrument.Step();
            used += step + 1;
        }

        if (instrument.PaintDue(unchecked(now + used)))
        {
            instrument.Paint();
            used += Frame / 5;
        }

        return used + instrument.EndFrame(unchecked(now + used));
    }

    private static void FromALaterCue() => new RunPlayer(new Run
    {
        Network = "hopfield",
        CueNumber = 20,
    });

    // Over all values that knobs give, and there and back again.
    private static void ThroughACertificate()
    {
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            Setting[] settings = entry.Create(Engine.Units, 1).CreateSettings();
            foreach (Setting setting in settings)
            {
                for (int number = 0; number < KnobValues.CountOf(setting); number++)
                {
                    KnobValues.NumberOf(setting, KnobValues.ValueOf(setting, number));
                }
            }

            var digits = new Digits();
            var run = new Run { Network = entry.Key, Steps = CertificateForm.Steps };
            run.OfLastState = true;
            CertificateWriter.Write(run, settings, digits);
            digits.Close(0);
        }
    }

    private static void Functions()
    {
        for (float gain = 4f; gain < 1000f; gain *= 1.1f)
        {
        }

        for (float x = 1e-30f; x < 1e30f; x *= 1.5f)
        {
            FloatMath.Log(x);
            FloatMath.Exp(x);
            FloatMath.Exp(-x);
            FloatMath.Tanh(x);
            FloatMath.Tanh(-x);
        }
    }
}
