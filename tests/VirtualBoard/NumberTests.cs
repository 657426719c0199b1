using System.Globalization;
using AstroNano.Core;
using AstroNano.Instruments;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>A number under a knob is the number on the glass.</summary>
[Collection(nameof(NetworksInTheBrowser))]
public sealed class NumberTests(Chromium chromium)
{
    // Where the pages of settings write a value: see SettingsPage.
    private const int ValueEnd = 47;
    private const int ValueLetters = 5;

    // Between what knobs give: values that round up or down in the last digit.
    private static readonly float[] Parts = [0f, 0.0051f, 0.1235f, 0.3333f, 0.52f, 0.9997f, 1f];

    [Fact]
    public async Task The_cards_say_what_the_glass_says_of_every_setting()
    {
        await using BoardPage board = await chromium.OpenAsync();
        int[] settingsPages = await board.Page.EvaluateAsync<int[]>(
            "() => ['parameters', 'further', 'run'].map((wish) => "
            + "astronano.description.pages.findIndex(({ name }) => name === wish))");
        var compared = new HashSet<string>();
        foreach ((int network, int page) in await board.PagesOfNetworksAsync())
        {
            if (settingsPages.Contains(page))
            {
                await board.SelectAsync(network, page);
                foreach (float part in Parts)
                {
                    await CompareAsync(board, part, compared);
                }
            }
        }

        // A pupil's number is typed digit by digit, on a page of its own.
        string[] all = [.. Catalogue.Create()
            .SelectMany(entry => entry.Create(64, 32).CreateSettings())
            .Concat(new RunSettings().Table).Select(setting => setting.Key)
            .Except(["pupil"]).Distinct().Order()];
        Assert.Equal(all, compared.Order());
    }

    private static async Task CompareAsync(BoardPage board, float part, HashSet<string> compared)
    {
        string[] shown = await board.Page.EvaluateAsync<string[]>(
            """
            (part) => {
              const { description, state, set } = astronano;
              const { network, knobs } = state();
              const settings = [...description.run,
                ...description.networks.find(({ key }) => key === network).settings];
              for (const { sets } of knobs) {
                if (!sets) continue;
                const { low, high, curve } = settings.find(({ key }) => key === sets);
                const value = curve === "logarithmic"
                  ? low * (high / low) ** part : low + (high - low) * part;
                set(sets, `${curve === "integer" ? Math.round(value) : value}`);
              }
              astronano.run(8);
              return [...document.querySelectorAll(".knob [data-part=value]")]
                .map(({ textContent }) => textContent);
            }
            """, part);
        BoardState state = await board.StateAsync();
        int[] glass = await board.PictureAsync("display");
        for (int knob = 0; knob < shown.Length; knob++)
        {
            if (state.Knobs[knob].Sets != "")
            {
                Assert.Equal((state.Knobs[knob].Sets, Drawn(shown[knob])),
                    (state.Knobs[knob].Sets, Cut(glass, 1 + (2 * knob))));
                compared.Add(state.Knobs[knob].Sets);
            }
        }
    }

    private static string Drawn(string text)
    {
        var screen = new Screen();
        var writer = new Writer(screen);
        if (text.Length > ValueLetters)
        {
            // A long word is written small, as much of it as fits.
            int letters = Math.Min(text.Length, ValueLetters * Writer.Pitch / Writer.TinyPitch);
            writer.WriteTiny(
                ValueEnd - (letters * Writer.TinyPitch), 0, text[..letters], 1);
        }
        else
        {
            writer.WriteRight(ValueEnd, 0, text.Replace('−', '-'), ValueLetters);
        }

        return Cut([.. screen.Pixels.Select(pixels => (int)pixels)], 0);
    }

    private static string Cut(int[] pixels, int page) => string.Join(' ', pixels
        .Skip((page * Screen.Width) + ValueEnd - (ValueLetters * Writer.Pitch))
        .Take(ValueLetters * Writer.Pitch)
        .Select(column => column.ToString("X2", CultureInfo.InvariantCulture)));
}
