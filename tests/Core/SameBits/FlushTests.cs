using AstroNano.Probe;

namespace AstroNano.Core.Tests;

/// <summary>
/// No result depends on a denormal: a processor that flushes them, operands and results, gives
/// the same bits, even where settings are drawn so that states vanish.
/// </summary>
public class FlushTests
{
    private const int Runs = 500;

    // Stands for zero where a setting is drawn evenly over its powers of ten.
    private const float Tiny = 1e-6f;

    [Fact]
    public void Drawn_scenarios_give_the_same_bits_where_denormals_are_flushed()
    {
        int[] kept = new int[Runs], flushed = new int[Runs];
        Fill(kept);
        if (!Flushed.TryRun(() => Fill(flushed), out string reason))
        {
            Assert.Skip(reason);
        }

        Assert.Equal(kept, flushed);
    }

    [Fact]
    public void Flushing_is_seen_by_the_probe_and_ends_with_the_run()
    {
        bool kept = true;
        if (!Flushed.TryRun(() => kept = new FloatProbe().DenormalsKept, out string reason))
        {
            Assert.Skip(reason);
        }

        Assert.False(kept);
        Assert.True(new FloatProbe().DenormalsKept);
        Assert.True(new FloatProbe().Passed);
    }

    private static void Fill(int[] digests)
    {
        for (int run = 0; run < Runs; run++)
        {
            digests[run] = Draw(run).Played().Digest;
        }
    }

    private static Run Draw(int number)
    {
        var random = new RandomStream(number, 3);
        NetworkEntry[] all = Catalogue.Create();
        var run = new Run
        {
            Name = "drawn " + number,
            Network = all[random.Next(all.Length)].Key,
            Units = 4 + random.Next(61),
            Memories = 1 + random.Next(12),
            TrialNumber = number,
            Flips = random.Next(4),
            Steps = 150,
        };
        Setting[] settings =
            Catalogue.Find(run.Network).Create(run.Units, run.Memories).CreateSettings();
        for (int change = 0; change < 10; change++)
        {
            DrawChange(run, settings, random, change == 0 ? 0 : change * 12 + random.Next(12));
        }

        return run;
    }

    // Flat units, long steps and fast gains are frequent: those are what vanishes.
    private static void DrawChange(Run run, Setting[] settings, RandomStream random, int step)
    {
        int drawn = random.Next(settings.Length + 1);
        if (drawn == settings.Length)
        {
            run.Change(step, Run.CueKey, random.Next(run.Memories));
            return;
        }

        Setting setting = settings[drawn];
        float least = MathF.Max(setting.Minimum, Tiny);
        float value = setting.Curve == Curve.Integer
            ? setting.Minimum + random.Next((int)(setting.Maximum - setting.Minimum) + 1)
            : least * MathF.Pow(setting.Maximum / least, random.Next(100) * 0.01f);
        try
        {
            setting.Value = value;
            run.Change(step, setting.Key, value);
        }
        catch (ArgumentException)
        {
            // Not in that size: letters, for instance, need 64 units.
        }
    }
}
