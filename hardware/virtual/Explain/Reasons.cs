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

    public static Sentence? For(Facts facts, SituationKind kind) =>
        OfCompetition(facts) ?? OfSequence(facts, kind) ?? OfInput(facts) ?? OfNoise(facts)
            ?? OfStrength(facts) ?? OfContext(facts) ?? OfPlaces(facts) ?? OfLoad(facts);

    // Gains, or softmax weights, that compete: how hot it is.
    private static Sentence? OfCompetition(Facts facts)
    {
        if (facts.Network is not (GatedNetwork or ModernNetwork))
        {
            return null;
        }

        string name = facts.Network.ModulationName!;
        int memories = facts.Network.Memories;
        if (facts.Network is GatedNetwork gated && facts.Form("half T") is { } halfT
            && IsNear(gated.Temperature, halfT.Expected))
        {
            return new("The temperature is {{0}}: near {{1}} the recalled memory has half of the "
                + "{{2}} in theory.", Number(gated.Temperature), Number(halfT.Expected), name);
        }

        if (facts.Network is ModernNetwork modern && facts.Form("half β") is { } half
            && IsNear(modern.Sharpness, half.Expected))
        {
            return new("β is {{0}}: near {{1}} the recalled memory has half of the {{2}} in "
                + "theory.",
                Number(modern.Sharpness, "0.000"), Number(half.Expected, "0.000"), name);
        }

        float perplexity = facts.Network.Spread();
        return memories > 1 && perplexity >= SharedByAll * memories
            ? new("All {{0}} memories have about the same {{1}}: the perplexity is {{2}}.",
                memories, name, Number(perplexity))
            : null;
    }

    private static Sentence? OfSequence(Facts facts, SituationKind kind)
    {
        if (facts.Network is not SequenceNetwork network)
        {
            return null;
        }

        if (facts.Form("critical κ") is { } critical && network.SequenceGain < critical.Expected)
        {
            return new("The sequence gain is {{0}}: below {{1}} no chain lasts in theory.",
                Number(network.SequenceGain), Number(critical.Expected));
        }

        if (kind != SituationKind.InSequence || network.Memories < 2)
        {
            return null;
        }

        int next = (facts.Leader + 1) % network.Memories;
        Sentence called = Memory(next, facts.Overlap(facts.Leader) < 0f);
        return facts.Network is SalientNetwork salient
            ? new("It leads to {{0}}, whose saliency is now {{1}}.",
                called, Number(salient.Modulation[next]))
            : new("It leads to {{0}}.", called);
    }

    private static Sentence? OfInput(Facts facts)
    {
        if (facts.Network is not InputDrivenNetwork network)
        {
            return null;
        }

        float saliency = network.Modulation[facts.Leader];
        return new(saliency > 1f
            ? "The saliency of memory {{0}} is {{1}}: in theory it lasts above 1."
            : "The saliency of memory {{0}} is {{1}}: in theory it lasts only above 1.",
            Name(facts.Leader), Number(saliency));
    }

    private static Sentence? OfNoise(Facts facts) =>
        facts.Noise * Near > CriticalNoise
            ? new("The noise is {{0}}: from {{1}} on no memory is stable in theory.",
                Number(facts.Noise), Number(CriticalNoise))
            : null;

    private static Sentence? OfStrength(Facts facts) =>
        facts.Network is HebbianNetwork network && network.Modulation[facts.Target] < Faded
            ? new("Memory {{0}} is old: its strength has faded to {{1}}.",
                Name(facts.Target), Number(network.Modulation[facts.Target]))
            : null;

    private static Sentence? OfContext(Facts facts)
    {
        if (facts.Network is not ContextNetwork network)
        {
            return null;
        }

        int own = network.ContextOf(facts.Target), active = network.ActiveUnits;
        return own == network.ActiveContext
            ? new("Memory {{0}} belongs to context {{1}}, which is active; {{2}} of {{3}} neurons "
                + "take part.", Name(facts.Target), own, active, network.Units)
            : new("Memory {{0}} belongs to context {{1}}, but context {{2}} is active: {{3}} of "
                + "{{4}} active neurons have learned it.", Name(facts.Target), own,
                network.ActiveContext, (int)MathF.Round(network.Modulation[facts.Target] * active),
                active);
    }

    private static Sentence? OfPlaces(Facts facts) =>
        facts.Network is SparseNetwork { ActiveLocations: 0 } network
            && network.Steps >= network.StepsPerPass
            ? new("No location is within the radius, so nothing is read.")
            : null;

    private static Sentence? OfLoad(Facts facts) =>
        facts.Form("most K") is { } most && facts.Network.Memories > most.Expected
            ? new("There are {{0}} memories; theory allows about {{1}} random ones.",
                facts.Network.Memories, Number(most.Expected))
            : null;

    private static bool IsNear(float value, float critical) =>
        value > critical / Near && value < critical * Near;
}
