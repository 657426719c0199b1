namespace AstroNano.Experiments.Tests;

/// <summary>Figures and networks that somebody forgot.</summary>
public class GalleryTests
{
    [Fact]
    public void Every_figure_has_a_specification_a_picture_and_words()
    {
        string words = File.ReadAllText(At("gallery", "README.md"));
        foreach (Figure figure in Gallery.All)
        {
            Assert.True(File.Exists(At("Figures", "Specifications", figure.SpecificationFile)),
                $"{figure.Name} has no specification.");
            Assert.True(File.Exists(At("gallery", figure.Name + ".svg")),
                $"{figure.Name} has no picture in the gallery.");
            Assert.Contains($"`{figure.Name}`", words);
            Assert.Contains($"({figure.Name}.svg)", words);
        }
    }

    [Fact]
    public void Every_network_of_the_catalogue_can_be_asked_for_by_its_key()
    {
        string[] names = RecallNetworks.All.Select(network => network.Name)
            .Concat(SequenceNetworks.All.Select(entry => entry.Key)).ToArray();
        Assert.Empty(Catalogue.Create().Select(entry => entry.Key).Except(names));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void The_portrait_shows_every_network_that_recalls() =>
        Assert.Empty(RecallNetworks.All.Select(network => network.Name)
            .Except(PortraitFigure.Shown)
            .Except(new[]
            {
                "kozachkov-full", "couplings", "rectified", "relu", "input", "lsh",
                "lists", "graph", "stimulus-driven", "gaussian-separator",
            }));

    [Fact]
    public void The_portrait_is_drawn_with_a_map_of_every_network()
    {
        string drawn = File.ReadAllText(At("gallery", "portrait.svg"));
        Assert.All(PortraitFigure.Titles, title => Assert.Contains($">{title}<", drawn));
    }

    private static string At(params string[] names) =>
        Path.Combine(names.Prepend(AppContext.BaseDirectory).ToArray());
}
