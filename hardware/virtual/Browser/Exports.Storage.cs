namespace AstroNano.Browser;

/// <summary>The board's internal storage, for the page to keep it when it is closed.</summary>
public static partial class Exports
{
    // A storage is there before the board, and longer than it is switched on.
    private static readonly SimulatedFiles Files = new();

    private const string StartCount = "I:\\starts";

    private static bool _refusesWrites;

    /// <summary>Another number whenever a file has changed.</summary>
    [JSExport]
    public static int StorageRevision() => Files.Revision;

    /// <summary>
    /// All files that a page is to keep: a line each, the name, a blank, and the bytes as base64.
    /// Opening the page is no start of a board that had been on, so those are not counted.
    /// </summary>
    [JSExport]
    public static string ReadStorage() => string.Join('\n',
        Files.Names.Where(name => name != StartCount).Select(name =>
            name + " " + Convert.ToBase64String(Files[name] ?? [])));

    /// <summary>
    /// Puts files there in place of what there was; what is no such line is passed over.
    /// </summary>
    [JSExport]
    public static void FillStorage(string files)
    {
        foreach (string name in Files.Names.ToArray())
        {
            Files[name] = null;
        }

        foreach (string[] line in files.Split('\n').Select(line => line.Split(' ')))
        {
            byte[] bytes = new byte[line[^1].Length];
            if (line.Length == 2 && Convert.TryFromBase64String(line[1], bytes, out int count))
            {
                Files[line[0]] = bytes[..count];
            }
        }
    }

    /// <summary>
    /// Whether the browser has no room or no permission: until it has, the firmware's writes are
    /// refused as well.
    /// </summary>
    [JSExport]
    public static void RefuseWrites(bool refused)
    {
        _refusesWrites = refused;
        ProtectStorage();
    }

    // A fault of the board that was chosen stays one.
    private static void ProtectStorage() =>
        Files.WriteProtected = _refusesWrites || Broken.Contains(BoardFault.WritesRefused);
}
