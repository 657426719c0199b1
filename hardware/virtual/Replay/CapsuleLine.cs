using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AstroNano.Core;

namespace AstroNano.Replay;

/// <summary>A line of a capsule, <c>field: value</c>; its messages name the line.</summary>
internal sealed class CapsuleLine
{
    private readonly int _number;
    private readonly string _field;
    private readonly string _value;

    public CapsuleLine(int number, string text)
    {
        _number = number;
        string[] parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[1] == "")
        {
            throw Wrong($"'{text}' is not of the form 'field: value'");
        }

        (_field, _value) = (parts[0], parts[1]);
    }

    public void ReadInto(Scenario scenario, HashSet<string> given)
    {
        if (_field != "turn" && !given.Add(_field))
        {
            throw Wrong($"the field '{_field}' is given twice");
        }

        switch (_field)
        {
            case "scenario": scenario.Name = _value; break;
            case "network": scenario.Network = Named<NetworkKind>(_value); break;
            case "units": scenario.Units = Whole(_value); break;
            case "memories": scenario.Memories = Whole(_value); break;
            case "patterns": scenario.Patterns = Named<PatternKind>(_value); break;
            case "trial": scenario.Trial = Whole(_value); break;
            case "stream": scenario.Stream = Whole(_value); break;
            case "flips": scenario.Flips = Whole(_value); break;
            case "steps": scenario.Steps = Whole(_value); break;
            case "digest": scenario.Digest = Hexadecimal(_value); break;
            case "state":
                scenario.Digest = Hexadecimal(_value);
                scenario.OfLastState = true;
                break;
            case "turn": ReadTurn(scenario); break;
            default:
                throw Wrong($"the field '{_field}' is unknown; known are {Capsule.KnownFields}");
        }
    }

    private void ReadTurn(Scenario scenario)
    {
        string[] parts = _value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3)
        {
            throw Wrong("a turn is 'turn: step setting value'");
        }

        int step = Whole(parts[0]);
        if (scenario.Turns > 0 && step < scenario.StepOfTurn(scenario.Turns - 1))
        {
            throw Wrong("turns must stand in the order of their steps");
        }

        if (!float.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture,
                out float value) || !float.IsFinite(value))
        {
            throw Wrong($"'{parts[2]}' is not a number");
        }

        scenario.Turn(step, Named<Setting>(parts[1]), value);
    }

    private T Named<T>(string word)
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        int index = Array.FindIndex(values, value => Capsule.Word(value) == word);
        return index >= 0 ? values[index] : throw Wrong(
            $"'{word}' is unknown; known are {string.Join(", ", values.Select(Capsule.Word))}");
    }

    private int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Wrong($"'{text}' is not a whole number from 0 to {int.MaxValue}");

    private int Hexadecimal(string text) =>
        text.Length == 8 && int.TryParse(text, NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Wrong($"'{text}' is not a digest of eight hexadecimal digits");

    private ReplayException Wrong(string what) => new($"Line {_number} of the capsule: {what}.");
}
