using AstroNano.Experiments.Data;
using static AstroNano.Experiments.Tests.CommandLine;

namespace AstroNano.Experiments.Tests;

/// <summary>Where results go is checked before the run, and nothing is lost after it.</summary>
public sealed class OutputTests : InFolder
{
    private const string Small = "recall --network hopfield --n 16 --k 4 --flips 3 --trials 20";

    // Would take days: it is refused before it runs, or the test does not end.
    private const string Long = "recall --network astrocyte --n 1024 --k 256 --trials 1000000";

    [Theory]
    [InlineData("")]
    [InlineData(" --shard 1/2")]
    public void A_file_that_cannot_be_written_is_refused_before_the_run(string shard)
    {
        string name = new('x', 256);
        Refused($"{Long}{shard} --out {At(name)}", $"The file '{At(name)}' cannot be written: ");
        Refused($"{Long}{shard} --out {Folder}", $"'{Folder}' must be a file (is a folder");
        Refused($"{Long}{shard} --out \"\"", "A file or folder must have a name (was '').");
        File.WriteAllText(At("file"), "");
        Refused($"{Long}{shard} --out {At("file")}/x.csv",
            $"The directory '{At("file")}' cannot be written: '{At("file")}' is not a folder.");
        Assert.Equal([At("file")], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void Steps_to_rest_are_counted_and_change_nothing_else()
    {
        const string Recall = "recall --network hopfield --k 3 --trials 9 --steps 1000";
        string[] Rows(string options)
        {
            Assert.Equal(0, Run($"{Recall} --results {At("results")}{options}").Code);
            return File.ReadAllLines(Path.Combine(At("results"), "trials.csv"));
        }

        string[] rows = Rows(" --rest");
        Assert.Equal(Rows(""), rows.Select(row => row[..row.LastIndexOf(',')]));
        var trial = new RecallTrial(CoreNetworks.Create(Catalogue.Find("hopfield"), 64, 3), 64, 3,
            new TrialPlan(0, 13, 1000) { ToRest = true });
        Assert.Equal(Enumerable.Range(0, 9).Select(number =>
        {
            trial.Run(number);
            return $"{trial.StepsToRest}";
        }).Prepend("steps_to_rest"), rows.Select(row => row[(row.LastIndexOf(',') + 1)..]));
    }

    [Theory]
    [InlineData(218)]
    [InlineData(255)]
    public void A_name_as_long_as_names_can_be_is_written(int length)
    {
        string file = At(new string('x', length));
        Assert.Equal(0, Run($"{Small} --out {file}").Code);
        Assert.Equal(2, File.ReadAllLines(file).Length);
        Assert.Equal([file], Directory.GetFiles(Folder));
    }

    [Fact]
    public void A_shard_whose_folder_vanishes_is_saved_all_the_same()
    {
        ShardFile shard = New("folder");
        shard.Ledger.Of("cell").Text = "a result";
        Directory.Delete(At("folder"), recursive: true);
        shard.Save();
        Assert.Equal("a result", ShardFile.Read(At("folder/1")).Ledger.Of("cell").Text);
    }

    [Fact]
    public void A_shard_whose_folder_cannot_be_made_again_says_so_with_one_sentence()
    {
        ShardFile shard = New("folder");
        Directory.Delete(At("folder"), recursive: true);
        File.WriteAllText(At("folder"), "something else");
        Failure failure = Assert.Throws<Failure>(() => shard.Save());
        Assert.Equal($"The directory '{At("folder")}' cannot be written: '{At("folder")}' is not a "
            + "folder.", failure.Message);
        Assert.Equal(ExitCode.TryAgain, failure.ExitCode);
        Assert.Equal("something else", File.ReadAllText(At("folder")));
    }

    [Fact]
    public void A_full_disk_asks_to_try_again_and_a_wrong_command_does_not()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        string rows = Run($"{Small} --csv").Output;
        (int code, string output, string error) = Run($"{Small} --out /dev/full");
        Assert.Equal(ExitCode.TryAgain, code);
        Assert.Equal(rows, output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Equal(ExitCode.WrongCommand, Run($"{Small} --out /dev/null/x").Code);
        Assert.Equal(0, Run($"{Small} --shard 1/1 --out {At("1")}").Code);
        Assert.Equal(ExitCode.TryAgain, Run($"merge {At("1")} --out /dev/full").Code);
        Assert.Equal(ExitCode.WrongCommand, Run($"merge {At("1")} --out /dev/null/x").Code);
    }

    [Fact]
    public void Single_trials_whose_folder_vanishes_ask_to_try_again()
    {
        var results =
            new ResultFolder(At("results"), [], csv: true, countsRest: false, ["recall"]);
        Failure failure = Assert.Throws<Failure>(() => results.Write(
            [], null, () => Directory.Delete(At("results"), recursive: true)));
        Assert.Equal(ExitCode.TryAgain, failure.ExitCode);
        Assert.StartsWith($"The file '{At("results")}/trials.csv' cannot be written: ",
            failure.Message);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void Rows_that_are_done_survive_single_trials_that_cannot_be_written()
    {
        Directory.CreateDirectory(Path.Combine(At("results"), "states-2.npy"));
        (int code, string output, string error) = Run("recall --network hopfield --n 16 --k 2,4"
            + $" --trials 3 --results {At("results")} --keep states --out {At("x.csv")}");
        Assert.Equal(ExitCode.TryAgain, code);
        Assert.Equal("", output);
        Assert.EndsWith($" (after 1 of 2 rows, which are in '{At("x.partial.csv")}'; "
            + $"'{At("x.csv")}' was not changed).", Assert.Single(error.TrimEnd().Split('\n')));
        Assert.Equal(2, File.ReadAllLines(At("x.partial.csv")).Length);
    }

    [Fact(Explicit = true)]
    public void Numbers_of_a_figure_are_there_where_a_picture_cannot_be_written()
    {
        string folder = Directory.CreateDirectory(At("figure")).FullName;
        string picture = Directory.CreateDirectory(Path.Combine(folder, "softmax.png")).FullName;
        (int code, _, string error) = Run($"figure softmax --out {folder}");
        Assert.Equal(ExitCode.TryAgain, code);
        Assert.StartsWith($"The file '{picture}' cannot be written: ", error);
        Assert.Equal(2, Directory.GetFiles(folder, "*.csv").Length);
        Directory.Delete(picture);
        Assert.Equal(0, Run($"figure softmax --redraw --out {folder}").Code);
        Assert.True(File.Exists(picture));
    }

    [Fact]
    public void A_new_file_overwrites_nothing_and_is_never_half_written()
    {
        Output.WriteNew(At("new"), stream => stream.WriteByte(1));
        Assert.Throws<Failure>(() => Output.WriteNew(At("new"), stream => stream.WriteByte(2)));
        Assert.Throws<FormatException>(() => Output.WriteNew(At("half"), stream =>
        {
            stream.WriteByte(1);
            throw new FormatException();
        }));
        Assert.Equal([At("new")], Directory.GetFiles(Folder));
        Assert.Equal([(byte)1], File.ReadAllBytes(At("new")));
    }

    private ShardFile New(string folder)
    {
        Directory.CreateDirectory(At(folder));
        return ShardFile.Open(At($"{folder}/1"),
            new ShardFile.Header(ShardFile.Version, ["recall"], 1, 1), TimeSpan.Zero);
    }

    private static void Refused(string arguments, string sentence)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal(ExitCode.WrongCommand, code);
        Assert.Empty(output);
        Assert.StartsWith(sentence, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
