namespace AstroNano.VirtualBoard.Tests;

/// <summary>Runs that are handed in, and the board of a class that judges them.</summary>
public sealed class HandInTests(Chromium chromium)
{
    // Answers as each of some pupils and hands in a run; the links.
    internal const string HandIn =
        """
        async ([folder, first, last, step]) => {
          const wait = async (seen) => {
            for (let i = 0; i < 500 && !seen(); i++) await new Promise((r) => setTimeout(r, 10));
            return seen();
          };
          const say = (element, value, event) => {
            element.value = value;
            element.dispatchEvent(new Event(event));
          };
          const links = [];
          for (let number = first; number <= last; number++) {
            await astronano.openLesson(folder);
            const panel = document.getElementById("lesson");
            say(panel.querySelector("#my-number"), number, "change");
            [...panel.querySelectorAll("button")]
              .find(({ textContent }) => textContent === "Start over")?.click();
            for (const form of panel.querySelectorAll(".predictions form")) {
              const input = form.querySelector(".number input");
              const guess = form.textContent.includes("of 100") ? 40 + number : 20;
              if (input) say(input, guess, "input");
              const options = form.querySelectorAll("[type=radio]");
              options[number % options.length]?.click();
              form.querySelectorAll("[type=range]").forEach((one) =>
                say(one, Number(one.min) + (one.max - one.min) * (number % 7) / 7, "input"));
              form.querySelector(".commit").click();
            }
            if (step) say(panel.querySelector("#hand-step"), step, "change");
            panel.querySelector("#hand-in").click();
            links.push((await wait(() => panel.querySelector(".handed-in svg title"))).textContent);
          }
          return links;
        }
        """;

    [Fact]
    public async Task A_class_hands_in_runs_and_tampered_ones_are_detected()
    {
        await using BoardPage board = await chromium.OpenAsync("#lesson=1");
        ILocator place = board.Page.Locator("#lesson .class");
        string[] links = await board.Page.EvaluateAsync<string[]>(
            HandIn, new object[] { "01-a-memory-that-mends-itself", 1, 6, "" });
        string[] runs = [.. links.Select(link => link[(link.LastIndexOf('=') + 1)..])];
        Assert.All(runs, run => Assert.Equal(Digits.PupilCount, run.Length));
        await place.Locator("summary").ClickAsync();
        await board.Page.Locator("#class-codes").FillAsync(string.Join('\n',
            links[0], links[1].Replace(runs[1], WithOtherDigest(runs[1])),
            links[2].Replace(runs[2], runs[4]), links[3].Replace("of=fifth", "of=many"),
            links[4].Replace(runs[4], runs[4][..^1]), "Ann: " + links[5].Split('#')[1]));
        ILocator told = place.Locator(".handed td:last-child");
        string[] wished =
        [
            "fifth: ✓ same bits", "fifth: ✗ other bits", "run is of number 5",
            "many: ✗ same bits, but not the step’s flipped-bits", "cut short", "✓ same bits",
        ];
        for (int pupil = 0; pupil < wished.Length; pupil++)
        {
            await Expect(told.Nth(pupil)).ToContainTextAsync(wished[pupil]);
        }

        await Expect(place.Locator(".handed tbody tr").First).ToContainTextAsync("41 → –");
        await board.Page.Locator("#class-size").FillAsync("8");
        await board.Page.Locator("#class-size").BlurAsync();
        await Expect(place.Locator(".missing")).ToHaveTextAsync("Missing: 7–8.");

        // As a table; and the same from a file, on a page that is opened by a link.
        string[] lines = (await place.Button("Table as CSV").SaveTextAsync()).Split("\r\n");
        Assert.Equal("\"number\",\"thirteen predicted\",\"thirteen hits\",\"thirteen tries\","
            + "\"twenty-six predicted\",\"twenty-six hits\",\"twenty-six tries\",\"step\","
            + "\"bits\",\"dots wrong\"", lines[0]);
        Assert.Equal("\"1\",\"41\",\"\",\"\",\"1\",\"\",\"\",\"fifth\",\"same bits\",\"0\"",
            lines[1]);
        Assert.All(board.Requests, request => Assert.StartsWith(chromium.Address, request));
        Assert.Empty(await AccessibilityTests.ViolationsInAnyColoursAsync(board));
        Assert.Empty(board.Errors);

        await using BoardPage teacher = await chromium.OpenAsync(links[0][links[0].IndexOf('#')..]);
        await Expect(teacher.Page.Locator(".handed .fine")).ToHaveCountAsync(1);
        await teacher.Page.Locator(".class input[type=file]").ChooseAsync(
            "class.txt", links[5] + "\n" + links[0]);
        await Expect(teacher.Page.Locator(".handed .fine")).ToHaveCountAsync(2);
        Assert.Empty(teacher.Errors);
    }

    /// <summary>An undamaged certificate of the same run with another digest.</summary>
    internal static string WithOtherDigest(string run)
    {
        var digits = new Digits { Version = run[0] - '0' };
        for (int place = 0; place < run.Length; place++)
        {
            digits[place] = run[place] - '0';
        }

        digits.Close(12345);
        return digits.ToString();
    }
}
