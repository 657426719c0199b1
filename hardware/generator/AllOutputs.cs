using AstroNano.Explain;
using AstroNano.Hardware.Outputs;

namespace AstroNano.Hardware;

/// <summary>
/// Everything that this program alone generates from the boards' files and the table of words.
/// </summary>
public static class AllOutputs
{
    /// <summary>Documents of the repository with generated parts in them.</summary>
    private static readonly string[] Documents =
        ["hardware/README.md", ".github/ISSUE_TEMPLATE/my-board-says.yml"];

    /// <summary>The board that the guide builds step by step.</summary>
    private const string Guided = "esp32-devkit";

    /// <summary>Every generated file, as it should be.</summary>
    public static IReadOnlyList<Artifact> For(string root, IReadOnlyList<Board> boards)
    {
        PartList parts = PartList.Read(root);
        FirmwareImages images = FirmwareImages.Read(root);
        List<Artifact> files = [];
        foreach (Board board in boards)
        {
            files.Add(FirmwarePins.Of(board));
            files.AddRange(WokwiDiagram.Of(board));
            files.AddRange(Sheets.Of(board));
            files.Add(BillOfMaterials.Of(board, parts));
            files.Add(BoardPage.Of(board, images));
        }

        files.Add(DisplaysView.Draw());
        Board guided = boards.Single(board => board.Id == Guided);
        files.AddRange(Sheets.StepsOf(guided));
        files.Add(FlasherBoards.Of(boards));
        files.AddRange(VirtualWirings.Of(boards));
        files.AddRange(GlassPictures.All());
        files.AddRange(PagePictures.All());
        files.Add(RecallAnimation.Create());
        files.Add(PreviewPicture.Create());
        Carrier carrier = Carrier.Read(root);
        IReadOnlyList<Board> onCarrier = carrier.BoardsOf(boards);
        files.Add(CarrierNetlist.Of(onCarrier, carrier));
        files.Add(BillOfMaterials.Of(carrier, onCarrier, parts));
        files.Add(EnclosureDimensions.Of(carrier));
        Dictionary<string, string> fragments = BoardTable.Fragments(
            boards, guided, parts, File.ReadAllText(Path.Combine(root, Documents[0])));
        files.Add(new Artifact("hardware/lessons/GLOSSARY.md", Glossary.Markdown()));
        files.AddRange(Documents.SelectMany(path => Fragments.Of(root, path, fragments)));
        return files;
    }
}
