namespace AstroNano.Core;

/// <summary>
/// Nodes of the hyperbolic tangent, about one every 1/8 from 0 to 9.
/// A node is not the round number itself but the float nearest to it whose tangent is a float too,
/// to less than 1/5000 of a last place (from 7.1 on, where a float has few digits left to
/// choose from, to a hundredth as a rule): Gal's "accurate tables" (S. Gal, B. Bachelis,
/// ACM Trans. Math. Softw. 17, 1991). So the tabulated part of a result carries no error.
/// </summary>
internal static class TanhTable
{
    /// <summary>Nodes per unit of the argument.</summary>
    public const float Density = 8f;

    /// <summary>From here on the tangent of a float rounds to 1.</summary>
    public const float Saturation = 9.0109f;

    /// <summary>Below this the odd series is used instead of the table.</summary>
    public const float SeriesEnd = 0.1875f;

    /// <summary>The arguments of the nodes.</summary>
    internal static readonly float[] Nodes =
    {
        0f, 0.124991022f, 0.249994338f, 0.375047326f, 0.499970794f, 0.625029325f,
        0.750048041f, 0.875141978f, 1.0001992f, 1.1251353f, 1.24976945f, 1.37474239f,
        1.49983716f, 1.62498569f, 1.74977708f, 1.87500703f, 2.00014687f, 2.1244576f,
        2.2501092f, 2.37446523f, 2.49971724f, 2.62489772f, 2.74926591f, 2.87559199f,
        3.0001297f, 3.12478685f, 3.24937725f, 3.37530947f, 3.49993134f, 3.62488627f,
        3.75008559f, 3.87510729f, 4.00019932f, 4.12443495f, 4.2482357f, 4.37464619f,
        4.49812365f, 4.62479258f, 4.74988508f, 4.87447119f, 4.99977016f, 5.12599516f,
        5.24996996f, 5.37470341f, 5.50036287f, 5.62551212f, 5.74986172f, 5.87447119f,
        6.00039816f, 6.12363577f, 6.25018024f, 6.37698221f, 6.49897289f, 6.62556887f,
        6.75001621f, 6.87258244f, 6.99824047f, 7.11882257f, 7.24773836f, 7.3818574f,
        7.5130372f, 7.62463093f, 7.76844358f, 7.8596406f, 7.97121716f, 8.11506653f,
        8.31000042f, 8.31781578f, 8.56000042f, 8.66423988f, 8.68999958f, 8.81499958f,
        8.93999958f,
    };

    /// <summary>The hyperbolic tangents of <see cref="Nodes"/>.</summary>
    internal static readonly float[] Values =
    {
        0f, 0.124344163f, 0.24491334f, 0.358398646f, 0.462094188f, 0.554620028f,
        0.635177612f, 0.703977227f, 0.761677802f, 0.809347749f, 0.848218977f, 0.879768491f,
        0.905118823f, 0.925344169f, 0.941350162f, 0.954045892f, 0.964037955f, 0.971842647f,
        0.97803086f, 0.982826829f, 0.986606777f, 0.989557624f, 0.991847813f, 0.993662119f,
        0.995056033f, 0.996144891f, 0.996993899f, 0.997662425f, 0.998177648f, 0.998580337f,
        0.998894632f, 0.999139071f, 0.999329567f, 0.999477029f, 0.999591708f, 0.999682903f,
        0.999752283f, 0.999807715f, 0.999850273f, 0.999883294f, 0.999909163f, 0.999929428f,
        0.999944925f, 0.999957085f, 0.999966621f, 0.999974012f, 0.999979734f, 0.999984205f,
        0.999987721f, 0.999990404f, 0.999992549f, 0.999994218f, 0.99999547f, 0.999996483f,
        0.999997258f, 0.999997854f, 0.999998331f, 0.999998689f, 0.999998987f, 0.999999225f,
        0.999999404f, 0.999999523f, 0.999999642f, 0.999999702f, 0.999999762f, 0.999999821f,
        0.999999881f, 0.999999881f, 0.99999994f, 0.99999994f, 0.99999994f, 0.99999994f,
        0.99999994f,
    };
}
