using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// Twelve bits that say whether two programs mean the same by a certificate: of the goldens that
/// each start is tested against, and of the network's name and settings. A program with others
/// cannot judge it. Allocates.
/// </summary>
public static class ProgramMark
{
    /// <summary>One more than the largest.</summary>
    public const int Count = 4096;

    /// <summary>The mark for a network with these settings.</summary>
    public static int Of(string network, Setting[] settings)
    {
        var digest = new Digest();
        digest.Add(FunctionProbe.Golden);
        for (int scenario = 0; scenario < Scenarios.AtBoot; scenario++)
        {
            digest.Add(Scenarios.Create(scenario).Digest);
        }

        Add(digest, network);
        for (int place = 0; place < settings.Length; place++)
        {
            Setting setting = settings[place];
            Add(digest, setting.Key);
            digest.Add(setting.Low);
            digest.Add(setting.High);
            digest.Add((int)setting.Curve);
        }

        return (digest.Value ^ digest.Value >> 16) & (Count - 1);
    }

    private static void Add(Digest digest, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            digest.Add(text[i]);
        }
    }
}
