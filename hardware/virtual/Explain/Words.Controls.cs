namespace AstroNano.Explain;

/// <summary>The controls and numbers of the browser's page.</summary>
public static partial class Words
{
    private static Word[] Controls =>
    [
        Control("depth-board", "Board", "Only the board and what it shows."),
        Control("depth-lab", "Lab", "Everything: time, memories, neurons, plots and explanations."),
        Control("depth-projector", "Projector", "Glass, neurons and one plot, large, for a class."),
        Control("copy-link", "Copy link", "Copies an address that opens the board as it is set now."),
        Control("reset", "Reset", "Begins anew with factory settings; what was kept is asked about."),
        Control("theme", "Dark", "Dark or light."),
        Control("knob", "knob", "A knob turns one setting; drag it, or use the arrow keys."),
        Control("cue-button", "CUE", "Damages the next memory and lets the network mend it."),
        Control("mode-button", "MODE", "Goes on to the next network; held, to the next page."),
        Control("kind", "board", "The board whose wires and firmware are simulated."),
        Control("power", "Power", "Takes the supply from the board, or gives it back."),
        Control("power-held", "on with", "Which buttons are held down while the power comes on."),
        Control("real-converter", "real ADC", "Knobs are read as noisily as by the real chip."),
        Control("unplugged", "OLED unplugged", "Pulls the display off; the board runs on."),
        Control("faults", "Break it", "Faults to try: the board goes on and says what is wrong."),
        Control("network", "network", "The network that is played, each from a paper of its own."),
        Control("equation", "equation", "What the network computes in each step; point at a sign."),
        Control("meter-time", "time", "The time since the cue, in the network’s own units."),
        Control("meter-steps", "steps per second", "How many steps were made in the last second."),
        Control("meter-frames", "frames per second", "How many pictures were drawn in a second."),
        Control("word", "word", "Type a word: its letters become the memories."),
        Control("store", "Store", "Makes the letters of the word the memories."),
        Control("hold", "Pause or Run", "Lets the run stand still, or go on."),
        Control("step", "Step", "Makes one step and stands still."),
        Control("one-unit", "One unit", "Makes the steps of one unit of time."),
        Control("to-rest", "To rest", "Goes on until nothing changes any more."),
        Control("speed", "Speed", "How many steps are made in a second."),
        Control("moment", "time line", "Any moment of this run, to go back to exactly."),
        Control("compare", "Compare", "Plays a second network from the same cue, at the same time."),
        Control("cue-from", "memory’s picture", "A click damages this memory and lets it be mended."),
        Control("learn", "Learn", "Makes the present state one more memory."),
        Control("rename", "Rename", "Gives the chosen memory the name in the field."),
        Control("remove", "Remove", "Forgets the chosen memory."),
        Control("save-set", "Save set", "Writes all memories to a text file."),
        Control("load-set", "Load set", "Reads memories from such a file; they replace these."),
        Control("same-bits", "The same bits everywhere", "A run as a text that anybody can check."),
        Control("capsule", "capsule", "A run since its cue, as a text, with its digest."),
        Control("write-capsule", "Write this run", "Writes the run since the last cue down here."),
        Control("replay", "Replay", "Runs the text above again and compares the bits."),
    ];
}
