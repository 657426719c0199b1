namespace AstroNano.Core;

/// <summary>
/// Looks at what the processor does where processors differ. Everything but
/// <see cref="DenormalsKept"/> has to hold; that one may be false, because no result depends on
/// a denormal, and is reported only.
/// </summary>
/// <remarks>The operands are fields, so that no compiler can answer beforehand.</remarks>
internal sealed class FloatProbe
{
    private float _one = 1f;
    private float _three = 3f;
    private float _smallestNormal = 1.17549435e-38f;
    private float _twoTo24 = 16777216f;
    private float _nearOne = 1.00024414f;                       // 1 + 2^-12
    private int _odd = 16777217;

    /// <summary>Quotients are rounded to nearest: 1/3 and 2/3 are the classical examples.</summary>
    public bool DivisionRounds
    {
        get
        {
            return FloatBits.Of(_one / _three) == 0x3EAAAAAB
                && FloatBits.Of((_one + _one) / _three) == 0x3F2AAAAB;
        }
    }

    /// <summary>A product is rounded before it is added: (1 + ε)² − (1 + 2ε) is 0.</summary>
    public bool ProductsRound
    {
        get
        {
            float twice = _nearOne + (_nearOne - _one);
            return _nearOne * _nearOne - twice == 0f;
        }
    }

    /// <summary>A sum has no hidden digits: 2²⁴ + 1 − 2²⁴ is 0.</summary>
    public bool SumsRound => _twoTo24 + _one - _twoTo24 == 0f;

    /// <summary>To int is truncated, to float rounded to even.</summary>
    public bool ConversionsRound => (int)(-_three / (_one + _one)) == -1 && (float)_odd == _twoTo24;

    /// <summary>Whether everything that has to hold does.</summary>
    public bool Passed => DivisionRounds && ProductsRound && SumsRound && ConversionsRound;

    /// <summary>Half of the smallest normal float is not zero.</summary>
    public bool DenormalsKept => _smallestNormal / (_one + _one) > 0f;
}
