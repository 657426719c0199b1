using System.Text;
using System.Text.RegularExpressions;

namespace AstroNano.Hardware.Tests;

/// <summary>A sheet is one sheet of paper: the drawing, and the list on its back.</summary>
public class SheetPageTests
{
    public static TheoryData<string> Boards { get; } =
        [.. HardwareFiles.AllBoards.Select(board => board.Id)];

    [Theory]
    [MemberData(nameof(Boards))]
    public void A_printed_sheet_has_two_pages(string board)
    {
        string sheet = Encoding.Latin1.GetString(
            File.ReadAllBytes(HardwareFiles.PathOf($"hardware/wiring/{board}/sheet.pdf")));
        Assert.Equal(2, Regex.Count(sheet, @"/Type /Page\b"));
    }
}
