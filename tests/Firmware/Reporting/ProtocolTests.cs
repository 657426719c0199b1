namespace AstroNano.Firmware.Tests.Reporting;

/// <summary>The table of the protocol lists what the firmware prints, and nothing else.</summary>
public sealed partial class ProtocolTests : IDisposable
{
    private static readonly string Document = File.ReadAllText(
        Repository.PathOf("hardware/virtual/Follow/README.md"));

    private readonly ReportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Every_kind_of_the_table_is_printed_with_its_fields()
    {
        Dictionary<char, Row> rows = RowForm().Matches(Document).Select(match => new Row(
            match.Groups["kind"].Value[0], match.Groups["fields"].Value)).ToDictionary(
                row => row.Kind);
        PrintEveryKind();
        Assert.Equal(rows.Keys.Order(), _rig.Lines.Select(line => line.Kind).Distinct().Order());
        Assert.All(_rig.Lines, line => Assert.True(rows[line.Kind].Fits(line),
            $"{line.Kind} has {line.Fields.Length} fields."));
    }

    [Fact]
    public void The_example_is_a_line() => Assert.Equal(LineState.Whole, ReportLine.Read(
        Document.Split('\n').Single(line => line.StartsWith("    @A1")).Trim(), out _));

    [Fact]
    public void The_limits_of_the_protocol_are_those_of_the_code()
    {
        Assert.Contains($"at most {ReportLine.Longest} characters", Document);
        Assert.Contains($"(0 to {ReportLine.Numbers - 1}, then 0 again", Document);
        Assert.Contains($"remembers the last {Reporter.MostChanges}:", Document);
        Assert.Equal(2, Reporter.MostLines);
    }

    private void PrintEveryKind()
    {
        Instrument instrument = _rig.Instrument;
        instrument.SetWord("NANO");
        _rig.RunSeconds(1);
        instrument.Learn();
        instrument.PaintUnit(3, true);
        instrument.SelectPage(1);
        _rig.RunSeconds(1);
        instrument.PaintUnit(3, true);
        _rig.RunSeconds(1);
        foreach (Setting setting in instrument.Engine.Settings.Take(3))
        {
            setting.Value = setting.ValueAt(0.3f);
        }

        _rig.RunSeconds(11);
    }

    [GeneratedRegex(@"^\| (?<kind>[A-Z]) \| (?<fields>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex RowForm();

    [GeneratedRegex(@"`[a-z-]+`")]
    private static partial Regex Field();

    // The fields before a bracket come once, those in it up to so many times.
    private sealed record Row(char Kind, string Text)
    {
        private readonly int _once = Field().Count(Text.Split('(')[0]);
        private readonly int _group = Text.Contains('(') ? Field().Count(Text.Split('(')[1]) : 0;
        private readonly int _times = Text.Contains('×') ? int.Parse(Text.Split('×')[1]) : 0;

        public bool Fits(ReportLine line)
        {
            // A text may have any number of words.
            int more = line.Fields.Length - _once;
            return Text == "`text`" || (_group == 0 ? more == 0
                : more > 0 && more % _group == 0 && more <= _group * _times);
        }
    }
}
