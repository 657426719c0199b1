namespace AstroNano.Experiments.Figures;

/// <summary>The one list of figures.</summary>
public static class Gallery
{
    public static IReadOnlyList<Figure> All { get; } = new Figure[]
    {
        new SweepFigure("neuron-time",
            "error and perplexity against the neurons' time constant (2026a, Fig. 1)"),
        new SweepFigure("astrocyte-time",
            "error and perplexity against the gains' time constant (2026a, Fig. 2)"),
        new SweepFigure("temperature",
            "error and perplexity against temperature (2026a, Fig. 3)"),
        new LoadFigure("load-20", 20, new[] { 2, 5, 10, 20, 40, 80, 120, 160, 200 },
            new[] { 1, 2, 4, 6, 8 }, 200,
            "error against load and corruption, N = 20 (2026a, Fig. 4)"),
        new LoadFigure("load-64", 64, new[] { 2, 4, 8, 16, 32, 64, 128, 256 },
            new[] { 6, 13, 19, 26 }, 32,
            "error against load and corruption, N = 64"),
        new TiesFigure(),
        new ConvergenceFigure(),
        new TimeRatioFigure(),
        new LimitsFigure(),
        new EnergyFigure(),
        new SoftmaxFigure(),
        new PerplexityFigure(),
        new AttentionFigure(),
        new ExistenceFigure(),
        new SequenceFigure(),
        new RegimesFigure(),
        new DelayFigure(),
        new MapFigure(),
        new PeriodFigure(),
        new CollapseFigure(),
        new CriticalGainFigure(),
        new BasinFigure(),
        new ThreeLayerFigure(),
        new PortraitFigure(),
        new FamilyLoadFigure(),
        new GatesFigure(),
        LoadMapFigure.Small,
        new CapacityFigure(),
        new ExponentialFigure(),
        new AmariKohonenFigure(),
        new OnePassFigure(),
        new SharpnessFigure(),
        new ReluFigure(),
        new ContentsFigure(),
        new HebbianRuleFigure(),
        new ForgettingFigure(),
        new SeparationFigure(),
        new CriticalDistanceFigure(),
        new SearchFigure(),
        new SearchGrowthFigure(),
        new InSeriesFigure(),
    };

    public static Figure? Named(string name) => All.FirstOrDefault(figure => figure.Name == name);
}
