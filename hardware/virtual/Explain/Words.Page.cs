namespace AstroNano.Explain;

/// <summary>The pages of the glass, and what stands on the browser's page.</summary>
public static partial class Words
{
    // Each page tells of itself.
    private static IEnumerable<Word> Glass => Pages().Select(page => Page(page.Name, page.Help));

    private static Word[] Plots =>
    [
        Plot("plot-overlap", "the plot of overlaps",
            "A line for each memory: how alike it and the state have been over time.",
            "m_μ(t); retrieval is one line at ±1, crosstalk keeps others near ±1/√N."),
        Plot("plot-modulation", "the plot of what weighs the memories",
            "A line for each memory: how loudly it has been allowed to speak over time.",
            "The slow variables, gains p_μ(t) or saliencies α_μ(t), or what stands for them."),
        Plot("plot-energy", "the plot of the energy",
            "The energy falls as the state finds its rest; the other line counts memories.",
            "A Lyapunov function where there is one, and the perplexity or participation."),
        Plot("plot-spread", "the plot of the spread",
            "How many memories share the state, or the attention, over time.",
            "The perplexity or participation, from 1 to K; dashed what theory expects."),
        Plot("plot-slice", "the map of the energy",
            "Dark is deep; each place is a picture between the cue and two memories.",
            "E over the signs turned from cue to ξ_μ and ξ_ν, with the gains as they are."),
        Plot("plot-compare", "the plot of both networks",
            "How alike each of the two networks is to the memory of the cue, over time.",
            "m_μ(t) of the cued μ for two networks from the same x(0)."),
        Plot("plot-measure", "the plot of a measurement",
            "Each point is many trials; the band says how far chance may have moved it.",
            "Means over independent trials with 95 % bands; dashed the closed form, if any."),
        Plot("plot-legend", "the list of lines",
            "Which line is which memory; the one that leads has a frame.", ""),
        Plot("bar-overlap", "the overlap’s bar",
            "To the right the memory is alike, to the left it is reversed; the middle is chance.",
            "m_μ from −1 to 1."),
        Plot("bar-modulation", "the bar below it",
            "How loudly this memory may speak now: its gain, saliency, weight or strength.",
            "The modulation over the largest it can have."),
        Plot("picture-cue", "the cue",
            "The damaged picture from which this run began.", "x(0) of the run."),
        Plot("picture-memory", "the memory",
            "The undamaged memory that the cue was made of.", "ξ_μ of the cued μ."),
        Plot("picture-neurons", "the neurons",
            "64 neurons: dark is yes, light is no, small is undecided; they can be painted.",
            "φ(x_i) by size and shade; painting begins a new run from those signs."),
        Plot("situation", "what you see",
            "What the network is doing just now, in two or three sentences.",
            "Rules on overlaps, amplitudes, and one further pass made on a copy."),
    ];
}
