using static AstroNano.Experiments.Tests.CommandLine;

namespace AstroNano.Experiments.Tests;

/// <summary>The command line, as a researcher types it.</summary>
public sealed class ExperimentsCommandTests : InFolder
{
    [Fact]
    public void Recall_prints_one_row_per_cell_under_the_agreed_header()
    {
        (int code, string output, _) = Run("recall --network astrocyte,hopfield --n 64 --k 4,8"
            + " --flips 6..13:7 --trials 20 --stream 2 --steps 100 --time-step 0.05"
            + " --steepness 5 --csv");
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal(0, code);
        Assert.Equal("network,n,k,flips,trials,mean_hard_error,se,fraction_exact,"
            + "mean_perplexity,fraction_anti,fraction_collapsed,note", lines[0]);
        Assert.Equal(1 + 2 * 2 * 2, lines.Length);
        Assert.Equal("astrocyte,64,4,6,20,0,0,1,1,0,0,", lines[1]);
    }

    [Fact]
    public void Sequences_have_columns_of_their_own()
    {
        (int code, string output, _) = Run("recall --network reasoning --saliency-time 50 --csv");
        Assert.Equal(0, code);
        Assert.Contains(",switches,period,period_sd,switch1,switch2,switch3,collapsed", output);
        Assert.Contains("reasoning,64,8,0,1,6,50,40,81.4375", output);
    }

    [Fact]
    public void A_row_says_that_its_states_end_worse_than_their_cues_or_collapsed()
    {
        (_, string output, string error) = Run("recall --network input-driven --trials 20"
            + " --first-input 0.0,1.0,2.0 --other-saliency 0 --csv");
        Assert.Equal(["collapsed", "", ""],
            output.TrimEnd().Split('\n')[1..].Select(row => row.Split(',')[^1]));
        Assert.StartsWith("input-driven: no memory is stable unless its input is above 1;", error);
        (_, output, _) = Run("recall --network input-driven --trials 20 --csv");
        Assert.EndsWith(",worse than its cue\n", output);
        Assert.Empty(Run("recall --network input-driven --first-input 2 --trials 4").Error);
    }

