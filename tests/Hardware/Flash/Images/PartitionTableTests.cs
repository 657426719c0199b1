namespace AstroNano.Hardware.Tests.Flash.Images;

public class PartitionTableTests
{
    // nanoFramework's table of 2 MB, as one lies in nanoff itself.
    private static readonly Partition[] TwoMegabytes =
    [
        new("nvs", 1, 2, 0x9000, 0x6000), new("phy_init", 1, 1, 0xF000, 0x1000),
        new("factory", 0, 0, 0x10000, 0x1B0000), new("deploy", 1, 0x84, 0x1C0000, 0x30000),
        new("config", 1, 0x82, 0x1F0000, 0x10000),
    ];

    [Fact]
    public void Tables_of_these_tests_are_those_of_the_real_tool()
    {
        // The MD5 in the table of 2 MB that nanoff ships, and the SHA-256 of a table of 4 MB that
        // was built with nanoCLR in October 2025.
        Assert.Equal("9C0C01390ADD08DB328098F710985BD5",
            Convert.ToHexString(Made.Table(TwoMegabytes).AsSpan(176, 16)));
        Assert.Equal("6811FC10A26A4D52A63EB9B239559114052709CE1A3C4481CEA7ED78C88F8728",
            Convert.ToHexString(SHA256.HashData(Made.Table(Made.FourMegabytes))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_is_read_as_it_was_written(bool digest)
    {
        PartitionTable table = PartitionTable.Parse(Made.Table(Made.FourMegabytes, digest));
        Assert.Equal(Made.FourMegabytes, table.Partitions);
        Assert.Equal(0x1E0000u, table.Deployment.Offset);
        Assert.Equal(0x10000u, table.Factory.Offset);
        Assert.Equal(0x3C0000u, table.Settings.Offset);
    }

    [Fact]
    public void A_damaged_table_is_refused()
    {
        byte[] table = Made.Table(Made.FourMegabytes);
        table[100] ^= 1;
        Refused(table, "The partition table is damaged (MD5 mismatch).");
        table = Made.Table(Made.FourMegabytes);
        table[170] = 0;
        Refused(table, "The partition table is damaged (MD5 mismatch).");
        table = Made.Table(Made.FourMegabytes);
        table[200] = 0;
        Refused(table, "The partition table is damaged after its end.");
        Refused(Made.Table(Made.FourMegabytes)[..64],
            "The partition table is truncated: it ends after 64 bytes.");
        Refused(new byte[3072],
            "Byte 0 of the partition table is 00, not AA: this is not a partition table.");
        byte[] erased = new byte[3072];
        Array.Fill(erased, (byte)0xFF);
        Refused(erased,
            "Byte 0 of the partition table is FF, not AA: this is not a partition table.");
        Refused(Made.Table([TwoMegabytes[0], TwoMegabytes[0]]),
            "The partitions nvs and nvs overlap.");
    }

    [Fact]
    public void A_table_of_something_else_is_refused()
    {
        PartitionTable table = PartitionTable.Parse(Made.Table(TwoMegabytes[..2]));
        Workshop.Refuses("The partition table has no place for the interpreter.",
            () => _ = table.Factory);
        Workshop.Refuses("The partition table has no deployment area: is it nanoFramework's?",
            () => _ = table.Deployment);
        Workshop.Refuses("The partition table has no place for settings: is it nanoFramework's?",
            () => _ = table.Settings);
    }

    // Where upstream's tables of July 2026 end.
    [Theory]
    [InlineData(0x400000, 4, true)]
    [InlineData(0x690000, 8, true)]
    [InlineData(0x5C0000, 8, true)]
    [InlineData(0x6C0000, 16, true)]
    [InlineData(0xC90000, 32, true)]
    [InlineData(0x690000, 4, false)]
    [InlineData(0x200000, 4, false)]
    [InlineData(0x400000, 8, false)]
    [InlineData(0x400000, 16, false)]
    public void A_table_is_for_one_size_of_flash(uint end, int megabytes, bool right)
    {
        PartitionTable table = PartitionTable.Parse(Made.Table(
            [new Partition("config", 1, 0x83, 0x190000, end - 0x190000)]));
        Assert.Equal(right, Record.Exception(() => table.CheckFlashSize(megabytes)) is null);
    }

    private static void Refused(byte[] table, string reason) =>
        Workshop.Refuses(reason, () => PartitionTable.Parse(table));
}
