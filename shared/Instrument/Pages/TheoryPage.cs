using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// What theory says of the network as it is set, beside what was seen in the run: a row for each
/// closed form. A dash stands where theory says nothing, or nothing was measured.
/// </summary>
internal sealed class TheoryPage : Page
{
    private const int ExpectedEnd = 94;
    private const int SeenEnd = Screen.Width - 1;
    private const int FirstRow = 2;
    private const int Width = 5;
    private const float MostWithDecimal = 999.9f;

    // As drawn: expected values, then seen ones.
    private readonly float[] _values = new float[2 * Engine.MostForms];

    private ClosedForm[] _forms;

    public TheoryPage(Parts parts)
        : base(parts)
    {
    }

    public override string Help =>
        "What theory predicts, and what was seen in this run.";

    // Made when the page comes up: a picture allocates nothing.
    public override void Open() => _forms = Session.Engine.Theory.CreateForms();

    public override void DrawStatic()
    {
        Writer.WriteRight(ExpectedEnd, 1, "theory", Width + 1);
        Writer.WriteRight(SeenEnd, 1, "seen", Width - 1);
        ClosedForm[] forms = _forms;
        for (int row = 0; row < forms.Length; row++)
        {
            Writer.Write(0, FirstRow + row, forms[row].Name);
            _values[row] = float.MaxValue;
            _values[row + Engine.MostForms] = float.MaxValue;
        }

        if (forms.Length == 0)
        {
            WriteLine(FirstRow, "no closed form");
        }
    }

    public override void DrawDynamic()
    {
        Session.Engine.Theory.Update(_forms);
        ClosedForm[] forms = _forms;
        for (int row = 0; row < forms.Length; row++)
        {
            ClosedForm form = forms[row];
            Put(ExpectedEnd, row, row, form.Expected);
            Put(SeenEnd, row, row + Engine.MostForms, form.Seen);
        }
    }

    private void Put(int end, int row, int place, float value)
    {
        if (value == _values[place])
        {
            return;
        }

        // Whether there is a number is asked only where something has changed.
        _values[place] = value;
        int page = FirstRow + row;
        ClosedForm form = _forms[row];
        if (end == SeenEnd ? form.HasSeen : form.HasExpected)
        {
            int decimals = value < 0f ? 2 : value < 9.995f ? 3
                : value < MostWithDecimal ? 1 : 0;
            Writer.WriteNumber(end, page, value, decimals, Width);
            return;
        }

        Writer.Blank(end - Width * Writer.Pitch, end + 1, page);
        Writer.Write(end - Font.Columns, page, '-');
    }
}
