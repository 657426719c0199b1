using static AstroNano.VirtualBoard.Tests.Explaining.Witness;

namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>The checks of sentences that say what theory expects.</summary>
internal static class WitnessOfTheory
{
    public static (string, Func<Witness, Match, bool>)[] Checks =>
    [
        (@"The temperature is (?<v>[\d.]+): near (?<t>[\d.]+) the recalled memory has "
                + @"half of the gain in theory\.",
            (w, m) => Says(m, "v", w.Setting("temperature")) && IsNear(m)
                && IsHalf(w, (w.Stage.Network is AttentionNetwork ? 64 : 31.5) / Number(m, "t"))),
        (@"β is (?<v>[\d.]+): near (?<t>[\d.]+) the recalled memory has half of the "
                + @"weight in theory\.",
            (w, m) => Says(m, "v", w.Setting("beta"))
                && Says(m, "t", Math.Log(w.Stage.Network.Memories - 1) / 64)),
        (@"All (?<k>\d+) memories have about the same (?<name>\w+): the perplexity is "
                + @"(?<v>[\d.]+)\.",
            (w, m) => w.Stage.Network.Memories == Index(m, "k")
                && w.Stage.Network.ModulationName == m.Groups["name"].Value
                && Says(m, "v", Perplexity(w)) && Number(m, "v") >= 0.9 * Index(m, "k")),
        (@"The sequence gain is (?<v>[\d.]+): below (?<t>[\d.]+) no chain lasts in "
                + @"theory\.",
            (w, m) => Says(m, "v", w.Setting("sequence-gain")) && Says(m, "t", CriticalGain(w))
                && w.Setting("sequence-gain") < CriticalGain(w)),
        (@"It leads to (?<mirror>the mirror image of memory|memory) {(?<a>\d+)}"
                + @"(, whose saliency is now (?<v>−?[\d.]+))?\.",
            (w, m) => Index(m, "a") == (w.Leader() + 1) % w.Stage.Network.Memories
                && IsMirror(m) == w.Overlap(w.Leader()) < 0
                && (w.Stage.Network.ModulationName == "saliency"
                    ? Says(m, "v", w.Stage.Network.Modulation![Index(m, "a")])
                    : !m.Groups["v"].Success)),
        (@"The saliency of memory {(?<a>\d+)} is (?<v>−?[\d.]+): in theory it lasts "
                + @"(?<low>only )?above 1\.",
            (w, m) => Says(m, "v", w.Stage.Network.Modulation![Index(m, "a")])
                && w.Stage.Network.Modulation[Index(m, "a")] > 1f != m.Groups["low"].Success),
        (@"The noise is (?<v>[\d.]+): from (?<t>1\.00) on no memory is stable "
                + @"in theory\.",
            (w, m) => Says(m, "v", w.Setting("noise")) && w.Setting("noise") > 0.8f),
        (@"Memory {(?<a>\d+)} is old: its strength has faded to (?<v>[\d.]+)\.",
            (w, m) => Says(m, "v", Math.Pow(1 - w.Setting("forgetting"),
                w.Stage.Network.Memories - 1 - Index(m, "a"))) && Number(m, "v") < 0.505),
        (@"Memory {(?<a>\d+)} belongs to context (?<c>\d+), which is active; (?<n>\d+) of 64 "
                + @"neurons take part\.",
            (w, m) => IsOwn(w, m) && Index(m, "c") == w.Setting("context")
                && Index(m, "n") == w.Active),
        (@"Memory {(?<a>\d+)} belongs to context (?<c>\d+), but context (?<k>\d+) is active: "
                + @"(?<l>\d+) of (?<n>\d+) active neurons have learned it\.",
            (w, m) => IsOwn(w, m) && Index(m, "c") != Index(m, "k")
                && Index(m, "k") == w.Setting("context") && Index(m, "n") == w.Active
                && Index(m, "l") == Learned(w, Index(m, "a"))),
        (@"No location is within the radius, so nothing is read\.",
            (w, _) => w.Stage.Network.Modulation!.All(share => share == 0f)
                && w.Setting("radius") < 20f),
        (@"There are (?<k>\d+) memories; theory allows about (?<t>[\d.]+) random ones\.",
            (w, m) => w.Stage.Network.Memories == Index(m, "k") && Index(m, "k") > Number(m, "t")
                && Says(m, "t", MaxMemories(w))),
    ];

    private static bool IsNear(Match match) =>
        Math.Abs(Math.Log(Number(match, "v") / Number(match, "t"))) < 0.19;

    // The share of the best of K scores, which is so much higher than the others.
    private static bool IsHalf(Witness witness, double difference) => Math.Abs(
        1 / (1 + (witness.Stage.Network.Memories - 1) * Math.Exp(-difference)) - 0.5) < 0.002;

    private static double Perplexity(Witness witness)
    {
        double[] shares = [.. witness.Stage.Network.Modulation!
            .Take(witness.Stage.Network.Memories).Select(share => (double)share)];
        return Math.Exp(-shares.Where(share => share > 0).Sum(share => share * Math.Log(share)));
    }

    private static bool IsOwn(Witness witness, Match match) =>
        Index(match, "c") == Index(match, "a") % witness.Setting("contexts") + 1;

    // Those that are active in both contexts: by another network, in the memory's own.
    private static int Learned(Witness witness, int memory)
    {
        var stage = new Stage("context",
            $"context={memory % witness.Setting("contexts") + 1}", witness.Stage.Run.Cues);
        return Enumerable.Range(0, 64).Count(i =>
            stage.Network.State[i] != 0f && witness.Stage.Network.State[i] != 0f);
    }

    private static double CriticalGain(Witness witness)
    {
        if (witness.Stage.Network is KleinfeldNetwork)
        {
            return 1 - witness.Setting("symmetric-gain");
        }

        double ratio = witness.Setting("neuron-time") / witness.Setting("saliency-time");
        return 4 * Math.Exp(-ratio * (1 - Math.Log(witness.Setting("leak"))));
    }

    private static double MaxMemories(Witness witness) => witness.Stage.Network is not DenseNetwork
        ? 0.138 * 64
        : witness.Setting("power") switch
        {
            2 => 64 / (2 * Math.Log(64)),
            3 => 64 * 64 / (2 * 3 * Math.Log(64)),
            _ => double.NaN,
        };
}
