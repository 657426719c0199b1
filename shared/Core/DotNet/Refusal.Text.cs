using System.Globalization;

namespace AstroNano.Core;

/// <summary>Numbers in messages, whatever the culture of the thread.</summary>
internal sealed partial class Refusal
{
    static partial void WriteInvariant(int value, ref string text) =>
        text = value.ToString(CultureInfo.InvariantCulture);

    static partial void WriteInvariant(float value, ref string text) =>
        text = value.ToString(CultureInfo.InvariantCulture);
}
