namespace AstroNano.Breaking.Soaking;

/// <summary>
/// Somebody who turns knobs and presses buttons at random, both of them too. Frames without a
/// button allocate nothing; at most once a minute something is kept; after factory settings the
/// same memory is alive.
/// </summary>
internal sealed class UserSoak() : Scene("user", 80)
{
    private const int Minute = 60_000_000;
    private const int BeforeWrap = 100_000_000;
    private const int FramesOfReset = 75;
    private const long FramesBetweenResets = 100_000;

    // After a button: until it counts as released, and its effect is painted.
    private const int FramesAfterButton = 4;

    private readonly LiveMemory _memory = new();
    private Dice _dice = new(0, 0);
    private int _sinceButton;

    public override string Run(long frames, int seed, Action<long> advance)
    {
        var board = new SoakBoard(BeforeWrap);
        _dice = new Dice(seed, 0);
        long done = 0, visits = 0, nextReset = 0;
        for (; done < frames; visits++)
        {
            if (done >= nextReset)
            {
                nextReset = done + FramesBetweenResets;
                done += Reset(board);
            }

            Act(board);
            int rest = 2 + _dice.Below(_dice.OneIn(8) ? 300 : 40);
            Hold(board, rest);
            board.CueIsDown = false;
            board.ModeIsDown = false;
            Hold(board, 2 + _dice.Below(20));
            done += rest;
            advance(rest);
            Claim(board.Storage.Writes <= (board.Elapsed / Minute) + 1, "Too much is written.");
        }

        return $"{visits} touches, {board.Storage.Writes} writes, "
            + $"live memory within {_memory.Growth / 1024} KiB";
    }

    private void Act(SoakBoard board)
    {
        if (_dice.OneIn(16))
        {
            Choose(board);
        }

        int what = _dice.Below(10);
        board.CueIsDown = what is 0 or 1 or 9;
        board.ModeIsDown = what is 2 or 3 or 9;
        if (what is > 3 and < 9)
        {
            board.Counts[_dice.Below(Panel.KnobCount)] = _dice.Below(KnobReader.MostCounts + 1);
        }
    }

    // A word, or what was learned, also where nothing was: a frame without a button stores it.
    private void Choose(SoakBoard board)
    {
        board.Instrument.SetWord("WORD" + _dice.Below(10));
        board.Instrument.Session.Settings.Table[RunSettings.Patterns].Value =
            _dice.OneIn(2) ? PatternChoice.Mine : PatternChoice.Word;
    }

    private void Hold(SoakBoard board, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            board.Frame();
            _sinceButton = board.CueIsDown || board.ModeIsDown ? 0 : _sinceButton + 1;
            Claim(board.Allocated == 0 || _sinceButton < FramesAfterButton,
                $"A frame of page {board.Instrument.Page.Name} of {board.Instrument.Engine.Key}, "
                + $"without a button, allocates {board.Allocated} bytes.");
        }
    }

    // Both buttons until it fires; then everything is as it was when the board was new.
    private int Reset(SoakBoard board)
    {
        board.CueIsDown = true;
        board.ModeIsDown = true;
        Hold(board, FramesOfReset);
        board.CueIsDown = false;
        board.ModeIsDown = false;
        Hold(board, FramesOfReset);
        Claim(board.Instrument.NetworkIndex == 0 && board.Instrument.PageIndex == 0
            && board.Instrument.Session.Learned.Count == 0
            && board.Instrument.Session.Settings.Word == RunSettings.FirstWord,
            "There are no factory settings.");
        _memory.Look();
        return 2 * FramesOfReset;
    }
}
