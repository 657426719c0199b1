namespace AstroNano.Follow;

/// <summary>Hears lines.</summary>
public sealed partial class Follower
{
    /// <summary>Takes any line that came from the port.</summary>
    /// <param name="text">Without its end.</param>
    /// <param name="seconds">When it came, by a clock that only moves on.</param>
    public void Hear(string text, double seconds)
    {
        switch (ReportLine.Read(text, out ReportLine? line))
        {
            case LineState.Text:
                OnText?.Invoke(text);
                break;
            case LineState.OtherVersion:
                _expected = Math.Max(_expected, 0);
                Refuse();
                break;
            case LineState.WrongSum:
                WrongSums++;
                _expected = Math.Max(_expected, 0);
                Lose();
                break;
            default:
                Take(line!, seconds);
                break;
        }
    }

    private void Take(ReportLine line, double seconds)
    {
        bool isStart = line.Kind == 'H' && line.Number == 0;
        if (isStart && Greeting is not null)
        {
            Restart();
        }
        else if (line.Number != _expected && _expected >= 0 && !isStart)
        {
            Gaps++;
            Lose();
        }

        _expected = (line.Number + 1) % ReportLine.Numbers;
        try
        {
            TakeRun(line, seconds);
            TakeBoard(line);
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or OverflowException)
        {
            // Whole, and yet not what is known here.
            WrongSums++;
            Lose();
        }
    }

    private void TakeRun(ReportLine line, double seconds)
    {
        switch (line.Kind)
        {
            case 'R':
                TakeBeginning(line);
                break;
            case 'W':
                _heard.TakeWord(line);
                break;
            case 'P':
                _heard.TakePainted(line);
                break;
            case 'S':
                _heard.TakeSettings(line);
                break;
            case 'C' when line.Whole(0) == _heard.Run:
                _heard.TakeChanges(line, TakeChange);
                break;
            case 'L':
                _pictures.Take(line);
                Begin();
                break;
            case 'G' when line.Whole(0) == _heard.Run:
                _heard.End(line);
                TakeEnd();
                TakeStep(line.Whole(1), seconds);
                break;
            case 'D' when line.Whole(0) == _heard.Run:
                TakeStep(line.Whole(1), seconds);
                Compare(new DueDigest(line.Whole(1), line.Bits(2)));
                break;
            case 'T' when line.Whole(0) == _heard.Run:
                TakeStep(line.Whole(1), seconds);
                break;
            case 'V' when line.Whole(0) == _heard.Run:
                TakeStep(line.Whole(1), seconds);
                Compare(new DueNumbers(line.Whole(1), line.Whole(2), line.Whole(3),
                    [.. Enumerable.Range(4, line.Fields.Length - 4).Select(line.Value)]));
                break;
            default:
                break;
        }
    }

    private void TakeBeginning(ReportLine line)
    {
        var description = new RunDescription
        {
            Run = line.Whole(0),
            Network = line.Whole(1),
            TableVersion = line.Whole(2),
            Kind = (PatternKind)line.Whole(3),
            Memories = line.Whole(4),
            Trial = line.Whole(5),
            Stream = line.Whole(6),
            Flips = line.Whole(7),
            Cue = line.Whole(8),
            Generator = line.Bits(9),
            PicturesSum = line.Bits(10),
            Recoveries = line.Whole(11),
        };
        if (description.Run != _heard.Run)
        {
            Lose();
            ReportedStep = 0;
        }

        _heard.Begin(description);
        Recoveries = description.Recoveries;
    }

    private void TakeEnd()
    {
        RunDescription? run = _heard.Complete;
        if (_isFollowing && run is not null && !_run!.Is(run))
        {
            // What the board says of the run that it plays has changed: begin again.
            _isFollowing = false;
            _due.Clear();
            _run = null;
        }

        Begin();
    }

    private void TakeChange(int number, Change change)
    {
        if (!_isFollowing)
        {
            return;
        }

        // Its last change may get another value; any other has to be the next.
        if (number != _known && number != _known - 1)
        {
            Gaps++;
            Lose();
            return;
        }

        _known = number + 1;

        ReportedStep = Math.Max(ReportedStep, change.Step);
        Add(new DueChange(number, change));
    }

    private void Compare(Due due)
    {
        if (_isFollowing)
        {
            Add(due);
        }
    }

    private void Add(Due due)
    {
        if (_due.Count >= MostDue)
        {
            Lose();
            return;
        }

        _due.Enqueue(due);
    }

    private void Restart()
    {
        Restarts++;
        _run = null;
        _awaitedFrom = -1;
        Lose();
    }
}
