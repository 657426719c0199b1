using System.Net;

namespace AstroNano.Hardware.Drawing;

/// <summary>
/// Three pages to print: the drawing, the list of holes to tick off, and the circuit.
/// </summary>
public static class PrintedSheet
{
    public static string Of(Board board)
    {
        StringBuilder rows = new();
        foreach (HoleStep step in HoleList.Of(board, BreadboardPlan.Of(board)))
        {
            rows.Append($"<tbody>\n<tr><th colspan=\"4\">{Html(step.Title)}</th></tr>\n");
            foreach (HoleLine line in step.Lines)
            {
                rows.Append($"<tr><td class=\"box\"></td><td>{Html(line.What)}</td>"
                    + $"<td><b>{Html(line.Holes)}</b></td><td>{Swatch(line)}</td></tr>\n");
            }

            rows.Append("</tbody>\n");
        }

        string notes = string.Concat(Notes.Of(board).Select(note => $"<li>{Html(note)}</li>\n"));
        return $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>{{board.Title}}: wiring of an AstroNano</title>
            <style>
              @page { size: A4 landscape; margin: 9mm; }
              body { font: 9pt/1.25 "DejaVu Sans", Verdana, sans-serif; margin: 0; color: #1b1f24; }
              img { width: 100%; max-height: 190mm; display: block; }
              section + section { break-before: page; }
              section.list { display: grid; grid-template-columns: 1fr 72mm; gap: 5mm; }
              .holes { columns: 2; column-gap: 4mm; }
              table { border-collapse: collapse; width: 100%; font-size: 8.7pt; }
              tbody { break-inside: avoid; }
              td, th { border-bottom: 0.3pt solid #9aa0a6; padding: 0.5mm 0.8mm; text-align: left; }
              th { border-bottom: 0.8pt solid #1b1f24; padding-top: 1.2mm; }
              td.box { width: 3mm; border: 0.8pt solid #1b1f24; }
              svg { display: block; width: 12mm; height: 2.5mm; }
              h2 { font-size: 12pt; margin: 0 0 2mm; }
              ul { margin: 0; padding-left: 4mm; }
              li { margin: 0 0 1.5mm; }
            </style>
            <section><img src="breadboard.svg" alt="Wiring on breadboards"></section>
            <section class="list">
              <div>
                <h2>{{Html(board.Title)}}: tick off each hole</h2>
                <div class="holes">
                <table>
            {{rows}}</table>
                </div>
              </div>
              <div>
                <h2>Before you start</h2>
                <ul>
            {{notes}}</ul>
              </div>
            </section>
            <section><img src="schematic.svg" alt="Circuit"></section>
            </html>

            """.ReplaceLineEndings("\n");
    }

    // The wire as it is drawn, as some printers have no colours and some people see other ones.
    private static string Swatch(HoleLine line)
    {
        if (line.Signal is null)
        {
            return "";
        }

        WireStyle style = WireStyle.Of(line.Signal);
        string stripes = style.Stripes is null ? "" : "<path d=\"M0 5H48\" stroke=\"#ffffff\" "
            + $"stroke-width=\"2\" stroke-dasharray=\"{style.Stripes}\"/>";
        return $"<svg viewBox=\"0 0 48 10\" role=\"img\" aria-label=\"{style.Name}\">"
            + $"<path d=\"M0 5H48\" stroke=\"{style.Colour}\" stroke-width=\"5\"/>{stripes}</svg>";
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
