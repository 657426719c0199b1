using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Packs all that determines a run into digits, if they can hold it: every set of letters, Walsh
/// functions or random patterns, and every value that a knob can give. Allocates; a press of a
/// button asks for it, before the run, and the digest follows after it.
/// </summary>
public static class CertificateWriter
{
    /// <summary>Packs a run but for its digest, which <see cref="Digits.Close"/> adds.</summary>
    /// <param name="run">Of 64 units.</param>
    /// <param name="settings">The table of its network.</param>
    /// <param name="digits">What is written.</param>
    /// <returns>Null, or in a few words what cannot be packed.</returns>
    public static string Write(Run run, Setting[] settings, Digits digits)
    {
        digits.Clear();
        int pupil = PupilStream.PupilOf(run.Stream);
        digits.Version = pupil > 0 ? CertificateForm.PupilVersion : CertificateForm.Version;

        // The last field first, so that a reader finds the network first.
        for (int place = settings.Length - 1; place >= 0; place--)
        {
            Setting setting = settings[place];
            int number = KnobValues.NumberOf(setting, ValueIn(run, setting));
            if (number == KnobValues.None)
            {
                return setting.Name;
            }

            if (!digits.Append(number, KnobValues.CountOf(setting)))
            {
                return "this many settings";
            }
        }

        if (!IsFromTheStart(run))
        {
            return "changes since the cue";
        }

        if (run.Learned != null || run.Painted != null)
        {
            return "your own memories";
        }

        bool fits = (int)run.PatternKind < CertificateForm.Kinds
            && run.TrialNumber < CertificateForm.Trials && pupil < CertificateForm.Pupils;
        if (!fits)
        {
            return "this pattern set";
        }

        NetworkEntry entry = Catalogue.Find(run.Network);
        fits = digits.Append(run.CueNumber - 1, Engine.Capacity)
            && digits.Append(run.Flips, CertificateForm.Flips)
            && digits.Append(run.Memories - 1, Engine.Capacity)
            && (pupil > 0 ? digits.Append(pupil, CertificateForm.Pupils)
                : digits.Append(run.Stream, CertificateForm.Streams))
            && digits.Append(run.TrialNumber, CertificateForm.Trials)
            && digits.Append((int)run.PatternKind, CertificateForm.Kinds)
            && digits.Append(entry.Version, CertificateForm.Tables)
            && digits.Append(entry.Number, CertificateForm.Networks);
        return fits ? null : "this many settings";
    }

    private static float ValueIn(Run run, Setting setting)
    {
        float value = setting.Default;
        for (int change = 0; change < run.Changes; change++)
        {
            if (run.KeyOf(change) == setting.Key)
            {
                value = run.ValueOf(change);
            }
        }

        return value;
    }

    private static bool IsFromTheStart(Run run)
    {
        int last = run.Changes - 1;
        return run.Generator == 0 && run.Units == Engine.Units && run.OfLastState
            && run.CueNumber <= Engine.Capacity && run.Steps == CertificateForm.Steps
            && (last < 0 || run.StepOf(last) == Run.BeforeCue);
    }
}
