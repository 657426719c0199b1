using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace AstroNano.Flash;

/// <summary>What to do when nanoff or the board reports this.</summary>
public enum Mending
{
    /// <summary>Nothing helps but the user; say what.</summary>
    GiveUp,

    /// <summary>The same again while the user holds BOOT.</summary>
    HoldBoot,

    /// <summary>The same again with the whole chip erased before.</summary>
    EraseAll,

    /// <summary>The same again, slower.</summary>
    SlowDown,

    /// <summary>The same again after a program has let go of the port.</summary>
    FreePort,
}

/// <summary>
/// A known failure: how it shows, its cause in one sentence, what is done about it.
/// </summary>
public sealed record Remedy(string Code, string Pattern, string Cause, Mending Mending)
{
    /// <summary>
    /// What goes wrong most, by the issues of nanoframework/Home (1307, 1481, 1187, 1445, 1492,
    /// 1737) and nanoff's own exit codes. The first that fits counts.
    /// </summary>
    public static IReadOnlyList<Remedy> Known { get; } =
    [
        new("E4000", "E4000", "The chip does not enter its boot loader.", Mending.HoldBoot),
        new("E4001", "E4001", "The chip's flash has a size that nanoFramework has no image for; a "
            + "chip with 2 MB has no room for an application: 4 MB is the least.", Mending.GiveUp),
        new("E4002", "E4002", "Erasing the flash failed.", Mending.SlowDown),
        new("E4003", "E4003", "Writing the flash failed: a long or weak cable.", Mending.SlowDown),
        new("E4004", "E4004", "Reading the flash failed; what is on it is damaged.",
            Mending.EraseAll),
        new("E4005", "E4005", "The port cannot be opened: another program has it.",
            Mending.FreePort),
        new("E2000", "E2000|E2001|E2002", "No nanoFramework device answers: the driver of the USB "
            + "chip, a cable for charging only, or the wrong port.", Mending.GiveUp),
        new("E9005", "E9005|E9015",
            "There is no firmware for this target any more: take another by "
            + "--target.", Mending.GiveUp),
        new("E9007", "E9006|E9007", "The firmware could not be fetched: no network, or no room for "
            + "it on this computer.", Mending.GiveUp),
    ];

    /// <summary>The remedy for what nanoff said; null for what nobody has met.</summary>
    public static Remedy? For(string output) =>
        Known.FirstOrDefault(remedy => Regex.IsMatch(output, $@"\b({remedy.Pattern})\b"));
}
