using YamlDotNet.RepresentationModel;

namespace AstroNano.House.Tests;

/// <summary>Workflows and issue forms, as far as they can be judged without the forge.</summary>
public class WorkflowTests
{
    public static TheoryData<string> Workflows { get; } = new(
        Repository.Files(".yml").Where(file => file.StartsWith(".github/workflows/")));

    public static TheoryData<string> Forms { get; } = new(
        Repository.Files(".yml").Where(file => file.StartsWith(".github/ISSUE_TEMPLATE/")
            && !file.EndsWith("/config.yml", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_takes_pinned_actions_little_permission_and_an_end(string file)
    {
        YamlNode workflow = Yaml(file);
        Assert.Equal("read", Text(workflow["permissions"]["contents"]));
        Assert.All((YamlMappingNode)workflow["jobs"],
            job => Assert.InRange(int.Parse(Text(job.Value["timeout-minutes"])), 1, 360));
        string[] actions = [.. Regex.Matches(Repository.Read(file), @"uses: (.+)")
            .Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(@"^\S+@[0-9a-f]{40} # v[\d.]+$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_names_projects_that_are_there(string file)
    {
        string[] named = [.. Regex.Matches(Repository.Read(file),
            @"dotnet (?:build|run|test|pack)\b[^\n|;]*?\s((?:tests|hardware|shared)/[^\s\\]+)")
            .Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.All(named, project => Assert.True(Repository.Has(project), project));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Commands_of_a_workflow_exist_with_their_options(string file) => Assert.All(
        DocumentedCommand.Parse(Steps(file).SelectMany(step => step.Split('\n'))),
        command => command.AssertExists());

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Scripts_of_a_workflow_s_steps_are_valid_bash(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There may be no bash.");
        Assert.All(Steps(file), step =>
        {
            // An expression is replaced before bash reads the script.
            string script = Regex.Replace(step, @"\$\{\{.*?\}\}", "x");
            Assert.Equal("",
                Tool.Run(new ProcessStartInfo("bash", ["-n", "-c", script])).Error);
        });
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_checkout_leaves_its_credentials_behind(string file) => Assert.All(
        Jobs(file).SelectMany(Sequence).Where(step => Has(step, "uses")
            && Text(step["uses"]).StartsWith("actions/checkout@")),
        step => Assert.Equal("false", Text(step["with"]["persist-credentials"])));

    // The action counts any text as true, "false" too.
    [Theory]
    [MemberData(nameof(Workflows))]
    public void The_device_s_build_tools_are_stable_ones(string file) => Assert.All(
        Jobs(file).SelectMany(Sequence).Where(step => Has(step, "uses")
            && Text(step["uses"]).StartsWith("nanoframework/nanobuild@")),
        step => Assert.Equal("", Text(step["with"]["usePreview"])));

    [Fact]
    public void CI_runs_on_both_processors_and_all_three_systems()
    {
        YamlNode jobs = Yaml(".github/workflows/gate.yml")["jobs"];
        string[] machines = [.. new[] { "gate", "elsewhere" }.SelectMany(job =>
            (YamlSequenceNode)jobs[job]["strategy"]["matrix"]["os"]).Select(Text)];
        Assert.All(new[] { "^ubuntu-[0-9.]+$", "^ubuntu-.*-arm$", "^windows-", "^macos-" },
            pattern => Assert.Contains(machines, name => Regex.IsMatch(name, pattern)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_issue_form_has_what_the_forge_asks_for(string file)
    {
        YamlNode form = Yaml(file);
        Assert.NotEqual("", Text(form["name"]));
        Assert.NotEqual("", Text(form["description"]));
        var body = (YamlSequenceNode)form["body"];
        Assert.All(body, part =>
        {
            Assert.Contains(Text(part["type"]),
                new[] { "checkboxes", "dropdown", "input", "markdown", "textarea" });
            Assert.NotEqual("", Text(part["attributes"]["label"]));
        });
        string[] ids = [.. body.Select(part => Text(part["id"]))];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains(body, part => Has(part, "validations"));
    }

    private static IEnumerable<YamlNode> Jobs(string file) =>
        ((YamlMappingNode)Yaml(file)["jobs"]).Select(job => job.Value);

    private static IEnumerable<YamlNode> Sequence(YamlNode job) =>
        (YamlSequenceNode)job["steps"];

    private static IEnumerable<string> Steps(string file) =>
        from step in Jobs(file).SelectMany(Sequence)
        where Has(step, "run")
        select Text(step["run"]).Replace("\\\n", " ");

    private static bool Has(YamlNode step, string key) =>
        ((YamlMappingNode)step).Children.ContainsKey(key);

    private static YamlNode Yaml(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(file)));
        return stream.Documents[0].RootNode;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
