using System.Globalization;
using AstroNano.Core;

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

    public static (SituationKind Kind, int Memory, string State) Judge(Facts facts)
    {
        int units = facts.Network.Units;
        if (facts.Network.Steps == 0)
        {
            int target = facts.Target;
            return (SituationKind.AtCue, target, facts.WrongOfTarget == 0
                ? $"This is the cue: memory {Name(target)} without an error."
                : $"This is the cue: memory {Name(target)} with {facts.WrongOfTarget} of {units} "
                    + "units wrong.");
        }

        if (facts.Amplitude < Observables.CollapseThreshold)
        {
            return (SituationKind.Collapsed, -1,
                "The state has faded: no unit is further from 0 than "
                    + $"{Number(Observables.CollapseThreshold)}.");
        }

        if (facts.Setting("contents") is { Value: > 0f })
        {
            return (SituationKind.Answered, facts.Target,
                $"The cue of memory {Name(facts.Target)} stays; the answer is beside it, on page "
                    + "neurons.");
        }

        float overlap = facts.Overlap(facts.Closest);
        bool isClose = facts.Wrong <= FewWrong;
        return isClose && Math.Abs(overlap) <= Observables.DominanceThreshold
            ? (SituationKind.Faint, facts.Closest,
                $"{Capital(Memory(facts.Closest, facts.IsReversed))} is faint: its overlap is "
                    + $"{Number(overlap)}.")
            : facts.Network is SequenceNetwork ? JudgeSequence(facts) ?? JudgeElsewhere(facts)
            : isClose ? JudgeMemory(facts) : JudgeElsewhere(facts);
    }

    public static string MovementOf(Facts facts, SituationKind kind) =>
        kind == SituationKind.AtCue ? "Nothing has moved yet."
        : facts.Next.Activation > Movement.Unseen ? "It is still moving."
        : !facts.NeuronsRest ? "It is settling: what you see hardly moves."
        : facts.Next.Others > Movement.AtRest
            ? facts.Next.Modulation > Movement.AtRest
                ? "The neurons rest; what weighs the memories still changes."
                : "Nothing that you can see moves now."
        : facts.Noise > 0f ? "Nothing moves just now, but noise may change that."
        : "It is at rest: nothing moves.";

    public static string Name(int memory) => $"{{{memory}}}";

    public static string Memory(int memory, bool isReversed) =>
        (isReversed ? "the mirror image of memory " : "memory ") + Name(memory);

    // A minus as in print, and none before a zero.
    public static string Number(float value, string format = "0.00") => value.ToString(
        $"{format};−{format};{format}", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // A chain is to go on, so none of its memories is a wrong one.
    private static (SituationKind, int, string)? JudgeSequence(Facts facts)
    {
        int leader = facts.Leader;
        float overlap = facts.Overlap(leader);
        bool isUp = Math.Abs(overlap) > Observables.DominanceThreshold && !IsMixture(facts);
        return !isUp ? null : (SituationKind.InSequence, leader,
            $"{Capital(Memory(leader, overlap < 0f))} is up: its overlap is {Number(overlap)}.");
    }

    private static (SituationKind, int, string) JudgeMemory(Facts facts)
    {
        int memory = facts.Closest;
        int units = facts.Network.Units;
        string how = facts.Wrong == 0 ? $"all {units} units are right"
            : $"{facts.Wrong} of {units} units {(facts.Wrong == 1 ? "is" : "are")} wrong";
        if (facts.IsReversed)
        {
            string reversed = facts.Wrong == 0 ? $"all {units} units are reversed"
                : $"{units - facts.Wrong} of {units} units are reversed";
            return (SituationKind.MirrorImage, memory,
                $"This is the mirror image of memory {Name(memory)}: {reversed}.");
        }

        return memory == facts.Target
            ? (SituationKind.Recalled, memory, $"Memory {Name(memory)} is recalled: {how}.")
            : (SituationKind.WrongMemory, memory,
                $"The cue was of memory {Name(facts.Target)}, but this is memory {Name(memory)}: "
                    + $"{how}.");
    }

    private static (SituationKind, int, string) JudgeElsewhere(Facts facts)
    {
        int leader = facts.Leader;
        int units = facts.Network.Units;
        string distance = $"{Memory(facts.Closest, facts.IsReversed)} is closest, with "
            + $"{facts.Wrong} of {units} units wrong.";
        if (facts.Noise >= CriticalNoise)
        {
            return (SituationKind.Noise, facts.Closest, $"Noise throws units about: {distance}");
        }

        // A chain has no end that it could be on its way to.
        bool isChain = facts.Network is SequenceNetwork && IsMixture(facts);
        if (!facts.NeuronsRest && !isChain)
        {
            return (SituationKind.OnTheWay, facts.Closest, $"It is on its way: {distance}");
        }

        return IsMixture(facts)
            ? (SituationKind.Mixture, leader,
                $"This lies between memories {Name(leader)} and {Name(facts.Second)}: the overlaps "
                    + $"are {Number(facts.Overlap(leader))} and "
                    + $"{Number(facts.Overlap(facts.Second))}.")
            : (SituationKind.FalseMemory, facts.Closest,
                $"This is none of the memories: {distance}");
    }

    private static bool IsMixture(Facts facts)
    {
        float first = Math.Abs(facts.Overlap(facts.Leader));
        float second = Math.Abs(facts.Overlap(facts.Second));
        return facts.Second != facts.Leader && first is >= LeastOverlap and < MostOverlap
            && second >= MixtureRatio * first;
    }
}
