namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>The browser's store: the board's files as text, which are put there.</summary>
internal sealed class StorageTarget() : Target("stores", 15)
{
    public override long MostBytes => 4 << 20;

    protected override IReadOnlyList<string> Seeds { get; } =
    [
        @"I:\settings-a " + Convert.ToBase64String("ANKS\u0001\0\0\0\u0001\0\0\0"u8),
        @"I:\settings-a QU5LUwEA" + "\n" + @"I:\settings-b QUFBQQ==",
    ];

    public override void Read(string input)
    {
        Page.Start();
        int revision = Exports.StorageRevision();
        Exports.FillStorage(input);
        Claim(Exports.StorageRevision() >= revision, "A revision goes back.");
    }
}
