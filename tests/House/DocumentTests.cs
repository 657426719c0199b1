namespace AstroNano.House.Tests;

/// <summary>What the documents say of the code is true.</summary>
public class DocumentTests
{
    private const string Readme = "README.md";
    private const string Manual = "hardware/MANUAL.md";

    // Options of Slurm's sbatch.
    private static readonly string[] Foreign = ["--array", "--cpus-per-task"];

    private static readonly Regex BuildOrScript = new(
        @"^(?:dotnet (?:build|test|pack|publish)|bash)\s(?:.*?\s)??([\w.]+/[\w./]*|\w+\.sln)\b");

    public static TheoryData<string> Documents { get; } = new(Repository.Files(".md"));

    [Fact]
    public void README_has_the_table_of_networks() =>
        AssertHasTable(Readme, NetworkTable.Of(Catalogue.Create()), NetworkTable.In);

    [Fact]
    public void Manual_has_the_table_of_knobs() =>
        AssertHasTable(Manual, NetworkTable.OfKnobs(Catalogue.Create()), NetworkTable.KnobsIn);

    [Fact]
    public void Manual_has_the_table_of_pages() =>
        AssertHasTable(Manual, PageList.Of(new Instrument()), PageList.In);

    [Fact]
    public void README_names_the_number_of_networks() =>
        Assert.Contains($"It plays {Catalogue.Create().Length} ", Repository.Read(Readme));

    [Fact]
    public void README_names_the_same_first_start_as_the_launcher() => Assert.Equal(
        FirstStart(Repository.Read("hardware/virtual/Start.cs")),
        FirstStart(Repository.Read(Readme)));

