namespace AstroNano.Notices;

/// <summary>Something of others that is shipped.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its version; nothing if it is not known.</param>
/// <param name="Licence">The identifier of its licence, as SPDX has it.</param>
/// <param name="Address">Its package URL (purl).</param>
/// <param name="Text">The licence, with the copyright that it asks to be repeated.</param>
public sealed record Part(
    string Name, string Version, string Licence, string Address, string Text)
{
    public string Key => $"{Name}@{Version}";

    /// <exception cref="Failure">There is no text to be shipped with it.</exception>
    public Part Checked() =>
        string.IsNullOrWhiteSpace(Licence)
            || !Text.Contains("copyright", StringComparison.OrdinalIgnoreCase)
            ? throw new Failure($"{Name} {Version} is shipped without the text of its "
                + "licence, or its copyright is not in it.")
            : this;
}
