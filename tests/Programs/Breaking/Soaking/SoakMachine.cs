using System.Runtime.CompilerServices;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.Breaking.Soaking;

/// <summary>
/// Frames for weeks of simulated time. The clock wraps around every 71 minutes; the memory stays
/// what it was.
/// </summary>
public sealed class SoakMachine : Machine
{
    private const int Thousand = 1000;

    private static readonly Soak[] Soaks =
        [new RestSoak(), new DemonstrationSoak(), new UserSoak(), new FirmwareSoak()];

    /// <summary>
    /// As on the device, where all static initialisers run before Main: their bytes are no frame's.
    /// </summary>
    public SoakMachine()
    {
        foreach (Type type in new[] { typeof(Digest), typeof(Screen) }
            .SelectMany(type => type.Assembly.GetTypes()))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    /// <inheritdoc/>
    public override string Name => "soak";

    /// <inheritdoc/>
    public override string Unit => "frames";

    /// <inheritdoc/>
    public override long Thorough => 100_000_000;

    /// <inheritdoc/>
    public override long Short => 400_000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = [.. Soaks.Select(soak => soak.Name)];

    /// <summary>What of a thousand frames each part has, together.</summary>
    public static int Shares => Soaks.Sum(soak => soak.Share);

    /// <inheritdoc/>
    public override Figures Run(string part, Work work)
    {
        Soak soak = Soaks.First(soak => soak.Name == part);
        long frames = work.Amount * soak.Share / Thousand;
        long done = 0;
        try
        {
            string notes = soak.Run(frames, work.Seed, more =>
            {
                done += more;
                work.Advance(more);
            });
            return new Figures(done, notes, null);
        }
        catch (BrokenException broken)
        {
            return new Figures(done, "", $"{broken.Message} (after {done} frames of {part})");
        }
        catch (Exception exception)
        {
            return new Figures(done, "", $"{exception.GetType().Name}: {exception.Message} "
                + $"(after {done} frames of {part})");
        }
    }
}
