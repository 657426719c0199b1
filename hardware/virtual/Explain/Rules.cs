namespace AstroNano.Explain;

/// <summary>Which situation it is: the first rule that holds.</summary>
internal static class Rules
{
    /// <summary>A picture with so many of 64 units wrong is still that memory to an eye.</summary>
    public const int FewWrong = 3;

    // Above it theory keeps no memory at all, however few there are (Amit, Gutfreund and
    // Sompolinsky 1985).
    public const float CriticalNoise = 1f;

    // A larger one is that memory's, whatever it is like.
    private const float MostOverlap = 0.9f;

    // A second overlap of this part of the first is a part of the state, no mere likeness.
    private const float MixtureRatio = 0.7f;

    // Two standard deviations of what chance gives with 64 units.
    private const float LeastOverlap = 0.25f;

    public static (SituationKind Kind, int Memory, Sentence State) Judge(Facts facts)
    {
        int units = facts.Network.ActiveUnits;
        if (facts.Network.Steps == 0)
        {
            int target = facts.Target;
            return (SituationKind.AtCue, target, facts.WrongOfTarget == 0
                ? new Sentence("This is the cue: memory {{0}} without an error.", Name(target))
                : new Sentence("This is the cue: memory {{0}} with {{1}} of {{2}} units wrong.",
                    Name(target), facts.WrongOfTarget, units));
        }

        if (facts.Amplitude < Observables.CollapseThreshold)
        {
            return (SituationKind.Collapsed, -1,
                new Sentence("The state has faded: no unit is further from 0 than {{0}}.",
                    Number(Observables.CollapseThreshold)));
        }

        if (facts.Setting("contents") is { Value: > 0f })
        {
            return (SituationKind.Answered, facts.Target,
                new Sentence("The cue of memory {{0}} stays; the answer is beside it, on page "
                    + "neurons.", Name(facts.Target)));
        }

        float overlap = facts.Overlap(facts.Closest);
        bool isClose = facts.Wrong <= FewWrong;
        return isClose && Math.Abs(overlap) <= Observables.DominanceThreshold
            ? (SituationKind.Faint, facts.Closest,
                new Sentence(facts.IsReversed
                    ? "The mirror image of memory {{0}} is faint: its overlap is {{1}}."
                    : "Memory {{0}} is faint: its overlap is {{1}}.",
                    Name(facts.Closest), Number(overlap)))
            : facts.Network is SequenceNetwork ? JudgeSequence(facts) ?? JudgeElsewhere(facts)
            : isClose ? JudgeMemory(facts) : JudgeElsewhere(facts);
    }

    public static Sentence MovementOf(Facts facts, SituationKind kind) => new(
        kind == SituationKind.AtCue ? "Nothing has changed yet."
        : facts.Next.Activation > Movement.Unseen ? "It is still changing."
        : !facts.NeuronsRest ? "It is settling: what you see hardly changes."
        : facts.Next.Others > Movement.AtRest
            ? facts.Next.Modulation > Movement.AtRest
                ? "The neurons are at rest; the weights of the memories still change."
                : "Nothing visible is changing."
        : facts.Noise > 0f ? "Nothing is changing now, but noise may change that."
        : "It is at rest: nothing changes.");

    public static string Name(int memory) => $"{{{memory}}}";

    public static Sentence Memory(int memory, bool isReversed) => new(
        isReversed ? "the mirror image of memory {{0}}" : "memory {{0}}", Name(memory));

    // A minus as in print, and none before a zero.
    public static string Number(float value, string format = "0.00") => value.ToString(
        $"{format};−{format};{format}", CultureInfo.InvariantCulture);

    // A chain is to go on, so none of its memories is a wrong one.
    private static (SituationKind, int, Sentence)? JudgeSequence(Facts facts)
    {
        int leader = facts.Leader;
        float overlap = facts.Overlap(leader);
        bool isUp = Math.Abs(overlap) > Observables.DominanceThreshold && !IsMixture(facts);
        return !isUp ? null : (SituationKind.InSequence, leader,
            new Sentence(overlap < 0f
                ? "The mirror image of memory {{0}} is active: its overlap is {{1}}."
                : "Memory {{0}} is active: its overlap is {{1}}.", Name(leader), Number(overlap)));
    }

    private static (SituationKind, int, Sentence) JudgeMemory(Facts facts)
    {
        int memory = facts.Closest;
        int units = facts.Network.ActiveUnits;
        Sentence how = facts.Wrong == 0 ? new("all {{0}} units are right", units)
            : new(facts.Wrong == 1 ? "{{0}} of {{1}} units is wrong"
                : "{{0}} of {{1}} units are wrong", facts.Wrong, units);
        if (facts.IsReversed)
        {
            Sentence reversed = facts.Wrong == 0 ? new("all {{0}} units are reversed", units)
                : new("{{0}} of {{1}} units are reversed", units - facts.Wrong, units);
            return (SituationKind.MirrorImage, memory, new Sentence(
                "This is the mirror image of memory {{0}}: {{1}}.", Name(memory), reversed));
        }

        return memory == facts.Target
            ? (SituationKind.Recalled, memory,
                new Sentence("Memory {{0}} is recalled: {{1}}.", Name(memory), how))
            : (SituationKind.WrongMemory, memory,
                new Sentence("The cue was of memory {{0}}, but memory {{1}} is recalled: {{2}} of "
                    + "{{3}} units match it.",
                    Name(facts.Target), Name(memory), units - facts.Wrong, units));
    }

    private static (SituationKind, int, Sentence) JudgeElsewhere(Facts facts)
    {
        int leader = facts.Leader;
        int units = facts.Network.ActiveUnits;
        Sentence Closest(string text) =>
            new(text, Memory(facts.Closest, facts.IsReversed), facts.Wrong, units);
        if (facts.Noise >= CriticalNoise)
        {
            return (SituationKind.Noise, facts.Closest, Closest(
                "Noise flips units at random: {{0}} is closest, with {{1}} of {{2}} units wrong."));
        }

        // A chain has no end that it could be on its way to.
        bool isChain = facts.Network is SequenceNetwork && IsMixture(facts);
        if (!facts.NeuronsRest && !isChain)
        {
            return (SituationKind.OnTheWay, facts.Closest, Closest(
                "It is on its way: {{0}} is closest, with {{1}} of {{2}} units wrong."));
        }

        return IsMixture(facts)
            ? (SituationKind.Mixture, leader,
                new Sentence("This lies between memories {{0}} and {{1}}: the overlaps are {{2}} "
                    + "and {{3}}.", Name(leader), Name(facts.Second),
                    Number(facts.Overlap(leader)), Number(facts.Overlap(facts.Second))))
            : (SituationKind.FalseMemory, facts.Closest,
                Closest(
                "This is none of the memories: {{0}} is closest, with {{1}} of {{2}} units "
                    + "wrong."));
    }

    private static bool IsMixture(Facts facts)
    {
        float first = Math.Abs(facts.Overlap(facts.Leader));
        float second = Math.Abs(facts.Overlap(facts.Second));
        return facts.Second != facts.Leader && first is >= LeastOverlap and < MostOverlap
            && second >= MixtureRatio * first;
    }
}
