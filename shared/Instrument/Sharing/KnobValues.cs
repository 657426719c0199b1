using AstroNano.Core;

namespace AstroNano.Instruments;

/// <summary>
/// The values that a knob can give to a setting, numbered: whole numbers one by one, others with
/// three significant digits, decade by decade. A number leads back to the very bits of the value;
/// a value that no knob gives has none.
/// </summary>
public static class KnobValues
{
    /// <summary>What no value has as its number.</summary>
    public const int None = -1;

    private const int Mantissas = 900;
    private const int Least = 100;

    // Below a thousandth there is only zero, as on the knob: a decade is 100 of this and up.
    private const int FinestDecade = -5;
    private const int CoarsestDecade = 36;

    /// <summary>How many numbers there are, not all of them within the travel.</summary>
    public static int CountOf(Setting setting) => setting.Curve == Curve.Integer
        ? (int)setting.High - (int)setting.Low + 1
        : 1 + Signs(setting) * Decades(setting) * Mantissas;

    /// <summary>The number of a value, or <see cref="None"/>.</summary>
    public static int NumberOf(Setting setting, float value)
    {
        if (!(value >= setting.Low && value <= setting.High))
        {
            return None;
        }

        if (setting.Curve == Curve.Integer)
        {
            return value == Setting.Whole(value) ? (int)value - (int)setting.Low : None;
        }

        if (value == 0f)
        {
            // Minus zero has other bits.
            return FloatBits.Of(value) == 0 ? 0 : None;
        }

        float size = value < 0f ? -value : value;
        int decade = DecadeOf(size);
        int first = FirstDecade(setting);
        if (decade < first)
        {
            return None;
        }

        int mantissa = (int)(Scaled(size, -decade) + 0.5f);
        int number = (decade - first) * Mantissas + mantissa - Least;
        number = 1 + (value < 0f ? number + Decades(setting) * Mantissas : number);
        return FloatBits.Of(ValueOf(setting, number)) == FloatBits.Of(value) ? number : None;
    }

    /// <summary>The value of a number.</summary>
    public static float ValueOf(Setting setting, int number)
    {
        if (setting.Curve == Curve.Integer)
        {
            return (int)setting.Low + number;
        }

        if (number == 0)
        {
            return 0f;
        }

        int ofOneSign = Decades(setting) * Mantissas;
        bool negative = number > ofOneSign;
        number -= negative ? ofOneSign + 1 : 1;
        int decade = FirstDecade(setting) + number / Mantissas;
        float size = Scaled(Least + number % Mantissas, decade);
        return negative ? -size : size;
    }

    private static int Signs(Setting setting) => setting.Low < 0f ? 2 : 1;

    private static int FirstDecade(Setting setting) =>
        setting.Low > 0f ? DecadeOf(setting.Low) : FinestDecade;

    private static int Decades(Setting setting)
    {
        float most = -setting.Low > setting.High ? -setting.Low : setting.High;
        return DecadeOf(most) - FirstDecade(setting) + 1;
    }

    // The power of ten that leaves a number from 100 to 999.
    private static int DecadeOf(float size)
    {
        int decade = FinestDecade;
        while (decade < CoarsestDecade && size >= Scaled(999.5f, decade))
        {
            decade++;
        }

        return size < Scaled(99.95f, decade) ? decade - 1 : decade;
    }

    // As the knob does it: powers of ten are exact, so one rounding is all there is.
    private static float Scaled(float number, int decade)
    {
        float power = 1f;
        int size = decade < 0 ? -decade : decade;
        for (int i = 0; i < size; i++)
        {
            power *= 10f;
        }

        return decade < 0 ? number / power : number * power;
    }
}
