using System.Diagnostics;
using AstroNano.Lessons.Playing;
using AstroNano.Lessons.Reading;

namespace AstroNano.VirtualBoard.Tests;

/// <summary>
/// A whole school: every lesson walked by ten pupils and judged for a class of thirty, codes read
/// by a camera, and a league of a hundred. It takes many minutes and prints how long a teacher
/// waits.
/// </summary>
public sealed class ClassWalkTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Class = 30;
    private const int Walked = 10;
    private const int League = 100;

    private static readonly IReadOnlyList<Lesson> All =
        Lesson.ReadAll(Repository.Root);

    // The codes as a camera sees them, brightness by brightness: one is out of focus, one tilted.
    private const string Film =
        """
        async ([links, width, height]) => {
          const encode = (bytes) => {
            let text = "";
            for (let i = 0; i < bytes.length; i += 8192) {
              text += String.fromCharCode(...bytes.subarray(i, i + 8192));
            }
            return btoa(text);
          };
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [width, height];
          const drawing = canvas.getContext("2d", { willReadFrequently: true });
          const frames = [];
          for (const [i, svg] of links.entries()) {
            const image = new Image();
            image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
            await image.decode();
            drawing.setTransform(1, 0, 0, 1, 0, 0);
            drawing.filter = "none";
            drawing.fillStyle = "#889";
            drawing.fillRect(0, 0, width, height);
            if (i === 4) drawing.filter = "blur(1.2px)";
            if (i === 9) drawing.setTransform(0.94, 0.2, -0.26, 0.9, 70, -20);
            drawing.drawImage(image, width / 2 - 190, height / 2 - 190, 380, 380);
            const { data } = drawing.getImageData(0, 0, width, height);
            const luma = new Uint8Array(width * height);
            for (let at = 0; at < luma.length; at++) {
              luma[at] = 0.3 * data[4 * at] + 0.59 * data[4 * at + 1] + 0.11 * data[4 * at + 2];
            }
            frames.push(encode(luma));
          }
          return frames;
        }
        """;

    [Fact(Explicit = true)]
    public async Task Pupils_walk_every_lesson_and_hand_in_runs_with_the_same_bits()
    {
        await using BoardPage board = await chromium.OpenAsync($"#lesson={All[0].Folder}");
        await board.Page.EvaluateAsync("() => astronano.pause()");
        foreach (Lesson lesson in All)
        {
            for (int number = 1; number <= Walked; number++)
            {
                int pupil = 9973 * number % 9999;
                await board.Page.EvaluateAsync("() => sessionStorage.clear()");
                string[] came = await board.Page.EvaluateAsync<string[]>(LessonTests.Walk,
                    new[] { lesson.Folder, pupil.ToString(CultureInfo.InvariantCulture) });
                Assert.Equal(lesson.Steps.Select(step => Ending.Of(new Step
                {
                    Link = step.LinkOf(pupil),
                    Run = step.Run,
                }).Find("digest")), came[3..]);
            }

            await board.Page.EvaluateAsync("() => sessionStorage.clear()");
            string[] links = await HandInAsync(board, lesson, 1, Class);
            ILocator place = board.Page.Locator("#lesson .class");
            await place.Locator("summary").ClickAsync();
            var waited = Stopwatch.StartNew();
            await board.Page.Locator("#class-codes").FillAsync(string.Join('\n', links));
            await Expect(place.Locator(".handed .fine")).ToHaveCountAsync(Class);
            output.WriteLine($"{lesson.Folder}: {Class} runs judged in {Seconds(waited)} s");
        }

        Assert.Empty(board.Errors);
    }

    [Fact(Explicit = true)]
    public async Task A_camera_reads_thirty_codes_a_blurred_and_a_tilted_one_among_them()
    {
        const int Width = 640, Height = 480;
        await using BoardPage board = await chromium.OpenAsync("#lesson=1");
        var pictures = new List<string>();
        for (int pupil = 1; pupil <= Class; pupil++)
        {
            await HandInAsync(board, All[0], pupil, pupil);
            pictures.Add(await board.Page.EvaluateAsync<string>("() => new XMLSerializer()"
                + ".serializeToString(document.querySelector('.handed-in svg'))"));
        }

        string[] frames = await board.Page.EvaluateAsync<string[]>(
            Film, new object[] { pictures, Width, Height });
        string film = Path.GetTempFileName() + ".y4m";
        await using (FileStream file = File.Create(film))
        {
            file.Write("YUV4MPEG2 W640 H480 F2:1 Ip A1:1 C420\n"u8);
            foreach (string frame in frames)
            {
                file.Write("FRAME\n"u8);
                file.Write(Convert.FromBase64String(frame));
                file.Write(Enumerable.Repeat((byte)128, Width * Height / 2).ToArray());
            }
        }

        await using BoardPage teacher = await chromium.OpenWithCameraAsync(film, "#1/class");
        var waited = Stopwatch.StartNew();
        await teacher.Page.Locator(".class .scan").ClickAsync();
        await Expect(teacher.Page.Locator(".handed .fine"))
            .ToHaveCountAsync(Class, new() { Timeout = 300_000 });
        output.WriteLine($"{Class} codes scanned at two a second in {Seconds(waited)} s");
        await teacher.Page.Locator(".class .scan").ClickAsync();
        Assert.Empty(teacher.Errors);
        File.Delete(film);
    }

    [Fact(Explicit = true)]
    public async Task A_league_of_a_hundred_is_ranked_and_every_tenth_is_forged()
    {
        string[] links = [.. Enumerable.Range(1, League).AsParallel().AsOrdered().Select(pupil =>
        {
            string link = LeagueTests.LinkOf(LeagueTests.Letters(4 + pupil % 16, pupil));
            return pupil % 10 == 0 ? link.Replace("score=", "score=9") : link;
        })];
        await using BoardPage board = await chromium.OpenAsync("#league=letters");
        await board.Page.EvaluateAsync("() => astronano.pause()");
        var waited = Stopwatch.StartNew();
        await board.Page.Locator("#league-codes").FillAsync(string.Join('\n', links));
        await Expect(board.Page.Locator("#league tbody tr")).ToHaveCountAsync(League);
        output.WriteLine($"{League} certificates of the league in {Seconds(waited)} s");
        await Expect(board.Page.Locator("#league .bad", new()
        {
            HasText = "forged: replayed",
        })).ToHaveCountAsync(League / 10);
        Assert.Empty(board.Errors);
    }

    private static Task<string[]> HandInAsync(
        BoardPage board, Lesson lesson, int first, int last) =>
        board.Page.EvaluateAsync<string[]>(
            HandInTests.HandIn, new object[] { lesson.Folder, first, last, "" });

    private static string Seconds(Stopwatch watch) =>
        watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
