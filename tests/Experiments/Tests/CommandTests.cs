using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace AstroNano.Experiments.Tests;

/// <summary>The command line, as a researcher types it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _directory =
        Directory.CreateTempSubdirectory("astronano").FullName;

    public void Dispose() => Directory.Delete(_directory, true);

    [Fact]
    public void Recall_prints_one_row_a_cell_under_the_agreed_header()
    {
        (int code, string output, _) = Run("recall --network astrocyte,hopfield --n 64 --k 4,8"
            + " --flips 6..13:7 --trials 20 --stream 2 --temperature 0.01 --steps 100 --dt 0.05"
            + " --sigma 5 --csv");
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal(0, code);
        Assert.Equal("network,n,k,flips,trials,mean_hard_error,se,fraction_exact,"
            + "mean_perplexity,fraction_anti,fraction_collapsed", lines[0]);
        Assert.Equal(1 + 2 * 2 * 2, lines.Length);
        Assert.Equal("astrocyte,64,4,6,20,0,0,1,1,0,0", lines[1]);
    }

    [Fact]
    public void Sequences_have_columns_of_their_own()
    {
        (int code, string output, _) = Run("recall --network reasoning --kappa 6 --tau-s 50 --csv");
        Assert.Equal(0, code);
        Assert.Contains(",switches,period,period_sd,switch1,switch2,switch3,collapsed", output);
        Assert.Contains("reasoning,64,8,0,1,6,50,40,81.4375", output);
    }

    [Theory]
    [InlineData("recall --network foo", "There is no network 'foo'; there are astrocyte,")]
    [InlineData("recall --bar 1", "There is no option '--bar 1'; there are --network,")]
    [InlineData("dance", "There is no command 'dance'; there are recall,")]
    [InlineData("recall --k 257", "--k is 257; allowed is 1 to 256.")]
    [InlineData("recall --n 20 --flips 21", "--flips is 21; allowed is 0 to 20.")]
    [InlineData("recall --k 8..4", "--k is '8..4'; it takes numbers like 8,")]
    [InlineData("recall --trials many", "--trials is 'many'; it takes one number or word.")]
    [InlineData("recall --temperature -1", "--temperature is -1; allowed is 0 to 1000000.")]
    [InlineData("recall --network kozachkov-full --dt -1", "--dt is -1; allowed is 0.001 to 1.")]
    [InlineData("recall --network reasoning --kappa -1", "--kappa is -1; allowed is 0 to 1000.")]
    [InlineData("recall --kappa 3", "--kappa is for sequences only.")]
    [InlineData("recall --out /dev/null/x.csv", "The directory '/dev/null' cannot be written")]
    [InlineData("figure nothing", "There is no figure 'nothing'; there are ")]
    [InlineData("figure map --out /dev/null/x", "The directory '/dev/null/x' cannot be written")]
    public void Bad_input_is_answered_with_one_sentence_and_an_exit_code(
        string arguments, string sentence)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.StartsWith(sentence, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_missing_Node_is_named_and_nothing_is_written()
    {
        (int code, _, string error) = Run($"figure map --out {_directory}", path: _directory);
        Assert.NotEqual(0, code);
        Assert.Contains("Node.js", error);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_file_is_written_whole()
    {
        string file = Path.Combine(_directory, "table.csv");
        Assert.Equal(0, Run($"recall --k 4 --trials 4 --out {file}").Code);
        Assert.Equal(2, File.ReadAllLines(file).Length);
        Assert.Equal(new[] { file }, Directory.GetFiles(_directory).ToArray());
    }

    [Fact]
    public void The_list_names_networks_and_figures()
    {
        (int code, string output, _) = Run("list");
        Assert.Equal(0, code);
        Assert.Contains("kozachkov-full", output);
        Assert.Contains("temperature", output);
    }

    private static (int Code, string Output, string Error) Run(
        string arguments, string? path = null)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "AstroNano.Experiments.dll");
        var start = new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
        {
            start.FileName = FullPath(start.FileName);
            start.Environment["PATH"] = path;
        }

        using Process process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    private static string FullPath(string program) => Path.IsPathRooted(program)
        ? program
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(directory => Path.Combine(directory, program)).First(File.Exists);
}
