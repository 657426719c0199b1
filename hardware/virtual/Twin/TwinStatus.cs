namespace AstroNano.Twin;

/// <summary>The status of a board and its twin, for the page.</summary>
internal static class TwinStatus
{
    /// <summary>As JSON.</summary>
    public static string Of(Twin twin, List<string> texts)
    {
        Follower board = twin.Follower;
        var json = new JsonText();
        return json.Object(() =>
        {
            json.Text("stage", board.Stage.ToString()).Number("step", board.Step)
                .Number("reported", board.ReportedStep).Number("behind", board.BehindBy)
                .Number("speed", (float)board.BoardSpeed).Number("checks", board.Agreements)
                .Number("agreed", board.LastAgreed).Number("different", board.FirstDifferent)
                .Number("differentRuns", board.DifferentRuns)
                .Number("gaps", board.Gaps + board.WrongSums).Number("restarts", board.Restarts)
                .Number("recoveries", board.Recoveries)
                .Text("version", board.Greeting?.Version ?? "")
                .Text("board", board.Greeting?.Board ?? "")
                .Text("number", board.Greeting?.Number ?? "")
                .Flag("otherVersion", board.IsOtherVersion)
                .Flag("onlyThere", twin.IsOnlyThere).Text("page", board.PageKey)
                .Flag("paused", board.IsPaused).Text("notice", board.Notice)
                .Flag("cue", board.CueIsDown).Flag("mode", board.ModeIsDown)
                .Array("knobs", board.Knobs, knob => json.Number("", knob))
                .Array("texts", texts, text => json.Text("", text))
                .Array("differences", board.Differences,
                    difference => json.Object(() => json.Number("step", difference.Step)
                        .Text("variable", difference.Variable).Number("index", difference.Index)
                        .Text("board", BitsOf(difference.Board))
                        .Text("own", BitsOf(difference.Own))
                        .Number("boardValue", Finite(difference.Board))
                        .Number("ownValue", Finite(difference.Own))));
        }).ToString();
    }

    private static string BitsOf(float value) => $"{BitConverter.SingleToInt32Bits(value):X8}";

    // JSON has no others; the bits say which it is.
    private static float Finite(float value) => float.IsFinite(value) ? value : 0f;
}
