namespace AstroNano.Explain;

/// <summary>The pages of the display, and the parts of the browser's page.</summary>
public static partial class Words
{
    // Each page describes itself.
    private static IEnumerable<Word> Glass => Pages().Select(page => Page(page.Name, page.Help));

    private static Word[] Plots =>
    [
        Plot("plot-overlap", "the plot of overlaps",
            "A line for each memory: how similar it and the state are over time.",
            "m_μ(t); retrieval is one line at ±1, crosstalk keeps others near ±1/√N."),
        Plot("plot-modulation", "the plot of what weights the memories",
            "A line for each memory: its weight over time.",
            "The slow variables, gains p_μ(t) or saliencies α_μ(t), or what stands for them."),
        Plot("plot-energy", "the plot of the energy",
            "The energy falls as the state settles; the other line counts the memories involved.",
            "A Lyapunov function where there is one, and the perplexity or participation."),
        Plot("plot-spread", "the plot of the spread",
            "The number of memories that share the state, or the attention, over time.",
            "The perplexity or participation, from 1 to K; dashed what theory expects."),
        Plot("plot-slice", "the map of the energy",
            "Dark is low energy; each point is a picture between the cue and two memories.",
            "E over the signs turned from cue to ξ_μ and ξ_ν, with the gains as they are."),
        Plot("plot-compare", "the plot of both networks",
            "How similar the state of each network is to the cued memory over time.",
            "m_μ(t) of the cued μ for two networks from the same x(0)."),
        Plot("plot-measure", "the plot of a measurement",
            "Each point averages many trials; the band shows how much chance may have shifted it.",
            "Means over independent trials with 95 % bands; dashed the closed form, if any."),
        Plot("plot-legend", "the list of lines",
            "Which line is which memory; the leading one is framed.", ""),
        Plot("bar-overlap", "the overlap’s bar",
            "Right: similar to the memory. Left: reversed. Middle: chance.",
            "m_μ from −1 to 1."),
        Plot("bar-modulation", "the bar below it",
            "The current weight of this memory: its gain, saliency, weight or strength.",
            "The modulation over the largest it can have."),
        Plot("picture-cue", "the cue",
            "The corrupted picture from which this run started.", "x(0) of the run."),
        Plot("picture-memory", "the memory",
            "The memory from which the cue was made.", "ξ_μ of the cued μ."),
        Plot("picture-neurons", "the neurons",
            "64 neurons: large light squares are on, dots are off, sizes between are undecided. "
            + "Click to paint.",
            "φ(x_i) by size and shade; painting begins a new run from those signs."),
        Plot("flow", "every number",
            "64 neurons, overlaps and gains of the memories, and 64 neurons again. Open a number "
            + "to see its terms.",
            "φ → m = Ξᵀφ/N → p → h = Ξ(K p∘m): attention with memories as keys and values."),
        Plot("situation", "what you see",
            "What the network is doing now, in two or three sentences.",
            "Rules on overlaps, amplitudes, and one further pass made on a copy."),
    ];
}
