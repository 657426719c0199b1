namespace AstroNano.Follow;

/// <summary>Computes what the board has computed, and compares.</summary>
public sealed partial class Follower
{
    // A step line comes four times per second; the rest is for lines that come late.
    private const double LongestPrediction = 0.35;
    private const double ShortestMeasure = 0.2;
    private const int MostOwn = 1024;

    // Digests of steps that the board has not reported yet.
    private readonly Dictionary<int, int> _own = [];
    private double _reportedAt;
    private double _measuredAt;
    private int _measuredStep;

    /// <summary>
    /// Does it go on by itself between the lines, at the board's speed, so that everything moves
    /// smoothly? It undoes steps it ran too far. Otherwise it only computes reported steps.
    /// </summary>
    public bool Predicts { get; set; }

    /// <summary>Steps per second as they were reported.</summary>
    public double BoardSpeed { get; private set; }

    /// <summary>Does some of what was heard: to be called again and again.</summary>
    /// <param name="seconds">The time, by the clock of <see cref="Hear"/>.</param>
    /// <param name="mostSteps">The most steps to make in this call.</param>
    /// <returns>Is there more to do at once?</returns>
    public bool Work(double seconds, int mostSteps)
    {
        int left = mostSteps;
        try
        {
            while (_isFollowing && _due.TryPeek(out Due? next))
            {
                if (!Reach(next, ref left))
                {
                    return true;
                }

                _due.Dequeue();
                Process(next);
            }

            return _isFollowing && !RunTo(Goal(seconds), ref left);
        }
        catch (ArgumentException)
        {
            // The board's setting is none here.
            Refuse();
            return false;
        }
    }

    // True if it is there, or need not be.
    private bool Reach(Due due, ref int left)
    {
        if (played.Steps > due.Step && !(due is DueDigest && _own.ContainsKey(due.Step)))
        {
            GoBack(due.Step);
        }

        return played.Steps >= due.Step || RunTo(due.Step, ref left);
    }

    private void Process(Due due)
    {
        switch (due)
        {
            case DueChange(int number, Change change):
                _own.Clear();
                played.Change(change.Place, change.Value);
                if (number < _made.Count)
                {
                    _made.RemoveAt(number);
                }

                _made.Add(change);
                break;
            case DueDigest(int step, int digest):
                int own = _own.TryGetValue(step, out int known) ? known : played.Digest();
                Judge(step, own == digest);
                break;
            case DueNumbers numbers:
                Judge(numbers);
                break;
            default:
                break;
        }
    }

    private void Judge(int step, bool agrees)
    {
        if (agrees)
        {
            Agreements++;
            LastAgreed = FirstDifferent < 0 ? step : LastAgreed;
            return;
        }

        Disagreements++;
        Differ(step);
    }

    private void Judge(DueNumbers numbers)
    {
        if (numbers.Variable == 0 && numbers.First == 0)
        {
            _differences.Clear();
        }

        bool isThere = numbers.Variable < played.VariableCount
            && numbers.First + numbers.Values.Length <= played.LengthOf(numbers.Variable);
        if (!isThere)
        {
            Refuse();
            return;
        }

        for (int place = 0; place < numbers.Values.Length; place++)
        {
            int index = numbers.First + place;
            float own = played.Read(numbers.Variable, index);
            float board = numbers.Values[place];
            if (BitConverter.SingleToInt32Bits(own) != BitConverter.SingleToInt32Bits(board))
            {
                Differ(numbers.Step);
                _differences.Add(new Difference(
                    numbers.Step, played.NameOf(numbers.Variable), index, board, own));
            }
        }
    }

    private void Differ(int step)
    {
        if (FirstDifferent < 0)
        {
            FirstDifferent = step;
            DifferentRuns++;
        }
    }

    private void GoBack(int step)
    {
        _own.Clear();
        played.GoBack(step);
    }

    private bool RunTo(int step, ref int left)
    {
        while (played.Steps < step)
        {
            if (left <= 0)
            {
                return false;
            }

            left--;
            played.Step();
            if (Predicts && played.Steps > ReportedStep)
            {
                if (_own.Count >= MostOwn)
                {
                    _own.Clear();
                }

                _own[played.Steps] = played.Digest();
            }
        }

        return true;
    }

    // Where the board should be by now; nothing is due any more.
    private int Goal(double seconds)
    {
        int most = Predicts && !IsPaused
            ? (int)(BoardSpeed * Math.Clamp(seconds - _reportedAt, 0, LongestPrediction)) : 0;
        int tooFar = ReportedStep + (int)(Predicts && !IsPaused
            ? BoardSpeed * LongestPrediction : 0) + 1;
        if (played.Steps > tooFar)
        {
            GoBack(Math.Max(ReportedStep, LastMade));
        }

        return ReportedStep + most;
    }

    private void TakeStep(int step, double seconds)
    {
        if (step < _measuredStep || seconds < _measuredAt)
        {
            _measuredStep = step;
            _measuredAt = seconds;
        }
        else if (seconds - _measuredAt >= ShortestMeasure)
        {
            BoardSpeed = (step - _measuredStep) / (seconds - _measuredAt);
            _measuredStep = step;
            _measuredAt = seconds;
        }

        ReportedStep = step;
        _reportedAt = seconds;
    }
}
