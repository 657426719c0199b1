using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using static System.FormattableString;

namespace AstroNano.Core.Tests;

/// <summary>
/// What a network says of itself is what instrument, page and recorded runs are made from: it
/// stands in Data/golden-networks.txt, a line a network, a variable and a setting.
/// </summary>
public class DescriptionTests
{
    private static readonly string[] Golden = File.ReadAllLines(
        Path.Combine(AppContext.BaseDirectory, "Data", "golden-networks.txt"));

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_network_says_of_itself_what_stands_in_the_table(string network) =>
        Assert.Equal(
            string.Join("\n", Golden.Where(line => line.StartsWith(network + " | "))),
            string.Join("\n", Lines(network).Select(line => $"{network} | {line}")));

    [Theory]
    [MemberData(nameof(CatalogueTests.All), MemberType = typeof(CatalogueTests))]
    public void A_help_is_a_sentence_and_words_are_no_two_alike(string network)
    {
        foreach (Setting setting in Catalogue.Find(network).Create(64, 16).CreateSettings())
        {
            Assert.Matches("^[A-Z].* .*[^ ]\\.$", setting.Help);
            string[] words = setting.Words ?? [];
            Assert.Equal(words.Length, words.Distinct().Count());
            Assert.DoesNotContain("", words);
        }
    }

    private static IEnumerable<string> Lines(string key)
    {
        NetworkEntry entry = Catalogue.Find(key);
        Network network = entry.Create(64, 16);
        new Trial(0, 5, 0).Start(network);
        yield return Invariant($"{entry.Title}, {entry.Family} {entry.Year}, {entry.Source}: ")
            + Invariant($"{entry.Equation}; {network.DefaultMemories} {network.DefaultPatterns}, ")
            + Invariant($"{network.StepsPerPass} a pass, dt {network.TimeStep}");
        yield return Invariant($"{network.SpreadSymbol} {network.SpreadName}, energy ")
            + Invariant($"{network.HasEnergy}, modulation {network.ModulationName}, ")
            + Invariant($"beside {network.BesideName}");
        yield return Invariant($"{network.StateSize} numbers, of them ")
            + string.Join(", ", Enumerable.Range(0, network.VariableCount).Select(variable =>
                Invariant($"{network.VariableLength(variable)} {network.VariableName(variable)}")));
        foreach (Setting setting in network.CreateSettings())
        {
            yield return Invariant($"{setting.Key} {setting.Symbol} {setting.Curve}: ")
                + Invariant($"{setting.Minimum} to {setting.Maximum}, {setting.Default}; ")
                + Invariant($"knob {setting.Low} to {setting.High}, {setting.Start}; ")
                + Invariant($"{string.Join("/", setting.Words ?? [])} ")
                + Invariant($"{setting.WordFor(setting.Maximum)}: {setting.Help}");
        }
    }
}
