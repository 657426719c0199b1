using System.Diagnostics;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>The laboratory's panel Measure, open once for all tests of it.</summary>
public sealed class MeasurePage(Chromium chromium)
    : OpenBoard(chromium, "#tab=measure&network=astrocyte")
{
    /// <summary>Of a point; the fewest that there are.</summary>
    public const int Trials = 100;

    /// <summary>The panel.</summary>
    public ILocator Panel => Board.Page.Locator("#measure");

    /// <summary>The measurements that are kept.</summary>
    public ILocator Kept => Panel.Locator(".kept li");

    /// <summary>What a screen reader hears.</summary>
    public ILocator Told => Panel.Locator("#measure-told");

    /// <summary>One of the fields.</summary>
    public ILocator Field(string name) =>
        Panel.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    /// <summary>What is measured, and over what.</summary>
    public ILocator Choice(string name) =>
        Panel.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    /// <summary>One of the buttons.</summary>
    public ILocator Button(string name) => Panel.Button(name);

    /// <summary>A network with a setting, nothing kept, and always the same in the form.</summary>
    public async Task BeginAsync(string network, string key, string value)
    {
        while (await Kept.CountAsync() > 0)
        {
            await Kept.First.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        }

        // Another test may have left other loads.
        await Board.Page.EvaluateAsync("() => astronano.description.run.forEach("
            + "({ key, start }) => astronano.set(key, `${start}`))");
        await PlayAsync(network, key, value);
        await Choice("Measure").SelectOptionAsync("fraction");
        await Choice("over").SelectOptionAsync("flipped-bits");
        await Choice("of memories").SelectOptionAsync("random");
        await FillAsync(("points", "3"), ("trials per point", $"{Trials}"), ("seed", "0"));
    }

    /// <summary>Another network, with a setting.</summary>
    public async Task PlayAsync(string network, string key, string value)
    {
        await Board.Page.EvaluateAsync(
            """
            ([network, key, value]) => {
              astronano.selectNetwork(
                astronano.description.networks.findIndex(({ key }) => key === network));
              astronano.set(key, value);
            }
            """, new[] { network, key, value });
        await Board.Page.WaitForFunctionAsync(
            """
            network => astronano.description.networks[
              document.getElementById("network").selectedIndex].key === network
            """, network);
    }

    /// <summary>Measures three points to the end.</summary>
    public async Task MeasureAsync(string over, string from, string to)
    {
        await Choice("over").SelectOptionAsync(over);
        await FillAsync(("from", from), ("to", to), ("trials per point", $"{Trials}"));
        await Button("Measure").ClickAsync();
        await Expect(Told).ToContainTextAsync($"{3 * Trials} trials in");
    }

    /// <summary>Fills fields of the form.</summary>
    public async Task FillAsync(params (string Field, string Text)[] all)
    {
        foreach ((string field, string text) in all)
        {
            await Field(field).FillAsync(text);
        }
    }

    /// <summary>The file of the last measurement, line by line.</summary>
    public async Task<string[]> CsvAsync() =>
        (await Kept.Last.ButtonFrom("CSV of").SaveTextAsync()).TrimEnd().Split('\n');

    /// <summary>
    /// What the command prints that the page gives for its last measurement, in a folder that has
    /// the file that the page gives with it.
    /// </summary>
    public async Task<string[]> RecallAsync(string folder = "")
    {
        string command = (await Kept.Last.Locator("code").TextContentAsync())!;
        string arguments = command[command.IndexOf("recall", StringComparison.Ordinal)..];
        string program = Path.Combine(AppContext.BaseDirectory, "AstroNano.Experiments.dll");
        string output = await Task.Run(() => Tool.Print(
            new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
            {
                WorkingDirectory = folder,
            }));
        return output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
