using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The networks to choose from: titles, years and families, and the one that is chosen. The choice
/// is a setting, so that a knob turns it. It lives while its page is shown.
/// </summary>
public sealed class NetworkChoice : Adjustable
{
    private readonly Parts _parts;
    private readonly string[] _titles;
    private readonly short[] _years;
    private readonly byte[] _families;

    // In the order of the enumeration. A field, as a literal allocates whenever it is evaluated.
    private readonly string[] _familyNames =
    {
        "gated", "sequences", "classical", "dense", "sparse",
    };

    /// <summary>The networks of the catalogue, of which one is chosen already.</summary>
    public NetworkChoice(Parts parts)
    {
        _parts = parts;
        _titles = new string[Catalogue.Count];
        _years = new short[Catalogue.Count];
        _families = new byte[Catalogue.Count];
        for (int index = 0; index < Catalogue.Count; index++)
        {
            NetworkEntry entry = Catalogue.At(index);
            _years[index] = (short)entry.Year;
            _families[index] = (byte)entry.Family;
        }

        // Apart from the entries, which are released: titles between them would leave the memory
        // in pieces.
        for (int index = 0; index < Catalogue.Count; index++)
        {
            _titles[index] = Catalogue.TitleAt(index);
        }

        int chosen = parts.ChosenNetwork;
        Add(new Setting("network", "#", 0, "The network that CUE plays.", _titles));
        Table[0].Value = chosen;
    }

    /// <summary>The one setting.</summary>
    public Setting[] Table => Declared;

    /// <summary>How many networks there are.</summary>
    public int Count => _titles.Length;

    /// <summary>The place of the one that is chosen.</summary>
    public int Chosen => _parts.ChosenNetwork;

    /// <summary>Its name on the display.</summary>
    public string TitleOf(int network) => _titles[network];

    /// <summary>The year in which it was published.</summary>
    public int YearOf(int network) => _years[network];

    /// <summary>The name of its family.</summary>
    public string FamilyOf(int network) => _familyNames[_families[network]];

    /// <inheritdoc/>
    protected override void OnSet(Setting setting) => _parts.ChosenNetwork = setting.WholeValue;
}
