namespace AstroNano.Hardware.Tests;

/// <summary>A sheet is the drawing, the list on its back, and the circuit.</summary>
public class SheetPageTests
{
    public static TheoryData<string> Boards { get; } =
        [.. HardwareFiles.AllBoards.Select(board => board.Id)];

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_printed_sheet_has_three_pages(string board)
    {
        string sheet = Encoding.Latin1.GetString(
            File.ReadAllBytes(Repository.PathOf($"hardware/wiring/{board}/sheet.pdf")));
        Assert.Equal(3, Regex.Count(sheet, @"/Type /Page\b"));
    }
}
