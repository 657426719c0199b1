using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace AstroNano.Notices;

/// <summary>
/// What an image for a board has in it beside our own code: the class libraries of nanoFramework,
/// its interpreter and what that is built of. <c>device.json</c> lists the latter, each with where
/// the text of its licence comes from.
/// </summary>
public static class Device
{
    private const string OfTheLibraries = "nanoframework.txt";

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>The libraries that the firmware refers to.</summary>
    public static IReadOnlyList<Part> Libraries => [.. XElement
        .Parse(Resource.Read("packages.config")).Elements("package").Select(package =>
            Library((string)package.Attribute("id")!, (string)package.Attribute("version")!))];

    /// <summary>All parts of an image.</summary>
    public static IReadOnlyList<Part> Parts => [.. Libraries, .. Listed.Select(part => new Part(
        part.Name, part.Version ?? "", part.Licence, AddressOf(part),
        $"{part.Copyright}\n\n{Resource.Read(part.Text)}".TrimStart()))];

    /// <summary>As they stand in device.json.</summary>
    internal static IReadOnlyList<ListedPart> Listed =>
        JsonSerializer.Deserialize<ListedPart[]>(Resource.Read("device.json"), Names)!;

    /// <summary>Compares the licence with those in the restored packages.</summary>
    /// <exception cref="NoticeException">A package is missing or has another licence.</exception>
    public static void CheckPackages(string folder)
    {
        foreach (Part library in Libraries)
        {
            string path = Path.Combine(folder, $"{library.Name}.{library.Version}");
            if (!Directory.Exists(path))
            {
                throw new NoticeException($"The package {path} is missing; restore the packages.");
            }

            string[] texts = Directory.GetFiles(path, "LICENSE*");
            if (texts.Length != 1
                || Plain(File.ReadAllText(texts[0])) != Plain(Resource.Read(OfTheLibraries)))
            {
                throw new NoticeException($"The package {path} has another licence than "
                    + $"hardware/notices/texts/{OfTheLibraries}.");
            }
        }
    }

    private static Part Library(string id, string version) =>
        id.StartsWith("nanoFramework.", StringComparison.Ordinal)
            ? new Part(
                id, version, "MIT", $"pkg:nuget/{id}@{version}", Resource.Read(OfTheLibraries))
            : throw new NoticeException($"firmware/packages.config has {id}, which is not one of "
                + "nanoFramework's; list its licence in hardware/notices.");

    private static string AddressOf(ListedPart part)
    {
        string version = part.Version is null ? "" : $"@{part.Version}";
        return part.Source.StartsWith("https://github.com/", StringComparison.Ordinal)
            ? $"pkg:github/{part.Source["https://github.com/".Length..]}{version}"
            : $"pkg:generic/{part.Name}{version}";
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>A part of the interpreter, and where its licence was read.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Version">Its version, where it has one.</param>
    /// <param name="Licence">The identifier of the licence.</param>
    /// <param name="Text">The file in <c>texts/</c>.</param>
    /// <param name="Source">The repository it comes from.</param>
    /// <param name="Commit">The commit there.</param>
    /// <param name="File">The file there.</param>
    /// <param name="Blob">Git's mark of that file, if the text is all of it.</param>
    /// <param name="Copyright">The holder, where the text does not name one.</param>
    internal sealed record ListedPart(string Name, string? Version, string Licence, string Text,
        string Source, string Commit, string File, string? Blob, string? Copyright);
}
