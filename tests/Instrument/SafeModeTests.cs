namespace AstroNano.Instruments.Tests;

/// <summary>Which button leads where out of safe mode.</summary>
public class SafeModeTests
{
    private const int Held = 18;
    private const int FramesOfReset = 70;

    private readonly MemoryStorage _storage = new();
    private readonly Board _board = new();

    public SafeModeTests()
    {
        Instrument saved = _storage.Board().Instrument;
        saved.SelectNetwork(4);
        MemoryStorage.Rest(saved);
    }

    [Theory]
    [InlineData(true, true, 4)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    [InlineData(false, false, 0)]
    public void CUE_starts_with_the_saved_settings_where_the_storage_refuses_writes(
        bool isStuck, bool pressesCue, int network)
    {
        Start(isStuck);
        _board.Press(pressesCue);
        Assert.Equal(network, _board.Instrument.NetworkIndex);
        Assert.DoesNotContain("Safe mode", _board.Instrument.Describe());
        _board.Frames(30);
        Assert.Equal(network, _board.Instrument.NetworkIndex);
    }

    [Fact]
    public void CUE_held_in_safe_mode_starts_without_saved_settings()
    {
        Start(isStuck: true);
        _board.Press(cue: true, frames: Held);
        Assert.Equal(0, _board.Instrument.NetworkIndex);
        Assert.Null(_board.Instrument.Message);
        Assert.DoesNotContain("Safe mode", _board.Instrument.Describe());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_buttons_erase_the_saved_settings(bool isStuck)
    {
        Start(isStuck);
        _board.CuePressed = true;
        _board.Frame();
        _board.ModePressed = true;
        _board.Frames(FramesOfReset);
        Assert.Null(_storage[0]);
    }

    [Fact]
    public void After_CUE_settings_are_saved_and_failures_reported_as_usual()
    {
        Start(isStuck: true);
        _board.Press(cue: true);
        _storage.CannotWrite = true;
        _board.Instrument.SelectNetwork(2);
        _board.RunFor(70_000_000);
        Assert.Equal("settings not saved", _board.Instrument.Notice);
        _storage.CannotWrite = false;
        _board.RunFor(70_000_000);
        Assert.Equal(2, _storage.Board().Instrument.NetworkIndex);
    }

    [Fact]
    public void The_display_says_that_the_storage_refuses_writes()
    {
        Start(isStuck: true);
        Assert.Contains("The storage refuses writes; CUE starts with the saved settings.",
            _board.Instrument.Describe());
        byte[] stuck = [.. _board.Instrument.Screen.Pixels];
        var other = new Board();
        other.Instrument.StartSafely(_storage, isStuck: false);
        other.Frames(3);
        Assert.False(stuck.SequenceEqual(other.Instrument.Screen.Pixels));
    }

    private void Start(bool isStuck)
    {
        _board.Instrument.StartSafely(_storage, isStuck);
        _board.Frames(3);
        Assert.Contains("Safe mode", _board.Instrument.Describe());
    }
}
