namespace AstroNano.Hardware.Drawing;

/// <summary>What a drawing cannot show: for the sheet and for the board's page.</summary>
public static class Notes
{
    public static IEnumerable<string> Of(Board board)
    {
        yield return "Before you first plug in USB: with a multimeter on ohms, + to − must show "
            + $"more than {Circuit.LeastBetweenRails} Ω. A few ohms are a short circuit.";
        yield return "Never connect a knob to 5 V.";
        yield return "Go by the names printed on your board, not by their places: boards of the "
            + "same name may have another order of pins.";
        if (!board.Display.OnBoard)
        {
            yield return "Wire the display by the names printed on it. On some, VCC and GND are "
                + "swapped; SCK is SCL.";
        }

        if (board.Header.Sockets.Count > 1)
        {
            yield return $"Of the two USB sockets use the one marked {board.Header.Sockets[0]}.";
        }

        yield return "The short bridges in the middle of the rails are for breadboards whose "
            + "rails are cut there. On others they do no harm.";
        yield return "Take off the rails that face each other, one pair of each breadboard. Plug "
            + "the board into both breadboards: it sets the gap.";
        yield return "If the letters on your breadboard run the other way, read a as j, b as i, "
            + "and so on, in every line.";
        yield return "Plug in the potentiometers with their legs away from you, as drawn: the "
            + "other way round they work backwards.";
        yield return "Bend or cut off the two wide lugs of a potentiometer: they fit no hole.";
        yield return "Legs of a button in one column are joined inside it; pressing joins the two "
            + "columns. If they do not fit, turn it by 90°.";
        yield return "C1 to C4 are optional: they calm the knobs.";
    }
}
