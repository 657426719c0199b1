using System.Net;
using System.Net.Sockets;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The command where something is not as it should be: one sentence, and not 0.</summary>
public sealed class VirtualBoardCommandTests : InFolder
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Theory]
    [InlineData("--prot 5280", "There is no option '--prot'; allowed: --port, --no-browser.")]
    [InlineData("--port many", "--port must be a whole number from 0 to 65535 (was 'many').")]
    [InlineData("--port 65536", "--port must be a whole number from 0 to 65535 (was '65536').")]
    [InlineData("dance", "There is no command 'dance'; allowed: build, texts.")]
    [InlineData("@arguments.txt", "There is no command '@arguments.txt'; allowed: build, texts.")]
    [InlineData("build", "--out is missing; the command is: build --out DIR.")]
    [InlineData("build --out ", "A file or folder must have a name (was '').")]
    [InlineData("build --out /dev/null", "The directory '/dev/null' cannot be written: '/dev/n")]
    public async Task An_unknown_option_is_reported(string arguments, string told)
    {
        Assert.Equal(ExitCode.WrongCommand, await RunAsync(arguments.Split(' ')));
        string sentence = Sentence();
        Assert.Contains(told, sentence);
        Assert.DoesNotContain("System.", sentence);
    }

    [Fact]
    public async Task A_busy_port_is_reported_before_anything_is_built()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.Equal(ExitCode.TryAgain, await RunAsync("--no-browser", "--port", $"{port}"));
        Assert.Contains($"Port {port}", Sentence());
        Assert.Contains("--port", Sentence());
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_missing_node_is_reported()
    {
        Assert.Equal(ExitCode.TryAgain, await RunAsync("--no-browser", "--port", "0"));
        Assert.Contains("Node.js", Sentence());
        Assert.Contains("install", Sentence());
    }

    [Fact]
    public async Task An_old_node_is_reported()
    {
        Install("node", "echo v18.19.0");
        Install("npm", "exit 0");
        Assert.Equal(ExitCode.TryAgain, await RunAsync("--no-browser", "--port", "0"));
        Assert.Contains("18.19.0 is too old", Sentence());
    }

    [Fact]
    public async Task A_failed_step_of_npm_is_reported_with_its_messages()
    {
        Install("node", "echo v22.1.0");
        Install("npm", "echo the registry is away >&2; exit 7");
        Assert.Equal(ExitCode.TryAgain, await RunAsync(
            "build", "--out", At("site")));
        Assert.Contains("exit code 7", Sentence());
        string log = At("out", "npm-ci.log");
        Assert.Contains(log, Sentence());
        Assert.Contains("the registry is away", File.ReadAllText(log));
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first()
    {
        string folder = At("out");
        FileStream first = BuildTurn.Take(folder, TextWriter.Null);
        using var progress = new Awaited("Another build is running here; waiting for it …");
        Task<FileStream> second = Task.Run(() => BuildTurn.Take(folder, progress));
        await progress.Written;
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task The_server_answers_on_this_machine_only()
    {
        File.WriteAllText(At("index.html"), "here");
        await using SiteServer server = await SiteServer.StartAsync(Folder, port: 0);
        var address = new Uri(server.Address);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(address.Host)));
        using var client = new HttpClient();
        Assert.Equal("here", await client.GetStringAsync(
            address, TestContext.Current.CancellationToken));
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        // A page that was never built, and a PATH with nothing on it but what a test installs.
        foreach (string folder in new[] { "src", "public" })
        {
            Directory.CreateDirectory(At(folder));
        }

        File.WriteAllText(At("package-lock.json"), "{}");
        Sources sources = Sources.OfThisBuild() with
        {
            PageFolder = Folder,
            WriterFolder = Folder,
            ProgramPath = Folder,
        };
        return Program.RunAsync(arguments, sources, _output, _error);
    }

    private void Install(string program, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are shell scripts.");
        Tool.StandIn(Folder, program, script);
    }

    // A writer that tells when a line was written.
    private sealed class Awaited(string line) : StringWriter
    {
        private readonly TaskCompletionSource _written = new();

        public Task Written => _written.Task;

        public override void WriteLine(string? value)
        {
            if (value == line)
            {
                _written.TrySetResult();
            }
        }
    }

    private string Sentence()
    {
        string[] lines = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Assert.Single(lines);
    }
}
