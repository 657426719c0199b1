using System.Diagnostics;
using System.Runtime.CompilerServices;
using AstroNano.Cookbook;
using AstroNano.Core;
using AstroNano.Replay;

namespace AstroNano.Package.Tests;

/// <summary>
/// A network that somebody else has written: this assembly sees the library as any user does.
/// </summary>
public class OwnNetworkTests : InFolder
{
    private const string Key = "winners";

    private static readonly NetworkEntry Entry;

    // Not by an initializer, which may be put off until the entry is asked for.
    static OwnNetworkTests()
    {
        Entry = OwnNetwork.Entry;
    }

#pragma warning disable CA2255 // It is not for applications; this is a library to the command.
    [ModuleInitializer]
    internal static void Register() => _ = OwnNetwork.Entry;
#pragma warning restore CA2255

    [Fact]
    public void This_assembly_sees_no_internals_of_the_core() =>
        Assert.DoesNotContain(typeof(Network).Assembly.GetCustomAttributesData(), attribute =>
            attribute.AttributeType.Name == "InternalsVisibleToAttribute"
            && (string?)attribute.ConstructorArguments[0].Value
                == typeof(OwnNetworkTests).Assembly.GetName().Name);

    [Fact]
    public void The_catalogue_has_a_registered_network_at_its_end()
    {
        NetworkEntry last = Catalogue.At(Catalogue.Count - 1);
        Assert.Equal((Key, 90, Key), (last.Key, last.Number, last.Title));
        Assert.Equal(Key, Catalogue.Find(Key).Key);
        Assert.IsType<WinnersNetwork>(Entry.Create(30, 5));
    }

    [Fact]
    public void Recall_runs_a_registered_network_with_its_settings()
    {
        var error = new StringWriter();
        string file = At("table.csv");
        int code = Experiments.Program.Run(["recall", "--network", Key, "--k", "4", "--flips", "13",
            "--winners", "1", "--trials", "50", "--steps", "5", "--out", file], error);
        string[] lines = File.ReadAllLines(file);
        Assert.Equal((0, ""), (code, error.ToString()));
        string[] names = lines[0].Split(','), row = lines[1].Split(',');
        Assert.Equal("1", row[Array.IndexOf(names, "fraction_exact")]);
    }

    // What a user has: the command, and an assembly that it has never heard of.
    [Theory]
    [InlineData("AstroNano.Package.Tests.dll", 0, "winners,64,4,13,50,0,0,1,,0,0,")]
    [InlineData("AstroNano.Replay.dll", 2, "registers no network: a method of it with "
        + "[ModuleInitializer] must call Catalogue.Register.")]
    [InlineData("AstroNano.Package.Tests.runtimeconfig.json", 2, "cannot be loaded: ")]
    [InlineData("none.dll", 2, "cannot be read: ")]
    public void The_command_takes_an_assembly_with_networks(string file, int code, string said)
    {
        string path = Path.Combine(AppContext.BaseDirectory, file);
        var (ended, output, error) = Tool.Run(new ProcessStartInfo("dotnet",
        [
            typeof(Experiments.Program).Assembly.Location, "recall", "--networks", path,
            "--network", Key, "--winners", "1", "--k", "4", "--trials", "50", "--steps", "5",
            "--csv",
        ]));
        Assert.Equal(code, ended);
        Assert.Contains(said, output + error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_certificate_of_a_registered_network_is_issued_and_checked(int winners)
    {
        var run = new Run
        {
            Network = Key,
            Units = 64,
            Memories = 16,
            CueNumber = 1,
            Flips = 13,
            PatternKind = PatternKind.Glyphs,
            OfLastState = true,
        };
        string certificate = JudgedRun.Issue(run.With("winners", winners));
        JudgedRun judged = JudgedRun.Of(certificate);
        Assert.True(judged.IsSame);
        Assert.Equal(Key, judged.Run.Network);
        Assert.Equal(winners, judged.Run.ValueOf(0));
    }

    [Theory]
    [InlineData("winners", 91, "The network 'winners' (number 91) cannot be registered: "
        + "the catalogue has 'winners' (number 90).")]
    [InlineData("other", 90, "The network 'other' (number 90) cannot be registered: "
        + "the catalogue has 'winners' (number 90).")]
    [InlineData("hopfield", 91, "The network 'hopfield' (number 91) cannot be registered: "
        + "the catalogue has 'hopfield' (number 8).")]
    [InlineData("other", 20, "number must be from 90 to 99 (was 20). (Parameter 'number')")]
    [InlineData("Other", 91,
        "key must be lower case words with hyphens (was 'Other'). (Parameter 'key')")]
    [InlineData("", 91, "key must be lower case words with hyphens (was ''). (Parameter 'key')")]
    public void A_taken_or_impossible_name_is_refused(string key, int number, string sentence) =>
        Assert.Equal(sentence, Assert.ThrowsAny<ArgumentException>(() => Catalogue.Register(key,
            number, Family.Classical, "", (units, capacity) => Entry.Create(units, capacity)))
            .Message);

    // The drive of all coefficients at once equals that of the built-in network.
    [Theory]
    [InlineData(64, 16)]
    [InlineData(30, 7)]
    [InlineData(9, 61)]
    public void The_sums_are_those_of_the_formula(int units, int memories)
    {
        var trial = new Trial(units, memories);
        trial.Store(PatternKind.Random, memories, 1, 0);
        trial.DrawCue(0, 3);
        var sums = new PatternSums(units, memories);
        float[] activation = new float[(units + 3) & ~3], overlaps = new float[memories];
        float[] drive = new float[units];
        for (int i = 0; i < units; i++)
        {
            activation[i] = trial.Cue[i];
        }

        sums.MeasureOverlaps(trial.Patterns, activation, overlaps);
        sums.SumDrive(trial.Patterns, overlaps, drive);
        Assert.All(Enumerable.Range(0, memories), mu => Assert.Equal(
            Enumerable.Range(0, units).Sum(i => Sign(mu, i) * trial.Cue[i]) / (double)units,
            overlaps[mu], 1e-6));
        Assert.All(Enumerable.Range(0, units), i => Assert.Equal(
            Enumerable.Range(0, memories).Sum(mu => Sign(mu, i) * (double)overlaps[mu]),
            drive[i], 1e-5));

        int Sign(int mu, int i) => trial.Patterns.IsPlus(mu, i) ? 1 : -1;
    }
}
