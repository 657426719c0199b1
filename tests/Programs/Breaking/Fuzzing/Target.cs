using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AstroNano.Breaking.Fuzzing;

/// <summary>
/// Something that reads text or bytes: how its inputs are made, and what has to hold whatever they
/// are. Bytes are letters below 256.
/// </summary>
internal abstract class Target(string name, int share) : Scene(name, share)
{
    private const int LongestShown = 2000;

    // Far beyond what the longest takes, so that a busy machine does not count as broken.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    /// <summary>Most bytes that reading may allocate, beside a multiple of the length.</summary>
    public virtual long MostBytes => 1 << 20;

    /// <summary>Most bytes for every letter of the input.</summary>
    public virtual long MostBytesOfOne => 1 << 10;

    /// <summary>Inputs that are as they should be.</summary>
    protected abstract IReadOnlyList<string> Seeds { get; }

    /// <summary>Makes an input: one that is as it should be, changed.</summary>
    public virtual string Make(Dice dice)
    {
        string text = dice.Of(Seeds);
        for (int changes = 1 + dice.Below(3); changes > 0; changes--)
        {
            text = Change(text, dice);
        }

        return text;
    }

    /// <summary>Reads an input and checks what came of it.</summary>
    /// <exception cref="BrokenException">A claim does not hold.</exception>
    public abstract void Read(string input);

    /// <summary>Changes an input a little, as text unless the target says otherwise.</summary>
    protected virtual string Change(string text, Dice dice) =>
        TextMutator.Change(text, dice.Of(Seeds), dice);

    /// <summary>Tries so many inputs; the smallest that breaks something is told.</summary>
    public override string Run(long amount, int seed, Action<long> advance)
    {
        var slowest = TimeSpan.Zero;
        long most = 0;

        // Once for what is made only once, by the target as by the runtime.
        Tried(Make(new Dice(seed, -1)), out _, out _);
        for (long number = 0; number < amount; number++)
        {
            string input = Make(new Dice(seed, number));
            string? broken = Tried(input, out TimeSpan time, out long bytes);
            if (broken is not null)
            {
                throw new BrokenException(Told(input, broken, number));
            }

            slowest = time > slowest ? time : slowest;
            most = Math.Max(most, bytes);
            advance(1);
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"at most {most / 1024} KiB and {slowest.TotalMilliseconds:0} ms for one");
    }

    private string? Tried(string input, out TimeSpan time, out long bytes)
    {
        long began = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        string? broken = null;
        try
        {
            Read(input);
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
        long allowed = MostBytes + (MostBytesOfOne * input.Length);
        return broken
            ?? (bytes > allowed ? $"{bytes} bytes are allocated; allowed are {allowed}." : null)
            ?? (time > MostTime ? $"It takes {time.TotalSeconds:0} s." : null);
    }

    private static string Place(Exception exception) =>
        new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType)
            .FirstOrDefault(type => type?.Namespace?.StartsWith(
                nameof(AstroNano), StringComparison.Ordinal) == true)?.Name ?? "the framework";

    private string Told(string input, string broken, long number)
    {
        string kind = broken.Split(' ')[0];
        string smallest = Shrinker.Smallest(input, less =>
            Tried(less, out _, out _)?.StartsWith(kind, StringComparison.Ordinal) == true);
        string shown = JsonSerializer.Serialize(smallest);
        return $"Input {number} of {Name}: "
            + $"{Tried(smallest, out _, out _) ?? broken} It is, {smallest.Length} letters "
            + $"long: {(shown.Length > LongestShown ? shown[..LongestShown] + " …" : shown)}";
    }
}