    [Theory]
    [InlineData("recall --network foo", "There is no network 'foo'; allowed: astrocyte,")]
    [InlineData("recall --bar 1", "There is no option '--bar'; allowed: --network,")]
    [InlineData("dance", "There is no command 'dance'; allowed: recall,")]
    [InlineData("recall --k 65537", "--k must be from 1 to 65536 (was 65537).")]
    [InlineData("recall --n 20 --flips 21", "--flips must be from 0 to 20 (was 21).")]
    [InlineData("recall --k 8..4", "--k must be a number like 8, a list")]
    [InlineData("recall --trials many", "--trials must be a whole number from 1 to 1000000 "
        + "(was 'many').")]
    [InlineData("recall --temperature -1", "--temperature must be from 0 to 1000000 (was -1).")]
    [InlineData("recall --network kozachkov-full --time-step -1",
        "--time-step must be from 0.001 to 1 (was -1).")]
    [InlineData("recall --network reasoning --sequence-gain -1",
        "--sequence-gain must be from 0 to 1000 (was -1).")]
    [InlineData("recall --learned 8", "astrocyte has no setting --forgetting; allowed: ")]
    [InlineData("recall --network hebbian --learned 8 --k 4", "--k is given by --learned.")]
    [InlineData("recall --overlap 1", "--overlap must be a number from 0 to 0.95 (was '1').")]
    [InlineData("recall --network universal --n 32 --contents digits", "units, for letters")]
    [InlineData("recall --network lists --k 8 --lists 9", "--lists must be from 1 to 8 (was 9).")]
    [InlineData("recall --patterns walsh", "--patterns is for sequences only.")]
    [InlineData("recall --gains frozen", "--gains must be slow, fast, fixed (was 'frozen').")]
    [InlineData("recall --gains 0.5", "--gains must be a whole number (was 0.5).")]
    [InlineData("recall --network hopfield --temperature 5", "hopfield has no setting "
        + "--temperature; allowed: --time-step, --neuron-time, --steepness.")]
    [InlineData("recall --network astrocyte,kozachkov --astrocyte-time 3",
        "kozachkov has no setting --astrocyte-time; allowed: ")]
    [InlineData("recall --sequence-gain 3", "astrocyte has no setting --sequence-gain; allowed: ")]
    [InlineData("recall --tau-p 3", "There is no option '--tau-p'; allowed: --network,")]
    [InlineData("recall --out /dev/null/x.csv", "The directory '/dev/null' cannot be written")]
    [InlineData("recall --cues x.csv", "--cues needs --data.")]
    [InlineData("recall --data x.txt", "Patterns must be a .csv or .npy file, a picture or a fold")]
    [InlineData("recall --data x.npy", "The file 'x.npy' cannot be read: Could not find file")]
    [InlineData("recall --mask middle", "--mask must be left, right, top, bottom or a file of one")]
    [InlineData("recall --mask top", "--mask top hides nothing of 64x1 units; --shape tells their")]
    [InlineData("recall --mask top --shape 8x9", "--shape must have 64 units (was 8x9).")]
    [InlineData("recall --cue-noise 1.5", "--cue-noise must be from 0 to 1 (was 1.5).")]
    [InlineData("recall --hidden plus", "--hidden needs --mask.")]
    [InlineData("recall --keep states", "--keep needs --results.")]
    [InlineData("recall --keep all --results x", "--keep must be states, overlaps, gains, traject")]
    [InlineData("recall --network hopfield --keep gains --results x", "hopfield has no gains;")]
    [InlineData("recall --network reasoning --cue-noise 0.1", "--cue-noise is for recall of")]
    [InlineData("recall --trials 3000000000", "--trials must be a whole number from 1 to 1000000 "
        + "(was '3000000000').")]
    [InlineData("recall --trials", "--trials needs a value.")]
    [InlineData("recall --k 4 --k 8", "--k must be given once (was given 2 times).")]
    [InlineData("recall --k 1,024", "--k must be a number like 8, a list")]
    [InlineData("recall --csv maybe", "There is no further argument 'maybe'; the command is: rec")]
    [InlineData("recall --csv=maybe", "There is no further argument 'maybe'; the command is: rec")]
    [InlineData("recall --shard 1/2 --out x --save-every NaN",
        "--save-every must be a number from 0 to 86400 (was 'NaN').")]
    [InlineData("recall --temperature 0,5", "--temperature must have a decimal point where it has "
        + "a comma, like 0.5 for one half or 0.0,5.0 for a list of two numbers (was '0,5').")]
    [InlineData("recall --temperature 0,1..2,5", "--temperature must have a decimal point")]
    [InlineData("recall --temperature 1,2,5,10", "--temperature must have a decimal point")]
    [InlineData("recall --out --oot", "There is no option '--oot'; allowed: --network,")]
    [InlineData("recall --k @list", "--k must be a number like 8, a list")]
    [InlineData("recall @list", "There is no further argument '@list'; the command is: recall")]
    [InlineData("merge", "<file> is missing; the command is: merge <file> --out FILE "
        + "[--networks FILE].")]
    [InlineData("merge x", "--out is missing; the command is: merge <file> --out FILE "
        + "[--networks FILE].")]
    [InlineData("cost load-map,map", "cost takes one figure (was 'load-map,map').")]
    [InlineData("figure nothing", "There is no figure 'nothing'; allowed: ")]
    [InlineData("figure map --out /dev/null/x", "The directory '/dev/null/x' cannot be written")]
    public void Bad_input_is_answered_with_one_sentence_and_an_exit_code(
        string arguments, string sentence)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal(ExitCode.WrongCommand, code);
        Assert.Empty(output);
        Assert.StartsWith(sentence, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Process_returns_the_exit_code_and_prints_errors_to_standard_error()
    {
        (int code, string output, string error) = RunAlone("recall --bar 1");
        Assert.Equal(ExitCode.WrongCommand, code);
        Assert.Empty(output);
        Assert.StartsWith("There is no option '--bar'; allowed: --network,", error);
    }

    [Fact]
    public void A_setting_takes_words_and_lists_and_then_has_a_column()
    {
        (int code, string output, _) = Run("recall --network astrocyte --gains slow,fixed"
            + " --temperature 0.01..5:4.99 --trials 4 --csv");
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal(0, code);
        Assert.EndsWith(",fraction_collapsed,gains,temperature,note", lines[0]);
        Assert.Equal(new[] { "slow,0.01", "slow,5", "fixed,0.01", "fixed,5" },
            lines[1..].Select(line => string.Join(',', line.Split(',')[^3..^1])));
    }

    [Fact]
    public void Learned_memories_have_a_row_for_every_age()
    {
        string[] lines = Run("recall --network hebbian --learned 4 --forgetting 0.1 --trials 4"
            + " --flips 6 --csv").Output.TrimEnd().Split('\n');
        Assert.EndsWith(",age,note", lines[0]);
        Assert.Equal(new[] { "0", "1", "2", "3" }, lines[1..].Select(line => line.Split(',')[^2]));
    }

    [Fact]
    public void A_search_tells_how_many_it_compared()
    {
        string[] lines = RunAlone("recall --network nearest,graph --k 64 --beam 64 --trials 4"
            + " --csv").Error.Split('\n');
        Assert.StartsWith("nearest has no setting --beam; allowed: none.", lines[0]);
        string[] rows = Run("recall --network nearest --k 64 --trials 4 --csv").Output.Split('\n');
        Assert.EndsWith(",mean_compared,note", rows[0]);
        Assert.EndsWith(",64,", rows[1]);
    }

    [Fact]
    public void A_pass_is_a_step_of_every_unit()
    {
        string[] rows = Run("recall --network binary --k 2 --steps 1 --trials 20 --csv")
            .Output.Split('\n');

        // A single unit would leave 12 of 13 wrong.
        Assert.StartsWith("binary,64,2,13,20,0,0,1,", rows[1]);
    }

    [Fact]
    public void A_network_has_its_own_defaults()
    {
        string Row(string options) => Run("recall --network kozachkov --k 16 --flips 26 --trials 20"
            + " --csv" + options).Output;
        Assert.Equal(Row(" --steepness 10"), Row(""));
        Assert.NotEqual(Row(" --steepness 5"), Row(""));
    }

    [Fact]
    public void Every_setting_of_every_network_is_an_option()
    {
        string help = Run("recall --help").Output;
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            Assert.Contains(entry.Key, help);
            Assert.All(entry.Create(64, 8).CreateSettings(),
                setting => Assert.Contains("--" + setting.Key + " ", help));
        }
    }

    [Fact]
    public void A_missing_Node_is_named_and_nothing_is_written()
    {
        (int code, _, string error) = RunAlone(
            $"figure map --out {Folder}", path: Folder);
        Assert.NotEqual(0, code);
        Assert.Contains("Node.js", error);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void A_file_is_written_whole()
    {
        string file = At("table.csv");
        Assert.Equal(0, Run($"recall --k 4 --trials 4 --out {file}").Code);
        Assert.Equal(2, File.ReadAllLines(file).Length);
        Assert.Equal(new[] { file }, Directory.GetFiles(Folder).ToArray());
    }

    [Fact]
    public void The_list_names_networks_and_figures()
    {
        (int code, string output, _) = Run("list");
        Assert.Equal(0, code);
        Assert.Contains("kozachkov-full", output);
        Assert.Contains("temperature", output);
    }
}
