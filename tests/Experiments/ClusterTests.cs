using System.CommandLine;
using AstroNano.Experiments.Commands;
using YamlDotNet.RepresentationModel;

namespace AstroNano.Experiments.Tests;

/// <summary>
/// The files for schedulers, acted out: the programs that they call are stand-ins that write down
/// their call.
/// </summary>
public sealed class ClusterTests : InFolder
{
    public ClusterTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for sh.");
    }

    [Fact]
    public void An_index_of_the_Kubernetes_job_is_a_shard()
    {
        YamlNode spec = Yaml("recall-job.yaml")["spec"];
        string[] command = Texts(spec["template"]["spec"]["containers"][0]["command"]);
        int completions = int.Parse(Text(spec["completions"]));
        Assert.Equal("Indexed", Text(spec["completionMode"]));
        Assert.Equal(new[] { "sh", "-c" }, command[..2]);
        StandIn("dotnet", "echo \"$@\" >>calls");
        foreach (int index in new[] { 0, completions - 1 })
        {
            File.Delete(At("calls"));
            Assert.Equal(0, Run("sh", command[1..], ("JOB_COMPLETION_INDEX", $"{index}")));
            string[] words = File.ReadAllText(At("calls")).Split((char[]?)null,
                StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("/work/program/AstroNano.Experiments.dll", words[0]);
            Assert.Equal($"{index + 1}/{completions}", After(words, "--shard"));
            Assert.Equal($"/work/out/{index + 1}.shard", After(words, "--out"));
            Assert.NotEmpty(Plan(words[2..Array.IndexOf(words, "--shard")]).Cells);
        }
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(2, 0, false)]
    [InlineData(70, 0, false)]
    [InlineData(75, 0, true)]
    [InlineData(150, 0, false)]
    [InlineData(130, 0, true)]
    [InlineData(137, 9, true)]
    [InlineData(137, 10, false)]
    public void A_Slurm_task_that_was_killed_is_queued_again_a_few_times(
        int ends, int restarts, bool again)
    {
        StandIn("dotnet", $"echo \"$@\" >>calls; exit {ends}");
        StandIn("scontrol", "echo \"scontrol $*\" >>calls");
        int code = Run("bash", new[] { Recipe("recall.sbatch"), "64", "out/map", "recall" },
            ("SLURM_ARRAY_TASK_ID", "7"), ("SLURM_JOB_ID", "123"), ("SLURM_SUBMIT_DIR", "/x"),
            ("SLURM_RESTART_COUNT", $"{restarts}"));
        string[] calls = File.ReadAllLines(At("calls"));
        Assert.Equal(ends, code);
        Assert.Equal("/x/tests/Programs/Experiments/bin/Release/net10.0/AstroNano.Experiments.dll"
            + " recall --shard 7/64 --out out/map/7.shard", calls[0]);
        Assert.Equal(again ? new[] { "scontrol requeue 123" } : Array.Empty<string>(), calls[1..]);
    }

    [Fact]
    public void The_matrix_of_runners_has_every_shard_once()
    {
        YamlNode workflow = Yaml("shards.yml");
        string count = Text(workflow["env"]["SHARDS"]);
        Assert.Equal(Enumerable.Range(1, int.Parse(count)).Select(shard => $"{shard}"),
            Texts(workflow["jobs"]["shard"]["strategy"]["matrix"]["shard"]));
        YamlNode step = ((YamlSequenceNode)workflow["jobs"]["shard"]["steps"])
            .Single(step => ((YamlMappingNode)step).Children.ContainsKey("env"));
        string script = Text(step["run"]).Replace("${{ matrix.shard }}", "3");
        Assert.DoesNotContain("${{", script);
        StandIn("timeout", "shift 2; \"$@\"");
        StandIn("dotnet", "printf '%s\\n' \"$@\" >calls");
        Assert.Equal(0, Run("bash", new[] { "-ec", script }, ("SHARDS", count),
            ("COMMAND", "figure map; touch x $(touch x)")));
        Assert.Equal(new[]
        {
            "figure", "map;", "touch", "x", "$(touch", "x)", "--shard", "3/16", "--out",
            "out/3.shard",
        }, File.ReadAllLines(At("calls"))[1..]);
        Assert.False(File.Exists(At("x")));
    }

    [Fact]
    public void A_recipe_states_its_limits_and_a_program_that_cannot_run_ends_its_job()
    {
        string[] asked = [.. File.ReadAllLines(Recipe("recall.sbatch"))
            .Where(line => line.StartsWith("#SBATCH --")).Select(line => line[10..].Split('=')[0])];
        Assert.Empty(new[] { "time", "mem", "cpus-per-task" }.Except(asked));
        YamlNode spec = Yaml("recall-job.yaml")["spec"];
        YamlNode limits = spec["template"]["spec"]["containers"][0]["resources"]["limits"];
        Assert.NotEmpty(Text(limits["cpu"]) + Text(limits["memory"])
            + Text(spec["activeDeadlineSeconds"]));
        Assert.Equal([$"FailJob {ExitCode.WrongCommand}", $"FailIndex {ExitCode.Defect}"],
            ((YamlSequenceNode)spec["podFailurePolicy"]["rules"])
                .Where(rule => ((YamlMappingNode)rule).Children.ContainsKey("onExitCodes"))
                .Select(rule => $"{Text(rule["action"])} "
                    + string.Join(',', Texts(rule["onExitCodes"]["values"]))));
    }

    private static RecallPlan Plan(string[] words)
    {
        var options = new RecallOptions();
        var command = new Command("recall");
        foreach (Option option in options.All)
        {
            command.Add(option);
        }

        return RecallPlan.Of(options, command.Parse(words));
    }

    private YamlNode Yaml(string name)
    {
        var stream = new YamlStream();
        using StreamReader reader = File.OpenText(Recipe(name));
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static string[] Texts(YamlNode node) =>
        ((YamlSequenceNode)node).Select(Text).ToArray();

    private static string After(string[] words, string option) =>
        words[Array.IndexOf(words, option) + 1];

    private int Run(string program, IEnumerable<string> arguments,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder };
        start.Environment["PATH"] = $"{Folder}:{start.Environment["PATH"]}";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Tool.Run(start).Code;
    }

    private void StandIn(string program, string does) =>
        Tool.StandIn(Folder, program, $"cd {Folder}\n{does}");

    private static string Recipe(string name) =>
        Path.Combine(AppContext.BaseDirectory, "cluster", name);
}