    [Fact]
    public void Every_digest_in_the_change_log_is_that_of_its_scenario()
    {
        Dictionary<string, int> digests = Enumerable.Range(0, Scenarios.Count)
            .Select(Scenarios.Create).ToDictionary(run => run.Name, run => run.Digest);
        digests["functions"] = FunctionProbe.Golden;
        string text = Regex.Replace(Repository.Read("CHANGELOG.md"), @"\s+", " ");
        MatchCollection said = Regex.Matches(text, "([A-Za-z][a-z ]+?) ([0-9A-F]{8})[,;.]");
        Assert.InRange(said.Count, 5, 100);
        Assert.All(said, match => Assert.Equal(
            $"{digests[match.Groups[1].Value.Trim().ToLowerInvariant()]:X8}",
            match.Groups[2].Value));
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Version>([^<]+)</Version>")]
    [InlineData("CITATION.cff", @"(?m)^version: (.+)$")]
    [InlineData("CHANGELOG.md", @"(?m)^## (\d\S*)")]
    [InlineData("README.md", @"(?m)^\| (\d\S*), unreleased \|")]
    public void Documents_state_the_version_that_the_display_shows(string file, string pattern) =>
        Assert.Equal(Instrument.Version, Regex.Match(Repository.Read(file), pattern)
            .Groups[1].Value);

    [Fact]
    public void The_link_in_the_manual_names_settings_that_exist()
    {
        Match link = Regex.Match(Repository.Read(Manual), "`#(network=[^`]+)`");
        Dictionary<string, string> fields = link.Groups[1].Value.Split('&')
            .Select(field => field.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var engine = new Engine(
            Catalogue.Find(fields["network"]), new Remembered(),
            new Recorder());
        Setting[] settings = [.. engine.Settings, .. new RunSettings().Table];
        foreach ((string key, string value) in fields.Where(
            field => field.Key is not ("network" or "cue")))
        {
            Setting setting = settings[Adjustable.IndexOf(settings, key)];
            setting.Value = float.Parse(value);
            Assert.Equal(float.Parse(value), setting.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_inside_the_repository_lead_somewhere(string document)
    {
        string folder = Path.GetDirectoryName(document)!;
        IEnumerable<string> links = Regex.Matches(Repository.Read(document), @"\]\(([^)#\s]+)")
            .Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://") && !link.StartsWith("mailto:"));
        Assert.All(links, link => Assert.True(
            Repository.Has(Path.Combine(folder, link)), $"{document}: there is no {link}."));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_exist_with_their_options(string document) =>
        Assert.All(DocumentedCommand.In(document), command => command.AssertExists());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Options_named_alone_are_those_of_a_program_in_the_document(string document)
    {
        Match[] named = [.. DocumentedCommand.Code(document)
            .Select(code => Regex.Match(code, "^(?:([a-z]+) )?(--[a-z-]+)"))
            .Where(match => match.Success && !Foreign.Contains(match.Groups[2].Value))];
        string help = named.Length == 0 ? "" : string.Concat(DocumentedCommand.In(document)
            .Select(command => command.Project).Distinct().Select(DocumentedCommand.AllHelp));
        // A word before the option may be one of our commands, or another program.
        Assert.All(
            named.Where(match => Regex.IsMatch(help, $@"(?m)^  {match.Groups[1].Value}\b")),
            match => Assert.True(
                Regex.IsMatch(help, $@"{match.Groups[2].Value}\b(?!-)"),
                $"{document}: no program has {match.Value}."));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Projects_and_scripts_in_commands_exist(string document) => Assert.All(
        DocumentedCommand.Code(document).Select(code => BuildOrScript.Match(code))
            .Where(match => match.Success),
        match => Assert.True(Repository.Has(match.Groups[1].Value), match.Value));

    [Fact]
    public void The_check_covers_commands_of_the_guide() =>
        Assert.Contains(DocumentedCommand.In("hardware/README.md"),
            command => command.Project == "hardware/flash");

    [Fact]
    public void The_check_finds_commands_in_documents() =>
        Assert.InRange(DocumentedCommand.In(Readme).Count(), 5, 30);

    [Fact]
    public void Folders_that_the_README_lists_exist()
    {
        MatchCollection rooms = Regex.Matches(
            Repository.Read(Readme), @"(?m)^    ([\w./]+(?:/|\.sln)) +\w");
        Assert.InRange(rooms.Count, 5, 20);
        Assert.All(rooms, room => Assert.True(Repository.Has(room.Groups[1].Value), room.Value));
    }

    // "A step … executes 4 649 of them on average, 11 times fewer … and 459 times fewer …"
    [Fact]
    public void The_README_s_cost_of_a_step_is_that_of_the_benchmarks()
    {
        string[] row = Regex.Match(Repository.Read("tests/Programs/Benchmarks/README.md"),
            @"(?m)^\| astrocyte \| 16 \|.*$").Value.Split('|', StringSplitOptions.TrimEntries);
        AssertHasNumbers(
            @"executes\s+(.+?)\s+of\s+them\s+on\s+average,\s+(\d+)\s+times", row[3], row[^3]);
        AssertHasNumbers(@"and\s+(\d+)\s+times\s+fewer\s+than\s+with\s+an\s+N×N\s+matrix", row[^2]);
    }

    private static void AssertHasNumbers(string sentence, params string[] numbers)
    {
        string text = Repository.Read(Readme);
        Group[] groups = [.. Regex.Match(text, sentence).Groups.Values.Skip(1)];
        if (Renewal.IsAsked)
        {
            foreach ((Group there, string number) in groups.Zip(numbers).Reverse())
            {
                text = text[..there.Index] + number + text[(there.Index + there.Length)..];
            }

            File.WriteAllText(Path.Combine(Repository.Root, Readme), text);
            groups = [.. Regex.Match(text, sentence).Groups.Values.Skip(1)];
        }

        Assert.Equal(numbers, groups.Select(group => group.Value));
    }

    // How long it takes and how much it downloads.
    private static string[] FirstStart(string text) =>
        [.. Regex.Match(text, @"(?s)[Ff]irst start.*?(\d+) minutes.*?(\d+) MB")
            .Groups.Values.Skip(1).Select(group => group.Value)];

    private static void AssertHasTable(string document, string table, Func<string, string> tableIn)
    {
        string text = Repository.Read(document);
        string there = tableIn(text);
        if (Renewal.IsAsked && there != "")
        {
            File.WriteAllText(Path.Combine(Repository.Root, document), text.Replace(there, table));
            there = table;
        }

        Assert.True(there == table, $"{document} should have this table:\n\n{table}");
    }
}
