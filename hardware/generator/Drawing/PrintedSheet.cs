using System.Net;
using System.Text;
using AstroNano.Hardware.Boards;
using AstroNano.Hardware.Outputs;

namespace AstroNano.Hardware.Drawing;

/// <summary>One page to print: the drawing and, beside it, the wires to tick off.</summary>
public static class PrintedSheet
{
    public static string Of(Board board)
    {
        StringBuilder rows = new();
        List<Wire> wires =
            [new Wire("board", "3V3", "rail +"), new Wire("board", "GND", "rail −"),
                .. PinTable.Wires(board)];
        if (!board.Display.OnBoard)
        {
            wires.Insert(2, new Wire("rails", "+ and −", "other breadboard"));
        }

        foreach (Wire wire in wires)
        {
            rows.Append($"<tr><td class=\"box\"></td><td>{WebUtility.HtmlEncode(wire.Part)}</td>"
                + $"<td>{WebUtility.HtmlEncode(wire.Terminal)}</td>"
                + $"<td><b>{WebUtility.HtmlEncode(wire.To)}</b></td></tr>\n");
        }

        string kinds = string.Join(" and ", board.Headers.Select(header => header.Name));
        return $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>{{board.Name}}: wiring of an AstroNano</title>
            <style>
              @page { size: A4; margin: 9mm 9mm 7mm; }
              body { font: 9pt/1.25 "DejaVu Sans", Verdana, sans-serif; margin: 0; color: #1b1f24; }
              img { width: 100%; display: block; }
              .below { display: grid; grid-template-columns: 1fr 74mm; gap: 5mm; margin-top: 3mm; }
              table { border-collapse: collapse; width: 100%; font-size: 8.2pt; }
              td, th { border-bottom: 0.3pt solid #9aa0a6; padding: 0.7mm 1mm; text-align: left; }
              td.box { width: 3mm; border: 0.8pt solid #1b1f24; }
              h2 { font-size: 10pt; margin: 0 0 1.5mm; }
              p { font-size: 8.5pt; margin: 3mm 0 0; }
            </style>
            <img src="breadboard.svg" alt="Wiring on breadboards">
            <div class="below">
              <div>
                <img src="schematic.svg" alt="Circuit">
                <p><b>Before the first power:</b> a meter between 3V3 and GND must show more than
                1 kΩ; four potentiometers of 10 kΩ beside one another are 2.5 kΩ.</p>
                <p><b>Never</b> connect a knob to 5 V. Tick off each wire as you lay it.</p>
              </div>
              <div>
                <h2>{{board.Name}}, {{kinds}}</h2>
                <table>
            <tr><th></th><th>part</th><th>terminal</th><th>to</th></tr>
            {{rows}}</table>
              </div>
            </div>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
