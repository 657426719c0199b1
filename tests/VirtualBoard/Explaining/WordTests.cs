namespace AstroNano.VirtualBoard.Tests.Explaining;

/// <summary>The one table of words: whole, short, and without what nobody meets.</summary>
public class WordTests
{
    private const int MostPlainWords = 19;
    private const int MostPhysicsWords = 25;

    private static readonly Network[] Networks =
        [.. Catalogue.Create().Select(entry => entry.Create(Engine.Units, Engine.Capacity))];

    [Fact]
    public void Every_setting_is_explained_by_its_own_help() => Assert.All(Words.AllSettings(),
        setting => Assert.Equal(
            Words.AllSettings().First(first => first.Key == setting.Key).Help,
            Words.Find(Words.KeyOf(setting))!.Plain));

    [Fact]
    public void Every_setting_of_a_network_or_run_has_its_physics() => Assert.All(
        Networks.SelectMany(network => network.CreateSettings()).Concat(new RunSettings().Table),
        setting => Assert.NotEqual("", Words.Find(Words.KeyOf(setting))!.Physics));

    [Fact]
    public void Every_name_that_display_and_page_show_of_a_network_is_explained() =>
        Assert.Equal([], NamesOnTheGlass().Where(name => Words.Find(Words.KeyOf(name)) is null));

    [Fact]
    public void The_symbol_of_a_network_s_spread_is_that_of_its_word() =>
        Assert.All(Networks, network => Assert.Equal(
            $"{network.SpreadSymbol}", Words.Find(network.SpreadName)!.Symbol));

    [Fact]
    public void Exactly_the_existing_closed_forms_and_pages_are_explained()
    {
        var instrument = new Instrument();
        Assert.Equal(
            Networks.SelectMany(network => network.CreateTheory().CreateForms()).Select(Words.KeyOf)
                .Distinct().Order(),
            KeysOf(WordKind.ClosedForm));
        Assert.Equal(
            Enumerable.Range(0, instrument.PageCount)
                .Select(page => "page-" + instrument.PageAt(page).Name).Order(),
            KeysOf(WordKind.Glass));
    }

    [Fact]
    public void Every_modulation_and_physics_text_belongs_to_an_existing_setting()
    {
        Assert.Equal(NamesOnTheGlass().Select(Words.KeyOf).Except(KeysOf(WordKind.Term)).Order(),
            KeysOf(WordKind.Modulation));
        Assert.Equal([], Words.PhysicsOfSettings.Keys.Except(
            Words.AllSettings().Select(setting => setting.Key)));
    }

    [Fact]
    public void A_key_names_one_word_and_can_be_an_identifier_on_the_page() =>
        Assert.All(Words.All, word =>
        {
            Assert.Matches("^[a-z][a-z0-9-]*$", word.Key);
            Assert.Same(word, Words.Find(word.Key));
        });

    [Fact]
    public void A_term_is_explained_in_one_sentence_and_a_control_in_at_most_three() =>
        Assert.All(Words.All, word =>
        {
            bool isTerm = word.Kind is WordKind.Term or WordKind.Modulation or WordKind.Sign
                or WordKind.ClosedForm;
            Assert.InRange(Regex.Count(word.Plain, @"[.?!] \p{Lu}"), 0, isTerm ? 0 : 2);
            Assert.EndsWith(".", word.Plain);
            Assert.InRange(Count(word.Plain), 2, MostPlainWords);
            Assert.InRange(Count(word.Physics), 0, MostPhysicsWords);
            Assert.True(word.Physics == "" || word.Physics.EndsWith('.'), word.Physics);
            Assert.True(word.Physics != "" || word.Kind is WordKind.Glass or WordKind.Control
                or WordKind.Network or WordKind.Plot or WordKind.Setting, word.Key);
        });

    [Theory]
    [InlineData("astrocyte", "τx:set-neuron-time x:state K:sign-k Ξ:sign-xi p:gain m:overlap "
        + "p:gain")]
    [InlineData("reasoning", "τf:set-neuron-time x:state Ξ:sign-xi α:saliency m:overlap η:set-leak "
        + "A:sign-a m:overlap τs:set-saliency-time α:saliency κ:set-sequence-gain A:sign-a "
        + "m:overlap")]
    [InlineData("kleinfeld", "τf:set-neuron-time x:state Ξ:sign-xi s:set-symmetric-gain m:overlap "
        + "κ:set-sequence-gain A:sign-a m:overlap")]
    [InlineData("hebbian", "x:state sgn:sign-sgn Ξ:sign-xi s:strength m:overlap s:strength")]
    [InlineData("universal", "y:sign-y C:set-contents sep:set-separation sim:set-similarity "
        + "Ξ:sign-xi x:state")]
    [InlineData("dense", "s:sign-s sgn:sign-sgn Ξ:sign-xi F:sign-f m:overlap F:sign-f m:overlap "
        + "m:overlap ⁿ:set-power ᵐ:overlap")]
    [InlineData("minerva", "s:sign-s sgn:sign-sgn Ξ:sign-xi m:overlap")]
    public void The_signs_of_an_equation_are_those_of_its_network(string network, string signs) =>
        Assert.Equal(signs, string.Join(' ', PartsOf(network).Where(part => part.Key != "")
            .Select(part => $"{part.Text}:{part.Key}")));

    [Fact]
    public void An_equation_s_parts_are_the_equation_and_no_sign_is_left_out_or_unused()
    {
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            Assert.Equal(
                entry.Equation, string.Concat(PartsOf(entry.Key).Select(part => part.Text)));

            // What is no sign are words, derivatives, the e of a power, and numbers.
            Assert.All(PartsOf(entry.Key).Where(part => part.Key == ""), part => Assert.Equal([],
                Regex.Matches(part.Text, @"\p{L}+('\p{L}+)?").Select(match => match.Value)
                    .Where(text => text is not ("e" or "a") && !Regex.IsMatch(text, "^d.$")
                        && !Regex.IsMatch(text, "^[a-z']{2,}$"))));
        }

        Assert.Equal([], KeysOf(WordKind.Sign).Except(Catalogue.Create()
            .SelectMany(entry => PartsOf(entry.Key)).Select(part => part.Key)));
    }

    private static IReadOnlyList<EquationPart> PartsOf(string network)
    {
        NetworkEntry entry = Catalogue.Find(network);
        return Equation.PartsOf(entry, entry.Create(Engine.Units, Engine.Capacity));
    }

    private static IEnumerable<string> NamesOnTheGlass() => Networks
        .SelectMany(network => new[]
            { network.ModulationName, network.SpreadName, network.BesideName })
        .OfType<string>().Distinct();

    private static IEnumerable<string> KeysOf(WordKind kind) =>
        Words.All.Where(word => word.Kind == kind).Select(word => word.Key).Order();

    private static int Count(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
