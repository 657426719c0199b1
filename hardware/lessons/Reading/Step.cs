namespace AstroNano.Lessons.Reading;

/// <summary>A step of a lesson: how the board is set, how long it runs, where it ends.</summary>
public sealed class Step
{
    /// <summary>Its name in the lesson's text: a link to <c>#name</c> opens it.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is called for readers, if not by its name.</summary>
    public string Title { get; set; } = "";

    public string Shown => Title == "" ? Name : Title;

    /// <summary>The settings, as behind the '#' of the virtual board's address.</summary>
    public string Link { get; set; } = "";

    /// <summary>Steps of the network until it is looked at.</summary>
    public int Run { get; set; }

    /// <summary>What has to hold then: a number, a letter, or a range as <c>0..3</c>.</summary>
    public Dictionary<string, string> Ends { get; set; } = [];

    /// <summary>
    /// Is it the same for every pupil? Otherwise each has cues and random sets of its own number.
    /// </summary>
    public bool Same { get; set; }

    /// <summary>What is counted by hand, for the class to put together; or nothing.</summary>
    public Count? Count { get; set; }

    /// <summary>The same step with another title.</summary>
    public Step Called(string title)
    {
        var step = (Step)MemberwiseClone();
        step.Title = title;
        return step;
    }

    /// <summary>Its link as a pupil of a number opens it.</summary>
    public string LinkOf(int pupil) => Same ? Link : $"{Link}&pupil={pupil}";
}

/// <summary>A count by hand: so many cues, one after the other, of which some fit.</summary>
public sealed class Count
{
    /// <summary>How many cues, the one that the step opens with included.</summary>
    public int Tries { get; set; }

    /// <summary>With how many dots wrong at its end a cue counts.</summary>
    public string Fits { get; set; } = "0";
}
