namespace AstroNano.Lessons.Reading;

/// <summary>A step of a lesson: how the board is set, how long it runs, where it ends.</summary>
public sealed class Step
{
    /// <summary>Its name in the lesson's text: a link to <c>#name</c> opens it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The settings, as behind the '#' of the virtual board's address.</summary>
    public string Link { get; set; } = "";

    /// <summary>Steps of the network until it is looked at.</summary>
    public int Run { get; set; }

    /// <summary>What has to hold then: a number, a letter, or a range as <c>0..3</c>.</summary>
    public Dictionary<string, string> Ends { get; set; } = [];
}
