using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AstroNano.Breaking.Fuzzing.Targets;

namespace AstroNano.Breaking.Fuzzing;

/// <summary>
/// Reads inputs that were as they should be and are not any more. Nothing but the named refusals
/// may come of one, in a bounded time, with a bounded number of bytes allocated.
/// </summary>
public sealed class FuzzMachine : Machine
{
    private const int Thousand = 1000;
    private const int LongestShown = 2000;

    // Far beyond what the longest takes, so that a busy machine does not count as broken.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private static readonly Target[] Targets =
    [
        new PictureTarget(), new CertificateTarget(), new CapsuleTarget(), new TraceTarget(),
        new RecordTarget(), new WordTarget(), new CalibrationTarget(), new LinkTarget(),
        new StorageTarget(), new BoardCommandTarget(), new ExperimentCommandTarget(),
        new ReplayCommandTarget(), new PlayTarget(),
    ];

    /// <inheritdoc/>
    public override string Name => "fuzz";

    /// <inheritdoc/>
    public override string Unit => "inputs";

    /// <inheritdoc/>
    public override long Thorough => 10_000_000;

    /// <inheritdoc/>
    public override long Short => 100_000;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } =
        [.. Targets.Select(target => target.Name)];

    /// <summary>What of a thousand inputs each part has, together.</summary>
    public static int Shares => Targets.Sum(target => target.Share);

    /// <inheritdoc/>
    public override Figures Run(string part, Work work)
    {
        Target target = Targets.First(target => target.Name == part);
        long amount = work.Amount * target.Share / Thousand;
        var slowest = TimeSpan.Zero;
        long most = 0;

        // Once for what is made only once, by the target as by the runtime.
        Tried(target, target.Make(new Dice(work.Seed, -1)), out _, out _);
        for (long number = 0; number < amount; number++)
        {
            string input = target.Make(new Dice(work.Seed, number));
            string? broken = Tried(target, input, out TimeSpan time, out long bytes);
            if (broken is not null)
            {
                return new Figures(number + 1, "", Told(target, input, broken, number));
            }

            slowest = time > slowest ? time : slowest;
            most = Math.Max(most, bytes);
            work.Advance(1);
        }

        return new Figures(amount, string.Create(CultureInfo.InvariantCulture,
            $"at most {most / 1024} KiB and {slowest.TotalMilliseconds:0} ms for one"), null);
    }

    private static string? Tried(Target target, string input, out TimeSpan time, out long bytes)
    {
        long began = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        string? broken = null;
        try
        {
            target.Read(input);
        }
        catch (BrokenException exception)
        {
            broken = exception.Message;
        }
        catch (Exception exception)
        {
            broken = $"{exception.GetType().Name} in {Place(exception)}: {exception.Message}";
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        time = Stopwatch.GetElapsedTime(began);
        long allowed = target.MostBytes + (target.MostBytesOfOne * input.Length);
        return broken
            ?? (bytes > allowed ? $"{bytes} bytes are allocated; allowed are {allowed}." : null)
            ?? (time > MostTime ? $"It takes {time.TotalSeconds:0} s." : null);
    }

    private static string Place(Exception exception) =>
        new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.Namespace?.StartsWith(
                nameof(AstroNano), StringComparison.Ordinal) == true)?.Name ?? "the framework";

    private static string Told(Target target, string input, string broken, long number)
    {
        string kind = broken.Split(' ')[0];
        string smallest = Shrinker.Smallest(input, less =>
            Tried(target, less, out _, out _)?.StartsWith(kind, StringComparison.Ordinal) == true);
        string shown = JsonSerializer.Serialize(smallest);
        return $"Input {number} of {target.Name}: "
            + $"{Tried(target, smallest, out _, out _) ?? broken} It is, {smallest.Length} letters "
            + $"long: {(shown.Length > LongestShown ? shown[..LongestShown] + " …" : shown)}";
    }
}
