using System.CommandLine;
using AstroNano.Experiments.Claims;

namespace AstroNano.Experiments.Tests;

/// <summary>The register of claims names what exists, and its numbers are measured.</summary>
public class RegisterTests
{
    // Seconds that a figure may take to be computed in every run.
    private const double MostCost = 2;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "gallery");

    private static readonly Register Claims = Register.Read(Folder);

    private static readonly string Numbers =
        File.ReadAllText(Path.Combine(Folder, Register.NumbersFile));

    [Fact]
    public void Every_claim_has_key_paper_words_and_place_and_quotes_its_numbers() =>
        Assert.Null(Claims.Wrong());

    [Theory]
    [InlineData("state: established", "state: proven", "proven")]
    [InlineData("paper: 2026a", "paper: 2027", "'gated-model' must name a paper.")]
    [InlineData("state: established", "", "'gated-model' must have a state if it is a paper's.")]
    [InlineData("key: lyapunov", "key: gated-model", "must have a key of its own.")]
    [InlineData("{exact}", "all", "must quote each of its numbers, and no others.")]
    [InlineData("where: [", "was: [", "was")]
    public void The_register_refuses_bad_claims(string right, string wrong, string sentence)
    {
        string text = File.ReadAllText(Path.Combine(Folder, Register.File));
        int place = text.IndexOf(right, StringComparison.Ordinal);
        string broken = text[..place] + wrong + text[(place + right.Length)..];
        string said;
        try
        {
            said = Register.Parse(broken).Wrong() ?? "";
        }
        catch (Failure failure)
        {
            said = failure.Message;
        }

        Assert.Contains(sentence, said);
    }

    [Fact]
    public void Claims_refer_to_exactly_the_figures_of_the_gallery() =>
        Assert.Equal(Gallery.All.Select(figure => figure.Name).Order(),
            Named("figure").Distinct().Order());

    [Fact]
    public void Every_command_parses() => Assert.All(Named("command"), command =>
        Assert.Empty(Program.CreateCommand().Parse(command).Errors));

    [Fact]
    public void Every_place_is_a_figure_a_test_or_a_command() => Assert.Equal(
        Claims.All.Sum(claim => claim.Where.Count),
        new[] { "figure", "test", "command" }.Sum(kind => Named(kind).Count()));

    [Fact]
    public void The_page_is_what_the_command_writes() =>
        Assert.Equal(RegisterPage.Of(Claims, Numbers),
            File.ReadAllText(Path.Combine(Folder, RegisterPage.File)));

    [Fact]
    public void Its_numbers_are_those_of_the_tables_that_figures_write()
    {
        string[] kept = Numbers.Split('\n');
        var checkedTables = new List<string>();
        foreach (Figure figure in Gallery.All.Where(figure => IsQuoted(figure)
            && (Thorough.IsAsked || figure.Cost <= MostCost)))
        {
            IReadOnlyDictionary<string, CsvTable> tables = figure.Compute(
                new Work(figure.Name, TrialRunner.Whole(), _ => { }, CancellationToken.None));
            var parts = from claim in Claims.All
                        from number in claim.Numbers
                        where tables.ContainsKey(number.Value.Table)
                        select CsvTable.Line([claim.Key, number.Key,
                            number.Value.Read(tables[number.Value.Table].ToCsv())]);
            Assert.All(parts, part => Assert.Contains(part, kept));
            checkedTables.AddRange(tables.Keys);
        }

        Assert.NotEmpty(checkedTables.Intersect(Quoted));
        Assert.Equal(Claims.All.Sum(claim => claim.Numbers.Count) + 2, kept.Length);
    }

    [Theory]
    [InlineData("only", "2 rows match, not one")]
    [InlineData("middle", "take must be only, least, most or mean (was 'middle')")]
    public void A_number_that_is_not_in_its_table_is_refused(string take, string sentence)
    {
        var number = new TableNumber { Table = "a", Column = "b", Take = take };
        Assert.Contains(sentence,
            Assert.Throws<FormatException>(() => number.Read("b\n1\n2\n")).Message);
    }

    private static IEnumerable<string> Quoted =>
        Claims.All.SelectMany(claim => claim.Numbers.Values).Select(number => number.Table);

    // Tables of a figure have its name, or begin with it.
    private static bool IsQuoted(Figure figure) => Quoted.Any(table =>
        table == figure.Name || table.StartsWith(figure.Name + "-", StringComparison.Ordinal));

    private static IEnumerable<string> Named(string kind) => Claims.All
        .SelectMany(claim => claim.Where).Where(where => where.StartsWith(kind + " "))
        .Select(where => where[(kind.Length + 1)..]);
}
