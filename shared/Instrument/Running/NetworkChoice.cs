using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The networks there are, for one who chooses: titles, years and families, and the one that is
/// chosen. It is a setting, so that a knob turns it.
/// </summary>
public sealed class NetworkChoice : Adjustable
{
    private readonly string[] _titles;
    private readonly short[] _years;
    private readonly byte[] _families;
    private readonly string[] _familyNames =
    {
        "gated", "sequences", "classical", "dense", "sparse",
    };

    private int _chosen;

    /// <summary>What the catalogue lists.</summary>
    public NetworkChoice()
    {
        NetworkEntry[] entries = Catalogue.Create();
        _titles = new string[entries.Length];
        _years = new short[entries.Length];
        _families = new byte[entries.Length];
        for (int index = 0; index < entries.Length; index++)
        {
            _titles[index] = entries[index].Title;
            _years[index] = (short)entries[index].Year;
            _families[index] = (byte)entries[index].Family;
        }

        Table = CreateSettings();
    }

    /// <summary>The one setting.</summary>
    public Setting[] Table { get; }

    /// <summary>How many networks there are.</summary>
    public int Count => _titles.Length;

    /// <summary>The place of the one that is chosen.</summary>
    public int Chosen => _chosen;

    /// <inheritdoc/>
    public override int SettingCount => 1;

    /// <inheritdoc/>
    public override float GetSetting(int index) => _chosen;

    /// <inheritdoc/>
    public override void SetSetting(int index, float value)
    {
        Check.Range(value, 0f, _titles.Length - 1)?.Throw("network");
        _chosen = (int)value;
    }

    /// <summary>Its name on the glass.</summary>
    public string TitleOf(int network) => _titles[network];

    /// <summary>The year in which it was published.</summary>
    public int YearOf(int network) => _years[network];

    /// <summary>The name of its family.</summary>
    public string FamilyOf(int network) => _familyNames[_families[network]];

    /// <inheritdoc/>
    protected override Setting Describe(int index) =>
        new Setting("network", "#", 0f, _titles.Length - 1, Curve.Integer, 0f,
            "Which network is taken with CUE.").WithWords(_titles);
}
