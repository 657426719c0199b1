using System.Text.Json.Nodes;
using AstroNano.Experiments.Data;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using static AstroNano.Experiments.Tests.CommandLine;

namespace AstroNano.Experiments.Tests;

/// <summary>A researcher's own patterns go in, and what every trial gave comes out.</summary>
public sealed class OwnDataTests : InFolder
{
    private const int Width = 7;
    private const int Height = 5;
    private const int Count = 6;

    private readonly sbyte[][] _patterns;

    public OwnDataTests()
    {
        var random = new RandomStream(3, 0);
        _patterns = [.. Enumerable.Range(0, Count).Select(_ =>
            Enumerable.Range(0, Width * Height).Select(_ => random.NextSign()).ToArray())];
    }

    [Theory]
    [InlineData("signs.csv", "")]
    [InlineData("bits.csv", "")]
    [InlineData("named.csv", "")]
    [InlineData("grey.csv", " --threshold 0.5")]
    [InlineData("array.npy", " --threshold 0")]
    [InlineData("sheet.png", " --tile 7x5")]
    [InlineData("folder", "")]
    public void The_same_patterns_are_the_same_trials_in_every_form(string name, string options)
    {
        Write(name);
        string run = "recall --network hopfield --flips 8 --trials 20 --steps 60 --csv";
        Write("signs.csv");
        string expected = Run($"{run} --data {At("signs.csv")}").Output;
        Assert.StartsWith("hopfield,35,6,8,20,", expected.Split('\n')[1]);
        Assert.Equal(expected,
            Run($"{run} --data {At(name)}{options} --results {At("results")}").Output);
        Assert.Equal(name is "named.csv" or "folder" ? "d" : "3",
            Rows("results")[4 + Count].Split(',')[7]);
    }

    [Fact]
    public void The_trial_generator_is_as_the_README_describes_it()
    {
        Write("signs.csv");
        Assert.Equal(0, Run($"recall --network nearest --data {At("signs.csv")} --flips 3"
            + " --shape 7x5 --mask bottom --cue-noise 0.25 --steps 0 --trials 14 --stream 5"
            + $" --keep states --format csv --results {At("results")}").Code);
        string[] states = File.ReadAllLines(At("results", "states-1.csv"));
        Assert.Equal(1 + 14, states.Length);
        for (int trial = 0; trial < 14; trial++)
        {
            Assert.Equal($"{trial}," + string.Join(',', Rebuilt(trial)), states[trial + 1]);
        }
    }

