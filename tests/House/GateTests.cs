namespace AstroNano.House.Tests;

/// <summary>
/// The scripts of the gate on machines that lack a compiler, acted out: every program that they
/// call is a stand-in that writes down its call.
/// </summary>
public sealed class GateTests : InFolder
{
    private static readonly string[] Borrowed =
        ["bash", "cat", "dirname", "awk", "mktemp", "tee", "rm", "env", "chmod", "echo"];

    public GateTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The gate is a script for bash.");
        foreach (string program in Borrowed)
        {
            string real = new[] { "/usr/bin", "/bin" }
                .Select(folder => Path.Combine(folder, program)).First(File.Exists);
            File.CreateSymbolicLink(At(program), real);
        }

        StandIn("dotnet", "echo \"dotnet $*\" >>calls; echo 'succeeded: 7'; echo 'skipped: 1'");
        StandIn("node", "");
        StandIn("npm", "");
        StandIn("chromium", "");
        StandIn("sudo", "echo sudo >>calls; \"$@\"");
        StandIn("apt-get", "echo \"apt-get $*\" >>calls");
    }

    [Fact]
    public void Missing_tools_are_only_reported_on_a_contributor_s_machine()
    {
        (int code, string output, string calls) = Run("long", user: 1000);
        Assert.NotEqual(0, code);
        Assert.Contains("gcc is missing", output);
        Assert.Contains("ASTRONANO_INSTALL=1", output);
        Assert.Equal("", calls);
    }

    [Theory]
    [InlineData("CI")]
    [InlineData("ASTRONANO_INSTALL")]
    public void Missing_tools_are_installed_when_asked(string variable)
    {
        (int code, _, string calls) = Run("long", user: 1000, variable);
        Assert.Equal(0, code);
        Assert.StartsWith("sudo\napt-get update", calls);
        Assert.Contains("apt-get install -y -qq gcc", calls);
    }

    [Fact]
    public void Root_installs_missing_tools_without_sudo()
    {
        (int code, string output, string calls) = Run("run", user: 0);
        Assert.Equal(0, code);
        Assert.DoesNotContain("sudo", calls);
        // While it builds, and all of it before the tests.
        string before = calls[..calls.IndexOf("dotnet test", StringComparison.Ordinal)];
        Assert.Contains("apt-get install -y -qq chromium-headless-shell", before);
        Assert.Equal(1, Regex.Count(calls, "apt-get update"));
        Assert.EndsWith("7 passed, 0 failed, 1 skipped\n", output);
    }

    [Fact]
    public void CI_builds_checks_the_formatting_and_tests()
    {
        (int code, _, string calls) = Run("run", user: 1000);
        Assert.Equal(0, code);
        Assert.Equal(
            """
            dotnet build AstroNano.sln -warnaserror
            dotnet format whitespace . --folder --verify-no-changes
            dotnet test --no-build

            """.ReplaceLineEndings("\n"), calls.Replace("dotnet build-server shutdown\n", ""));
    }

    [Fact]
    public void The_quick_tests_are_those_of_core_instrument_firmware_and_repository()
    {
        (int code, _, string calls) = Run("fast", user: 1000);
        Assert.Equal(0, code);
        Assert.Equal(["Core", "Instrument", "Firmware", "House"], calls.Trim().Split('\n')
            .Select(call => call.Split("AstroNano.")[1].Split('.')[0]));
    }

    [Fact]
    public void The_long_command_runs_all_tests_in_full()
    {
        StandIn("gcc", "");
        StandIn("dotnet", "echo \"$ASTRONANO_THOROUGH dotnet $*\" >>calls");
        (int code, _, string calls) = Run("long", user: 1000);
        Assert.Equal(0, code);
        Assert.Contains("1 dotnet test --no-build --explicit on\n", calls);
    }

    [Fact]
    public void Expected_values_are_never_renewed_in_continuous_integration()
    {
        (int code, string output, string calls) = Run("renew", user: 1000, "CI");
        Assert.Equal(1, code);
        Assert.StartsWith("renew: not in continuous integration", output);
        Assert.Equal("", calls);
    }

    [Fact]
    public void A_failed_test_fails_CI()
    {
        StandIn("dotnet", "[ $1 != test ] || { echo 'succeeded: 7'; echo 'failed: 2'; exit 2; }");
        (int code, string output, _) = Run("run", user: 1000);
        Assert.NotEqual(0, code);
        Assert.EndsWith("7 passed, 2 failed, 0 skipped\n", output);
    }

    private (int Code, string Output, string Calls) Run(
        string name, int user, string? variable = null)
    {
        StandIn("id", $"echo {user}");

        // A script goes to the folder above its own: so that calls are written in here.
        string folder = Directory.CreateDirectory(At(".ci")).FullName;
        foreach (string file in new[] { "tools", name })
        {
            File.WriteAllText(Path.Combine(folder, file), Repository.Read(".ci/" + file));
        }

        string script = Path.Combine(folder, name);
        var start = new ProcessStartInfo(At("bash"), [script]);
        start.Environment.Clear();
        start.Environment["PATH"] = Folder;
        if (variable != null)
        {
            start.Environment[variable] = "1";
        }

        (int code, string output, string error) = Tool.Run(start);
        Assert.Equal("", error);
        string calls = At("calls");
        return (code, output, File.Exists(calls) ? File.ReadAllText(calls) : "");
    }

    private void StandIn(string program, string does) =>
        Tool.StandIn(Folder, program, does);
}
