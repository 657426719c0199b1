namespace AstroNano.Instruments.Tests;

/// <summary>How starts are counted, and where they cannot be.</summary>
public class StartsTests
{
    private readonly Shelf _shelf = new() { CannotDelete = true };

    private byte[]? Count
    {
        get => _shelf[Storage.StartsSlot];
        set => _shelf[Storage.StartsSlot] = value;
    }

    [Fact]
    public void Good_runs_never_lead_to_safe_mode_though_no_file_can_be_deleted()
    {
        for (int start = 0; start < 9; start++)
        {
            var starts = new Starts(_shelf);
            Assert.False(starts.Begin(0));
            Assert.Equal([1], Count);
            starts.Frame(Starts.LifeTime);
            Assert.Equal([0], Count);
        }
    }

    [Fact]
    public void The_start_after_a_safe_one_is_as_any_other_though_no_file_can_be_deleted()
    {
        for (int start = 0; start < 8; start++)
        {
            var starts = new Starts(_shelf);
            Assert.Equal(start % 4 == 3, starts.Begin(0));
            Assert.False(starts.IsStuck);
        }
    }

    [Fact]
    public void A_count_that_cannot_be_cleared_is_said_to_be_stuck_and_cleared_a_minute_later()
    {
        Count = [3];
        _shelf.CannotWrite = true;
        var starts = new Starts(_shelf);
        Assert.True(starts.Begin(0));
        Assert.True(starts.IsStuck);
        starts.Frame(Starts.LifeTime);
        Assert.Equal([3], Count);
        _shelf.CannotWrite = false;
        starts.Frame(Starts.LifeTime + 1_000_000);
        Assert.Equal([3], Count);
        starts.Frame(2 * Starts.LifeTime);
        Assert.Equal([0], Count);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(255)]
    public void A_byte_that_was_never_counted_up_to_is_no_count(int value)
    {
        Count = [(byte)value];
        Assert.False(new Starts(_shelf).Begin(0));
        Assert.Equal([1], Count);
    }

    [Fact]
    public void An_empty_file_is_no_count()
    {
        Count = [];
        Assert.False(new Starts(_shelf).Begin(0));
    }
}