    [Fact]
    public void NumPy_reads_states_overlaps_gains_and_trajectories()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "There is no Python of Debian's.");
        Write("signs.csv");
        Assert.Equal(0, Run($"recall --data {At("signs.csv")} --flips 8 --trials 30 --steps 40"
            + $" --keep states,overlaps,gains,trajectories --results {At("results")}").Code);
        const string Script = """
            import sys
            try:
                import numpy as np
            except ImportError:
                print('no NumPy'); sys.exit()
            folder = sys.argv[1]
            load = lambda name: np.load(f'{folder}/results/{name}-1.npy', allow_pickle=False)
            states, overlaps, gains, course = map(load, ('states', 'overlaps', 'gains',
                'trajectories'))
            patterns = np.loadtxt(f'{folder}/signs.csv', delimiter=',')
            assert states.shape == (30, 35) and states.dtype == np.float32, states.shape
            assert course.shape == (30, 41, 6), course.shape
            assert np.array_equal(course[:, -1], overlaps)
            assert np.allclose(gains.sum(1), 1, atol=1e-5)
            rows = np.genfromtxt(f'{folder}/results/trials.csv', delimiter=',', names=True)
            wrong = (np.sign(states) != patterns[rows['memory'].astype(int)]).sum(1)
            assert np.array_equal(wrong, rows['hard_error'])
            assert np.allclose(np.abs(np.tanh(5 * states) @ patterns.T / 35 - overlaps), 0,
                atol=1e-4)
            np.save(f'{folder}/again.npy', patterns.astype('i8').reshape(6, 5, 7))
            """;
        (int code, string said, string error) =
            Tool.Run(new ProcessStartInfo("/usr/bin/python3", ["-c", Script, Folder]));
        Assert.SkipWhen(said.Trim() == "no NumPy", "There is no NumPy (python3-numpy).");
        Assert.True(code == 0, error);
        PatternTable again = PatternFile.Read(At("again.npy"), null);
        Assert.Equal(Height, again.Height);
        Assert.Equal(_patterns, again.ToSigns(null));
    }

    [Fact]
    public void The_data_to_repeat_a_run_are_saved_beside_its_results()
    {
        Write("signs.csv");
        string run = $"recall --data {At("signs.csv")} --flips 8 --trials 25 --temperature 1.0,5.0";
        Assert.Equal(0, Run($"{run} --results {At("first")}").Code);
        JsonNode about = JsonNode.Parse(File.ReadAllText(At("first", "run.json")))!;
        string[] command = [.. about["command"]!.AsArray().Select(word => $"{word}")];
        Assert.Equal(5, (double)about["cells"]![1]!["settings"]!["temperature"]!);
        Assert.Equal(PatternFile.DigestOf(At("signs.csv")),
            (string)about["files"]![At("signs.csv")]!);
        Assert.Equal(0, Run($"{string.Join(' ', command)} --results {At("again")}").Code);
        Assert.Equal(1 + 2 * 25, Rows("first").Length);
        Assert.Equal(Rows("first"), Rows("again"));
    }

    [Fact]
    public void Cues_from_a_file_belong_to_the_memory_of_their_label()
    {
        Write("named.csv");
        File.WriteAllLines(At("cues.csv"), [.. new[] { 4, 1 }.Select(memory =>
            $"{(char)('a' + memory)},{string.Join(',', _patterns[memory])}")]);
        Assert.Equal(0, Run($"recall --network nearest --data {At("named.csv")} --cues "
            + $"{At("cues.csv")} --results {At("results")}").Code);
        Assert.Equal(["0,4,e,0,0", "1,1,b,0,0"], Rows("results")[1..]
            .Select(row => string.Join(',', row.Split(',')[5..10])));
    }

    [Fact]
    public void Shards_of_own_data_are_the_single_run_and_other_data_are_refused()
    {
        Write("signs.csv");
        string run = $"recall --data {At("signs.csv")} --network hopfield --cue-noise 0.0,0.2"
            + " --trials 11 --steps 30";
        Assert.Equal(0, Run($"{run} --out {At("whole.csv")}").Code);
        Assert.Equal(0, Run($"{run} --shard 1/2 --out {At("1")}").Code);
        Assert.Equal(0, Run($"{run} --shard 2/2 --out {At("2")}").Code);
        string merge = $"merge {At("1")} {At("2")} --out {At("merged.csv")}";
        Assert.Equal(0, Run(merge).Code);
        Assert.Equal(File.ReadAllText(At("whole.csv")), File.ReadAllText(At("merged.csv")));
        File.WriteAllText(At("signs.csv"), File.ReadAllText(At("signs.csv")).Replace("-1", "1"));
        Assert.Equal(ExitCode.WrongCommand, Run(merge).Code);
    }

    [Fact]
    public void A_million_trials_go_in_and_out()
    {
        Assert.SkipUnless(Thorough.IsAsked, "Takes a minute.");
        Write("signs.csv");
        Assert.Equal(0, Run($"recall --data {At("signs.csv")} --network modern --flips 8 --trials "
            + $"1000000 --keep states --results {At("results")}").Code);
        Assert.Equal(1 + 1000000, File.ReadLines(At("results", "trials.csv")).Count());
        Assert.Equal(128 + 4L * 1000000 * Width * Height,
            new FileInfo(At("results", "states-1.npy")).Length);
    }

    // Section "The trial generator" of the README, from the core's stream alone.
    private sbyte[] Rebuilt(int trial)
    {
        sbyte[] cue = [.. _patterns[trial % Count]];
        int[] order = [.. Enumerable.Range(0, cue.Length)];
        var random = new RandomStream(trial, 5);
        for (int j = 0; j < 3; j++)
        {
            int k = j + random.Next(cue.Length - j);
            (order[j], order[k]) = (order[k], order[j]);
            cue[order[j]] = (sbyte)-cue[order[j]];
        }

        for (int i = 0; i < cue.Length; i++)
        {
            cue[i] = i / Width >= (Height + 1) / 2 ? random.NextSign() : cue[i];
        }

        return [.. cue.Select(sign => random.Next(32768) < 8192 ? (sbyte)-sign : sign)];
    }

    private void Write(string name)
    {
        IEnumerable<string> Lines(Func<sbyte, string> form) =>
            _patterns.Select(row => string.Join(',', row.Select(form)));
        switch (name)
        {
            case "signs.csv":
                File.WriteAllLines(At(name), Lines(sign => $"{sign}"));
                break;
            case "bits.csv":
                File.WriteAllLines(At(name), Lines(sign => sign > 0 ? "1" : "0"));
                break;
            case "grey.csv":
                File.WriteAllLines(At(name), Lines(sign => sign > 0 ? "0.75" : "0.5"));
                break;
            case "named.csv":
                File.WriteAllLines(At(name), Lines(sign => $"{sign}")
                    .Select((line, i) => $"{(char)('a' + i)},{line}")
                    .Prepend("label," + string.Join(',', _patterns[0].Select((_, i) => $"p{i}"))));
                break;
            case "array.npy":
                using (FileStream stream = File.Create(At(name)))
                {
                    NpyFile.WriteHeader(stream, Count, Height, Width);
                    Array.ForEach(_patterns, row =>
                        NpyFile.Write(stream, [.. row.Select(sign => sign * 0.25f)]));
                }

                break;
            case "sheet.png":
                using (Image<L8> sheet = Picture(0, Count))
                {
                    sheet.SaveAsPng(At(name));
                }

                break;
            default:
                Directory.CreateDirectory(At(name));
                for (int i = 0; i < Count; i++)
                {
                    using Image<L8> picture = Picture(i, 1);
                    picture.SaveAsPng(At(name, $"{(char)('a' + i)}.png"));
                }

                break;
        }
    }

    private Image<L8> Picture(int first, int count)
    {
        var picture = new Image<L8>(Width * count, Height);
        for (int i = 0; i < count * Width * Height; i++)
        {
            (int pattern, int unit) = (i / (Width * Height), i % (Width * Height));
            picture[pattern * Width + unit % Width, unit / Width] =
                new L8(_patterns[first + pattern][unit] > 0 ? (byte)255 : (byte)0);
        }

        return picture;
    }

    private string[] Rows(string folder) => File.ReadAllLines(At(folder, "trials.csv"));
}
