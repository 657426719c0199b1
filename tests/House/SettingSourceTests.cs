namespace AstroNano.House.Tests;

/// <summary>A setting is declared once: no index, no second range, no table of its own.</summary>
public class SettingSourceTests
{
    private const string Networks = "shared/Core/Networks/";

    // States that are there twice are compared: as a second case in one method, with a flag, it
    // costs more than a step may spend on a look at a unit.
    private const string Mirrored = Networks + "MirroredNetwork.cs";

    private static readonly (string What, string Pattern)[] Rules =
    [
        ("reads or sets settings by place",
            @"\b(GetSetting|SetSetting|SettingCount|CreateSettings)\b"),
        ("has a constant for a place in the table", @"const int \w*Setting\b"),
        ("checks the range of a value that its setting checks",
            @"Check\.Range\((\(int\)\s*)?value\b|\bvalue\s*[<>]=?\s*-?\d"),
        ("counts, names or judges state variables",
            @"override \w+(\[\])? (VariableCount|GetVariable|VariableName|IsSound)\b"),
    ];

    public static TheoryData<string, string> Offenders { get; } = new()
    {
        { Rules[0].What, "public override int SettingCount => 3;" },
        { Rules[1].What, "private const int LeakSetting = 4;" },
        { Rules[2].What, "Check.Range(value, 0f, 1f)?.Throw(nameof(Leak));" },
        { Rules[2].What, "Check.Range((int)value, 0, 2)?.Throw(nameof(Order));" },
        { Rules[2].What, "if (value < 0f || value > 1f)" },
        { Rules[3].What, "public override float[] GetVariable(int index) => _state;" },
    };

    [Fact]
    public void Nothing_declares_a_setting_or_a_state_variable_twice() => Assert.Empty(
        from file in Repository.Files(".cs")
        let source = Repository.Read(file)
        where file.StartsWith(Networks) || Regex.IsMatch(source, @"class \w+ : Adjustable\b")
        from rule in Rules
        where file != Mirrored || rule != Rules[3]
        where Regex.IsMatch(source, rule.Pattern)
        select $"{file} {rule.What}");

    [Fact]
    public void A_key_is_declared_once_in_a_network()
    {
        string[] twice =
        [
            .. from file in Repository.Files(".cs")
               where file.StartsWith(Networks)
               from key in Regex.Matches(Repository.Read(file), @"new Setting\(""([a-z-]+)""")
                   .GroupBy(found => found.Groups[1].Value)
               where key.Count() > 1
               select $"{file}: {key.Key}",
        ];
        Assert.Empty(twice);
    }

    [Theory]
    [MemberData(nameof(Offenders))]
    public void Each_rule_catches_its_offender(string what, string source) =>
        Assert.Matches(Rules.Single(rule => rule.What == what).Pattern, source);
}
