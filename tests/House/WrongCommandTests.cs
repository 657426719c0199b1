using AstroNano.Commands;

namespace AstroNano.House.Tests;

/// <summary>
/// Generated wrong command lines, for every command of every program: one sentence, and an exit
/// code that the documents name. The gate tries a few of each; with <c>ASTRONANO_WRONG=200</c> in
/// the environment, 200 of each are tried.
/// </summary>
public sealed class WrongCommandTests(ITestOutputHelper output) : IDisposable
{
    private const int Few = 10;

    private static readonly string[] Values =
    [
        "", " ", "\t", "NaN", "1e999", "-1e9", "3000000000", "-1", "0x10", "٣", "1,5", "0..", "..",
        "8:4", "\0", "\n", "-", "=", "'", "\"", "%s", "{0}", "☠", "\uD800", "/dev/null/x",
        "nothing", new string('x', 300), new string('9', 3000),
    ];

    // Neither numbers, nor lists, nor names of anything.
    private static readonly string[] Nothing =
    [
        "", " ", "NaN", "1e999", "0x10", "٣", "8:4", "\0", "☠", "nothing", "1;2", "-", "'", "@x",
        new string('x', 300), new string('9', 3000),
    ];

    private readonly string _response = Path.GetTempFileName();

    public static TheoryData<string> Tools { get; } =
        new(ConsoleTool.All.Select(tool => tool.Name));

    public void Dispose() => File.Delete(_response);

    [Fact]
    public void There_are_programs_to_try() => Assert.InRange(ConsoleTool.All.Count, 7, 20);

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_wrong_command_line_is_answered_with_one_sentence_and_exit_code_2(string name)
    {
        // A program that expanded it would see a request for help, and exit with 0.
        File.WriteAllText(_response, "--help\n");
        var tool = new ConsoleTool(name);
        int seed = Environment.TickCount;
        int amount = int.Parse(Environment.GetEnvironmentVariable("ASTRONANO_WRONG") ?? $"{Few}");
        int tried = 0;
        foreach (string[] command in tool.Commands())
        {
            var random = new Random(seed);
            string[] options = tool.Names("Options", command), valued = tool.Valued(command);
            for (int i = 0; i < amount; i++, tried++)
            {
                string[] line = [.. command, .. Wrong(i, options, valued, random)];
                (int code, string printed, string error) = tool.Run(line);
                string told = $"seed {seed}: {name} '{string.Join("' '", line)}' ended with "
                    + $"{code}: {error}";
                Assert.True(code == ExitCode.WrongCommand, told);
                Assert.True(printed == "", told + printed);
                Assert.True(error.TrimEnd('\n').EndsWith('.') && error.Length > 12, told);
                Assert.False(error.Contains("   at ") || error.Contains("Exception"), told);
            }
        }

        output.WriteLine($"{name}: {tool.Commands().Count()} commands, {tried} lines");
    }

    // Nothing of this can be right, whatever stands beside it, so nothing is ever run.
    private string[] Wrong(int kind, string[] options, string[] valued, Random random)
    {
        string Any(string[] list) => list[random.Next(list.Length)];
        string unknown = "--" + new string([.. Enumerable.Range(0, 1 + random.Next(9))
            .Select(_ => (char)('a' + random.Next(26)))]) + "-unknown";
        string[] wrong = (kind % 5) switch
        {
            0 => [unknown],
            1 => [unknown, Any(Values)],
            2 => [$"@{_response}", unknown],
            3 when valued.Length > 0 => [unknown, Any(valued)],
            4 when valued.Length > 0 && Any(valued) is { } twice =>
                [twice, Any(Values), twice, Any(Values), unknown],
            _ => [$"{unknown}={Any(Values)}"],
        };
        for (int more = random.Next(3); more > 0 && options.Length > 0; more--)
        {
            string option = Any(options);
            wrong = valued.Contains(option) ? [option, Any(Values), .. wrong] : [option, .. wrong];
        }

        return wrong;
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_value_that_no_option_takes_is_refused_by_its_name(string name)
    {
        var tool = new ConsoleTool(name);
        foreach (string[] command in tool.Commands())
        {
            foreach (string option in tool.Valued(command))
            {
                (int code, _, string error) = tool.Run([.. command, option]);
                Assert.True(code == ExitCode.WrongCommand, $"{name} {option}: {code} {error}");
                Assert.Equal($"{option} needs a value.\n", error);
            }
        }
    }

    [Theory]
    [InlineData("AstroNano.Experiments", "recall ? !")]
    [InlineData("AstroNano.Experiments", "figure !")]
    [InlineData("AstroNano.Experiments", "claims !")]
    [InlineData("AstroNano.Experiments", "cost !")]
    [InlineData("AstroNano.Experiments", "cost load-map --seconds !")]
    [InlineData("AstroNano.Experiments", "speed ? !")]
    [InlineData("AstroNano.Experiments", "merge ! --out /dev/null/x")]
    [InlineData("AstroNano.Determinism", "precision --every !")]
    [InlineData("AstroNano.Determinism", "record ! /dev/null/x")]
    [InlineData("AstroNano.Determinism", "capsule ! /dev/null/x")]
    [InlineData("AstroNano.Determinism", "compare ! !")]
    [InlineData("AstroNano.Determinism", "replay !")]
    [InlineData("AstroNano.Benchmarks", "il !")]
    [InlineData("AstroNano.Breaking", "fuzz --part !")]
    [InlineData("AstroNano.Lessons", "try --steps 1 --link !")]
    [InlineData("AstroNano.Lessons", "try --steps 1 --link cue=!")]
    [InlineData("AstroNano.Lessons", "try --steps 1 --link word=!")]
    [InlineData("AstroNano.Lessons", "try --steps 1 --link network=!&cue=2")]
    [InlineData("AstroNano.VirtualBoard", "--no-browser --port !")]
    public void An_impossible_value_is_refused(string name, string form)
    {
        var tool = new ConsoleTool(name);
        string[] words = form.Split(' ');
        string[] options = words.Contains("?")
            ? [.. tool.Valued([words[0]]).Where(option => option is not ("--out" or "--results"))]
            : [""];
        bool all = Environment.GetEnvironmentVariable("ASTRONANO_WRONG") is not null;
        string[] lines = [.. from option in options from value in Nothing
                             select string.Join('\n', words).Replace("?", option)
                                 .Replace("!", value)];
        foreach (string line in lines.Where((_, i) => all || i % 7 == 0))
        {
            (int code, _, string error) = tool.Run(line.Split('\n'));
            Assert.True(code == ExitCode.WrongCommand && error.EndsWith(".\n")
                && !error.Contains("Exception"), $"{name} '{line}' ended with {code}: {error}");
        }
    }

    [Fact]
    public void The_exit_codes_that_the_documents_name_are_those_of_the_programs()
    {
        string[] rows = [.. Repository.Read("hardware/commands/README.md").Split('\n')
            .Where(line => line.StartsWith("| ") && char.IsAsciiDigit(line[2]))
            .Select(line => line.Split('|')[1].Trim())];
        Assert.Equal(typeof(ExitCode).GetFields().Select(field => $"{field.GetValue(null)}"), rows);
    }
}
