namespace AstroNano.Instruments.Tests;

/// <summary>How starts are counted, and where they cannot be.</summary>
public class StartsTests
{
    private readonly MemoryStorage _storage = new() { CannotDelete = true };

    private byte[]? Count
    {
        get => _storage[Storage.StartsSlot];
        set => _storage[Storage.StartsSlot] = value;
    }

    [Fact]
    public void Good_runs_never_lead_to_safe_mode_though_no_file_can_be_deleted()
    {
        for (int start = 0; start < 9; start++)
        {
            var starts = new Starts(_storage);
            Assert.False(starts.Begin());
            Assert.Equal([1], Count);
            starts.Frame(0);
            Assert.Equal([0], Count);
        }
    }

    [Fact]
    public void A_first_frame_uncounts_its_start_and_a_minute_clears_all_starts()
    {
        Count = [2];
        var starts = new Starts(_storage);
        Assert.False(starts.Begin());
        Assert.Equal([3], Count);
        starts.Frame(0);
        Assert.Equal([2], Count);
        starts.Frame(Starts.LifeTime - 1);
        Assert.Equal([2], Count);
        starts.Frame(Starts.LifeTime);
        Assert.Equal([0], Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_restart_by_the_firmware_counts_after_the_first_frame_too(int before)
    {
        Count = [(byte)before];
        var starts = new Starts(_storage);
        starts.Begin();
        starts.Frame(0);
        starts.Fail();
        Assert.Equal([(byte)(before + 1)], Count);
    }

    [Fact]
    public void The_start_after_safe_mode_is_normal_without_deletes()
    {
        for (int start = 0; start < 8; start++)
        {
            var starts = new Starts(_storage);
            Assert.Equal(start % 4 == 3, starts.Begin());
            Assert.False(starts.IsStuck);
        }
    }

    [Fact]
    public void A_count_that_cannot_be_cleared_is_reported_and_cleared_later()
    {
        Count = [3];
        _storage.CannotWrite = true;
        var starts = new Starts(_storage);
        Assert.True(starts.Begin());
        Assert.True(starts.IsStuck);
        starts.Frame(Starts.LifeTime);
        Assert.Equal([3], Count);
        _storage.CannotWrite = false;
        starts.Frame(Starts.LifeTime + 1_000_000);
        Assert.Equal([3], Count);
        starts.Frame(2 * Starts.LifeTime);
        Assert.Equal([0], Count);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(255)]
    public void A_byte_beyond_any_count_is_not_a_count(int value)
    {
        Count = [(byte)value];
        Assert.False(new Starts(_storage).Begin());
        Assert.Equal([1], Count);
    }

    [Fact]
    public void An_empty_file_is_not_a_count()
    {
        Count = [];
        Assert.False(new Starts(_storage).Begin());
    }
}
