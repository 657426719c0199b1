using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AstroNano.Experiments.Claims;

/// <summary>
/// The claims of the papers with what we found of each, and our own open discrepancies: a file of
/// words, <c>claims.yaml</c>, and beside it the numbers of the figures' tables that it quotes.
/// </summary>
public sealed partial class Register
{
    /// <summary>The words, in the gallery's folder.</summary>
    public const string File = "claims.yaml";

    /// <summary>The numbers, in the gallery's folder.</summary>
    public const string NumbersFile = "numbers.csv";

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>The papers' titles, by key.</summary>
    public Dictionary<string, string> Papers { get; set; } = [];

    /// <summary>What the papers claim.</summary>
    public List<Claim> Claims { get; set; } = [];

    /// <summary>What is open in our own results.</summary>
    public List<Claim> Discrepancies { get; set; } = [];

    /// <summary>Claims and discrepancies.</summary>
    public IEnumerable<Claim> All => Claims.Concat(Discrepancies);

    /// <summary>Reads the register of a folder.</summary>
    /// <exception cref="Failure">Something in it cannot be.</exception>
    public static Register Read(string folder)
    {
        Register register = Parse(Input.ReadFile(Path.Combine(folder, File)));
        return register.Wrong() is string wrong
            ? throw new Failure($"{File}: {wrong}") : register;
    }

    /// <summary>The text of the register as objects.</summary>
    /// <exception cref="Failure">It is not one.</exception>
    public static Register Parse(string text)
    {
        try
        {
            return Yaml.Deserialize<Register>(text);
        }
        catch (YamlException exception)
        {
            string why = exception.InnerException?.Message ?? exception.Message;
            throw new Failure($"{File}, line {exception.Start.Line}: {why}");
        }
    }

    /// <summary>What is wrong with it in itself, or null.</summary>
    public string? Wrong()
    {
        IEnumerable<string> wrong =
            from claim in All
            let isOurs = Discrepancies.Contains(claim)
            from why in new[]
            {
                claim.Key == "" || All.Count(other => other.Key == claim.Key) > 1
                    ? "must have a key of its own" : "",
                claim.State is null != isOurs ? "must have a state if it is a paper's" : "",
                Papers.ContainsKey(claim.Paper) || isOurs ? "" : "must name a paper",
                claim.Says == "" || claim.Measured == "" ? "must have says and measured" : "",
                claim.Where.Count == 0 ? "must say where" : "",
                Quoted().Matches(claim.Measured).Select(match => match.Groups[1].Value)
                    .ToHashSet().SetEquals(claim.Numbers.Keys)
                    ? "" : "must quote each of its numbers, and no others",
            }
            where why != ""
            select $"'{claim.Key}' {why}.";
        return wrong.FirstOrDefault();
    }

    /// <summary>The quoted numbers, read from the tables that figures write.</summary>
    /// <param name="tableOf">A table by its name.</param>
    public CsvTable ReadNumbers(Func<string, string> tableOf)
    {
        var numbers = new CsvTable("claim", "number", "value");
        foreach (Claim claim in All)
        {
            foreach ((string name, TableNumber number) in claim.Numbers)
            {
                numbers.Add(claim.Key, name, number.Read(tableOf(number.Table)));
            }
        }

        return numbers;
    }

    /// <summary>What was found, with its numbers.</summary>
    /// <param name="claim">Of this register.</param>
    /// <param name="numbers">The file of numbers.</param>
    public static string Measured(Claim claim, string numbers)
    {
        using var reader = new CsvReader(new StringReader(numbers), CultureInfo.InvariantCulture);
        var values = reader.GetRecords(new { claim = "", number = "", value = 0.0 })
            .Where(row => row.claim == claim.Key).ToDictionary(row => row.number);
        return Quoted().Replace(claim.Measured.Trim(), match =>
            values.TryGetValue(match.Groups[1].Value, out var row)
                ? claim.Numbers[row.number].Write(row.value)
                : throw new Failure($"{NumbersFile} has no number '{match.Groups[1].Value}' of "
                    + $"'{claim.Key}'."));
    }

    [GeneratedRegex(@"\{([a-z0-9-]+)\}")]
    private static partial Regex Quoted();
}
