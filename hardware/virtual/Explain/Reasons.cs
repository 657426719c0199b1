using AstroNano.Core;
using static AstroNano.Explain.Rules;

namespace AstroNano.Explain;

/// <summary>
/// What settings and closed forms have to do with a situation: the first that applies. Each
/// sentence says what is there and what theory says, and not more.
/// </summary>
internal static class Reasons
{
    // Within a fifth of a critical value is near it.
    private const float Near = 1.2f;

    // The attention is shared by all when its perplexity is this part of K.
    private const float SharedByAll = 0.9f;

    // A strength below this is an old memory's.
    private const float Faded = 0.5f;

    public static string For(Facts facts, SituationKind kind) =>
        OfCompetition(facts) ?? OfSequence(facts, kind) ?? OfInput(facts) ?? OfNoise(facts)
            ?? OfStrength(facts) ?? OfPlaces(facts) ?? OfLoad(facts) ?? "";

    // Gains, or softmax weights, that compete: how hot it is.
    private static string? OfCompetition(Facts facts)
    {
        if (facts.Network is not (GatedNetwork or ModernNetwork))
        {
            return null;
        }

        string name = facts.Network.ModulationName;
        int memories = facts.Network.Memories;
        if (facts.Network is GatedNetwork gated && facts.Form("half T") is { } halfT
            && IsNear(gated.Temperature, halfT.Expected))
        {
            return $"The temperature is {Number(gated.Temperature)}: near "
                + $"{Number(halfT.Expected)} theory gives the recalled memory half of all {name}.";
        }

        if (facts.Network is ModernNetwork modern && facts.Form("half β") is { } half
            && IsNear(modern.Sharpness, half.Expected))
        {
            return $"β is {Number(modern.Sharpness, "0.000")}: near "
                + $"{Number(half.Expected, "0.000")} theory gives the recalled memory half of all "
                + $"{name}.";
        }

        float perplexity = facts.Network.Spread();
        return memories > 1 && perplexity >= SharedByAll * memories
            ? $"All {memories} memories have about the same {name}: the perplexity is "
                + $"{Number(perplexity)}."
            : null;
    }

    private static string? OfSequence(Facts facts, SituationKind kind)
    {
        if (facts.Network is not SequenceNetwork network)
        {
            return null;
        }

        if (facts.Form("critical κ") is { } critical && network.SequenceGain < critical.Expected)
        {
            return $"The sequence gain is {Number(network.SequenceGain)}: below "
                + $"{Number(critical.Expected)} theory lets no chain last.";
        }

        if (kind != SituationKind.InSequence || network.Memories < 2)
        {
            return null;
        }

        int next = (facts.Leader + 1) % network.Memories;
        string called = Memory(next, facts.Overlap(facts.Leader) < 0f);
        return facts.Network is SalientNetwork salient
            ? $"It calls {called}, whose saliency is {Number(salient.Saliencies[next])} now."
            : $"It calls {called}.";
    }

    private static string? OfInput(Facts facts)
    {
        if (facts.Network is not InputDrivenNetwork network)
        {
            return null;
        }

        float saliency = network.Saliencies[facts.Leader];
        string memory = $"The saliency of memory {Name(facts.Leader)} is {Number(saliency)}";
        return saliency > 1f ? $"{memory}: above 1 theory lets it last."
            : $"{memory}: theory lets it last only above 1.";
    }

    private static string? OfNoise(Facts facts) =>
        facts.Noise * Near > CriticalNoise
            ? $"The noise is {Number(facts.Noise)}: from {Number(CriticalNoise)} on theory keeps "
                + "no memory."
            : null;

    private static string? OfStrength(Facts facts) =>
        facts.Network is HebbianNetwork network && network.Modulation[facts.Target] < Faded
            ? $"Memory {Name(facts.Target)} is an old one: its strength has faded to "
                + $"{Number(network.Modulation[facts.Target])}."
            : null;

    private static string? OfPlaces(Facts facts) =>
        facts.Network is SparseNetwork { ActiveLocations: 0 } network
            && network.Steps >= network.StepsPerPass
            ? "No place is within the radius, so nothing is read."
            : null;

    private static string? OfLoad(Facts facts) =>
        facts.Form("most K") is { } most && facts.Network.Memories > most.Expected
            ? $"There are {facts.Network.Memories} memories; theory allows about "
                + $"{Number(most.Expected)} random ones."
            : null;

    private static bool IsNear(float value, float critical) =>
        value > critical / Near && value < critical * Near;
}
