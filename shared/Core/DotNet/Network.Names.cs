using System;

namespace AstroNano.Core;

/// <summary>The names of the state variables, which no device shows.</summary>
public abstract partial class Network
{
    private string _secondName;
    private string _thirdName;

    /// <summary>Its name in the field's words, in the singular.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public string VariableName(int index) =>
        Existing(index) == 0 ? "state" : index == 1 ? _secondName : _thirdName;

    partial void NameVariable(string name)
    {
        _thirdName = _secondName;
        _secondName = name;
    }
}
