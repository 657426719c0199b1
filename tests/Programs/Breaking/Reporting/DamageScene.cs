namespace AstroNano.Breaking.Reporting;

/// <summary>
/// Lines are lost, duplicated, cut off, garbled and swapped: there is never a wrong verdict, and
/// from the next cue on that arrives whole it follows again.
/// </summary>
internal sealed class DamageScene() : Scene("damaged-lines", 80)
{
    private const int FramesToFollow = 80;
    private const int ActionsBetweenCues = 6;

    // Of so many lines one is damaged, while there is damage.
    private const int Damaged = 12;

    public override string Run(long actions, int seed, Action<long> advance)
    {
        var board = new ReportingBoard();
        var follower = new Follower(new CorePlayed());
        var truth = new HashSet<(int Run, int Step)>();
        var dice = new Dice(seed, 0);
        bool isDamaging = false;
        long damages = 0;
        int agreements = 0;
        int followed = 0;
        void Hear(List<string> lines)
        {
            foreach (string line in lines)
            {
                if (ReportLine.Read(line, out ReportLine? whole) is LineState.Whole
                    && whole!.Kind == 'D')
                {
                    truth.Add((whole.Whole(0), whole.Whole(1)));
                }

                string[] heard = isDamaging && dice.OneIn(Damaged) ? Damage(line, dice) : [line];
                damages += heard is [string same] && same == line ? 0 : 1;
                foreach (string each in heard)
                {
                    follower.Hear(each, board.Seconds);
                    follower.Work(board.Seconds, int.MaxValue);
                    Claim(follower.FirstDifferent < 0 && follower.Disagreements == 0,
                        $"A false divergence: '{each}' of '{line}'.");
                    Claim(follower.Agreements == agreements
                        || truth.Contains((follower.Run, follower.LastAgreed)),
                        $"A false agreement: '{each}' of '{line}'.");
                    agreements = follower.Agreements;
                }
            }
        }

        var user = new RandomUser(board, Hear);
        for (long action = 0; action < actions; action++)
        {
            isDamaging = true;
            user.Act(dice);
            if (action % ActionsBetweenCues == 0)
            {
                isDamaging = false;
                board.Instrument.SelectPage(0);
                board.Instrument.Cue();
                user.Rest(FramesToFollow);
                Claim(follower.Stage is Stage.Following,
                    $"After a cue it is {follower.Stage} ({user.Last}).");
                followed++;
            }

            advance(1);
        }

        return $"{damages} lines damaged, {follower.Gaps} gaps, {follower.WrongSums} wrong "
            + $"checksums, {follower.Agreements} digests agree, {followed} times followed again";
    }

    private static string[] Damage(string line, Dice dice)
    {
        switch (dice.Below(6))
        {
            case 0:
                return [];
            case 1:
                return [line, line];
            case 2:
                return [line[..dice.Below(line.Length)]];
            case 3:
                return [line[dice.Below(line.Length)..]];
            case 4:
                return [line + line[dice.Below(line.Length)..]];
            default:
                var garbled = new StringBuilder(line);
                for (int letters = 1 + dice.Below(3); letters > 0; letters--)
                {
                    garbled[dice.Below(line.Length)] = (char)(' ' + dice.Below(95));
                }

                return [garbled.ToString()];
        }
    }
}
