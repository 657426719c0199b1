using Texts = System.Collections.Generic.Dictionary<string, string>;

namespace AstroNano.Explain;

/// <summary>What a student of physics may want to know of a setting beside its help.</summary>
public static partial class Words
{
    /// <summary>By the key of the setting.</summary>
    public static Texts PhysicsOfSettings => new()
    {
        ["time-step"] = "The dt of the explicit Euler method, in units of the time constants.",
        ["neuron-time"] = "τ of the leaky integration τ dx/dt = −x + h.",
        ["steepness"] = "σ of φ(x) = tanh(σx); for σ → ∞ a unit becomes a spin.",
        ["temperature"] = "T of the replicator’s entropy term −T log p_μ; at rest p ∝ e^(f/T).",
        ["astrocyte-time"] = "τp of the replicator equation; τp → 0 is attention, τp → ∞ is "
            + "Hopfield’s network.",
        ["gains"] = "The replicator equation, or its limits τp → 0 and τp → ∞.",
        ["sequence-gain"] = "The factor of the asymmetric coupling (1/N) Ξ A Ξᵀ.",
        ["saliency-time"] = "τs of dα/dt = (−α + κAm)/τs, slow against the neurons’ τf.",
        ["leak"] = "η of the drive Ξ(α∘m + ηAm): the seed from which the next memory grows.",
        ["first-saliency"] = "z₀, the initial α of the cued memory; it escapes after τs ln z₀.",
        ["memory-time"] = "τm of the third layer; for τm → 0 it is the network of two layers.",
        ["first-input"] = "α₀ of the first memory, which is stable only while it is above 1.",
        ["other-saliency"] = "α_μ of every memory but the first: a pitchfork bifurcation at 1.",
        ["symmetric-gain"] = "The factor s of the Hebbian coupling; memories are stable for s > κ.",
        ["synapse-time"] = "τs of the filter before the asymmetric coupling: the delay.",
        ["order"] = "Sequential updates lower the energy; parallel ones allow cycles of two.",
        ["diagonal"] = "W_ii = K/N; kept, it adds the term −K/2, and makes more states stable.",
        ["noise"] = "T of Glauber’s dynamics, P(+1) = 1/(1 + e^(−2h/T)); the critical one is 1 for "
            + "K/N → 0.",
        ["forgetting"] = "d of the strengths (1 − d)^age: a palimpsest (Parisi 1986).",
        ["correlation"] = "c₂ of the term ξ_i ξ_j in the expanded Hebbian rule.",
        ["presynaptic"] = "c_pre of the term ξ_j in the expanded Hebbian rule.",
        ["postsynaptic"] = "c_post of the term ξ_i in the expanded Hebbian rule.",
        ["constant"] = "c₀ of the expanded Hebbian rule; a² is part of the covariance rule.",
        ["mean"] = "a of the covariance rule (ξ_i − a)(ξ_j − a).",
        ["context"] = "k, which masks the couplings: J_ij a_i a_j (Podlaski, Agnes and Vogels "
            + "2025).",
        ["contexts"] = "S; memory μ belongs to context μ mod S. A knob opens the first four, a "
            + "link all 16.",
        ["active"] = "a = n/N; about (√(2S − 1) − 1)/(S − 1) stores most.",
        ["similarity"] = "sim of y = C sep(sim(Ξ, x)) (Millidge et al. 2022).",
        ["separation"] = "sep of y = C sep(sim(Ξ, x)); linear, powers, softmax or the maximum.",
        ["beta"] = "The inverse temperature of the softmax, as 1/√d in transformers.",
        ["power"] = "n of F(m) = mⁿ; the capacity grows as N^(n−1) (Krotov and Hopfield 2016).",
        ["contents"] = "Keys and values: the same patterns, or others (hetero-association).",
        ["update"] = "Sequential updates lower the energy; one step is the form of Demircigil et "
            + "al. 2017.",
        ["locations"] = "M, the number of random addresses in {−1, 1}^N (Kanerva 1988).",
        ["radius"] = "r, the Hamming distance within which an address is active.",
        ["winners"] = "k of the k-winners-take-all; k/256 is the sparseness of the code.",
        ["speed"] = "Steps per second of real time; the dynamics does not depend on it.",
        ["flipped-bits"] = "n, so that the cue’s overlap is 1 − 2n/N.",
        ["memories"] = "K; the load is K/N.",
        ["network"] = "Its place in the catalogue, through which MODE goes.",
        ["pupil"] = "The stream of the generator, which each cue seeds again: independent trials.",
        ["patterns"] = "Random, orthogonal (Walsh) or correlated (letters) patterns ξ_μ.",
    };
}
