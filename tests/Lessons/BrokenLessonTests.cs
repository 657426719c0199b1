namespace AstroNano.Lessons.Tests;

/// <summary>A lesson that states what is not so does not build, and says why.</summary>
public sealed class BrokenLessonTests : InFolder
{
    private const string Right = """
        ---
        title: A lesson
        age: 11
        minutes: 25
        after: []
        beforehand: Nothing.
        aims: [see]
        steps:
          - name: few
            link: network=astrocyte&flipped-bits=6&memories=16&patterns=-1
            run: 100
            ends: { wrong: "0", leader: A, overlap: 0.9..1 }
        predict:
          - name: wrong
            ask: How many dots are wrong?
            before: [few]
            number: { unit: dots, from: 0, to: 64 }
            answer: few.wrong
            measure: { step: few, read: wrong, over: flipped-bits, from: 0, to: 9, points: 2 }
          - name: comes
            ask: Which letter comes?
            choice: { The A: A, Another: B|C, None: "0..1" }
            answer: few.leader
            told: It was {{few.leader}}.
        ---

        # Card

        Open [few](#few): {{few.wrong}} dots are wrong.

        # Key

        Nothing.
        """;

    [Fact]
    public void A_lesson_that_holds_builds() =>
        Assert.Contains("0 dots are wrong", Built(Right).Card);

    [Theory]
    [InlineData("{{few.wrong}}", "{{kept-9}}", "names kept-9, which nothing computes")]
    [InlineData("{{few.wrong}}", "{{few.mood}}", "names few.mood, which nothing computes")]
    [InlineData("](#few)", "](#view)", "opens a step view; there is none")]
    [InlineData("[few](#few)", "it", "no text opens the step few")]
    [InlineData("flipped-bits", "flipped-bytes", "there is no setting 'flipped-bytes'")]
    [InlineData("flipped-bits=6", "flipped-bits=65", "a whole number from 0 to 64 (was '65')")]
    [InlineData("flipped-bits=6", "flipped-bits=six", "from 0 to 64 (was 'six')")]
    [InlineData("network=astrocyte", "network=perceptron", "there is no network 'perceptron'")]
    [InlineData("network=astrocyte", "page=moon", "there is no page 'moon'")]
    [InlineData("wrong: \"0\"", "wrong: \"3\"", "step few ends with wrong 0, not 3")]
    [InlineData("leader: A", "leader: B", "step few ends with leader A, not B")]
    [InlineData("0.9..1", "0.1..0.2", "ends with overlap 1.00, not 0.1..0.2")]
    [InlineData("wrong:", "mood:", "there is no reading 'mood'")]
    [InlineData("minutes: 25", "minutes: 90", "the front lacks minutes, 20 to 45")]
    [InlineData("# Key", "# Keys", "a lesson is a front between two lines of ---")]
    [InlineData("run: 100", "runs: 100", "line 11")]
    [InlineData("predict:", "aims-too:", "line 13")]
    [InlineData("answer: few.wrong", "answer: few.mood", "wrong names few.mood, which nothing")]
    [InlineData("ask: Which letter comes?", "because: I ask", "line 21")]
    [InlineData("before: [few]", "before: [lot]", "stands before a step lot; there is none")]
    [InlineData("number: {", "curve: {}\n    choice: {", "needs one of number, choice and curve")]
    [InlineData("from: 0, to: 64", "from: 1, to: 64", "comes to 0, which is out of its range")]
    [InlineData("The A: A", "The A: D", "came to A: 0 of its options are right, not one")]
    [InlineData("Another: B|C", "Another: A|C", "2 of its options are right, not one")]
    [InlineData("answer: few.wrong", "answer: few.wrong\n    theory: half",
        "has a theory, but does not say why it is not the measurement")]
    [InlineData("step: few, read", "step: lot, read", "measures at a step lot; there is none")]
    [InlineData("read: wrong", "read: mood", "reads mood, which nothing computes")]
    [InlineData("over: flipped-bits", "over: moon", "there is no setting 'moon'")]
    [InlineData("to: 9", "to: 99", "a whole number from 0 to 64 (was '99')")]
    [InlineData("step: few, read: wrong", "quantity: luck, link: network=binary",
        "measures luck; there is fraction, kept, modulation, spread")]
    [InlineData("It was {{few.leader}}", "It was {{luck}}", "names luck, which nothing computes")]
    public void A_broken_lesson_is_reported(string right, string wrong, string told)
    {
        Assert.Contains(right, Right);
        var failure = Assert.Throws<Failure>(() => Built(Right.Replace(right, wrong)));
        Assert.Contains(told, failure.Message);
    }

    // Lesson 1 has claims, and this text states none of them.
    [Fact]
    public void A_claim_that_no_text_states_is_reported()
    {
        var failure = Assert.Throws<Failure>(() => Built(Right, "01-a-lesson"));
        Assert.Contains("the text states none of mended-6", failure.Message);
    }

    [Fact]
    public void A_prediction_has_the_value_that_the_program_computes()
    {
        IReadOnlyList<Answered> all = Built(Right).Predictions;
        Assert.Equal(0, all[0].Answer.Value);
        Assert.Equal("The A", Assert.Single(all[1].Options!, option => option.IsRight).Text);
        Assert.Equal("It was A.", all[1].Told);
    }

    private FilledLesson Built(string text, string name = "99-a-lesson")
    {
        string folder = At("hardware", "lessons", name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "lesson.md"), text);
        return FilledLesson.Of(Assert.Single(Lesson.ReadAll(Folder)));
    }
}
