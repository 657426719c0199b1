namespace AstroNano.VirtualBoard.Tests;

/// <summary>A number under a knob is the number on the display.</summary>
public sealed class NumberTests(Chromium chromium)
{
    // Where the pages of settings write a value: see SettingsPage.
    private const int ValueEnd = 47;
    private const int ValueLetters = 5;

    // Between what knobs give: values that round up or down in the last digit.
    private static readonly float[] Parts = [0f, 0.0051f, 0.1235f, 0.3333f, 0.52f, 0.9997f, 1f];

    [Fact]
    public async Task The_cards_show_the_value_on_the_display_of_every_setting()
    {
        await using BoardPage board = await chromium.OpenAsync();
        int[] settingsPages = await board.Page.EvaluateAsync<int[]>(
            "() => ['parameters', 'further', 'run'].map((wish) => "
            + "astronano.description.pages.findIndex(({ name }) => name === wish))");
        int[] seen = [.. Thorough.Part(Enumerable.Range(0, Catalogue.Create().Length), 4)];
        var compared = new HashSet<string>();
        foreach ((int network, int page) in (await board.PagesOfNetworksAsync())
            .Where(pair => seen.Contains(pair.Network)))
        {
            if (settingsPages.Contains(page))
            {
                await board.SelectAsync(network, page);
                await CompareAsync(board, compared);
            }
        }

        // A pupil's number is typed digit by digit, on a page of its own.
        string[] all = [.. seen.Select(place => Catalogue.Create()[place])
            .SelectMany(entry => entry.Create(64, 32).CreateSettings())
            .Concat(new RunSettings().Table).Select(setting => setting.Key)
            .Except(["pupil"]).Distinct().Order()];
        Assert.Equal(all, compared.Order());
    }

    // For each part the picture on the display, and for each knob its setting and the card's value.
    private static async Task CompareAsync(BoardPage board, HashSet<string> compared)
    {
        string[][] all = await board.Page.EvaluateAsync<string[][]>(
            """
            (parts) => parts.map((part) => {
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
              const cards = [...document.querySelectorAll(".knob [data-part=value]")];
              return [String.fromCharCode(...astronano.display()),
                ...knobs.flatMap(({ sets }, knob) => [sets, cards[knob].textContent])];
            })
            """, Parts);
        foreach (string[] one in all)
        {
            int[] glass = [.. one[0].Select(letter => (int)letter)];
            for (int knob = 0; 2 * knob < one.Length - 1; knob++)
            {
                string sets = one[1 + (2 * knob)], shown = one[2 + (2 * knob)];
                if (sets != "")
                {
                    Assert.Equal((sets, Drawn(shown)), (sets, Cut(glass, 1 + (2 * knob))));
                    compared.Add(sets);
                }
            }
        }
    }

    private static string Drawn(string text)
    {
        var writer = new Writer();
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

        return Cut([.. writer.Pixels.Select(pixels => (int)pixels)], 0);
    }

    private static string Cut(int[] pixels, int page) => string.Join(' ', pixels
        .Skip((page * Screen.Width) + ValueEnd - (ValueLetters * Writer.Pitch))
        .Take(ValueLetters * Writer.Pitch)
        .Select(column => column.ToString("X2", CultureInfo.InvariantCulture)));
}
