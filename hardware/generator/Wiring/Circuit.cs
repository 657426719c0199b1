namespace AstroNano.Hardware.Wiring;

/// <summary>
/// The plan as a multimeter sees it without power: strips joined by wires, and four potentiometers
/// between them. The board and the display are left out, as nobody says what they measure; they
/// only lower what is between the rails.
/// </summary>
public sealed class Circuit
{
    /// <summary>A potentiometer from end to end, in ohms.</summary>
    public const double Potentiometer = 10_000;

    /// <summary>With less than this between the rails something is wrong, in ohms.</summary>
    public const double LeastBetweenRails = 1_000;

    // A contact of metal with metal, so that no two nodes are the same.
    private const double Contact = 0.1;

    private readonly List<(string One, string Other, double Ohms)> _resistors = [];

    /// <summary>Each potentiometer stands at a position from 0, left, to 1.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="positions">Where the knobs stand.</param>
    /// <param name="pressed">The buttons that are held.</param>
    public Circuit(
        BreadboardPlan plan, IReadOnlyList<double> positions, params string[] pressed)
    {
        foreach (Wire wire in plan.Wires)
        {
            Join(wire.From.Strip, wire.To.Strip);
        }

        foreach (Leg leg in plan.Parts.SelectMany(part => part.Legs))
        {
            Join(leg.Terminal, leg.Hole.Strip);
        }

        for (int knob = 0; knob < positions.Count; knob++)
        {
            string name = $"knob {knob + 1}";
            double left = positions[knob] * Potentiometer;
            _resistors.Add(($"{name} left end", $"{name} wiper", Math.Max(left, Contact)));
            _resistors.Add(($"{name} wiper", $"{name} right end",
                Math.Max(Potentiometer - left, Contact)));
        }

        foreach (string button in pressed)
        {
            Join($"{button} left side", $"{button} right side");
        }
    }

    /// <summary>The resistance between two terminals or strips; infinite without a path.</summary>
    public double Ohms(string from, string to)
    {
        // One ampere in at one end and out at the other, which is at 0 volts.
        string[] nodes = [.. Reachable(from)];
        if (!nodes.Contains(to))
        {
            return double.PositiveInfinity;
        }

        nodes = [.. nodes.Where(node => node != to)];
        Dictionary<string, int> index = nodes.Select((node, at) => (node, at))
            .ToDictionary(pair => pair.node, pair => pair.at);
        double[,] matrix = new double[nodes.Length, nodes.Length + 1];
        matrix[index[from], nodes.Length] = 1;
        foreach ((string one, string other, double ohms) in _resistors)
        {
            Add(one, other, 1 / ohms);
            Add(other, one, 1 / ohms);
        }

        Solve(matrix);
        return matrix[index[from], nodes.Length];

        void Add(string node, string neighbour, double conductance)
        {
            if (!index.TryGetValue(node, out int at))
            {
                return;
            }

            matrix[at, at] += conductance;
            if (index.TryGetValue(neighbour, out int beside))
            {
                matrix[at, beside] -= conductance;
            }
        }
    }

    private void Join(string one, string other) => _resistors.Add((one, other, Contact));

    private HashSet<string> Reachable(string from)
    {
        HashSet<string> reached = [from];
        for (int before = 0; before != reached.Count;)
        {
            before = reached.Count;
            foreach ((string one, string other, _) in _resistors)
            {
                if (reached.Contains(one) || reached.Contains(other))
                {
                    reached.Add(one);
                    reached.Add(other);
                }
            }
        }

        return reached;
    }

    // Gauss-Jordan; the matrix of a connected network is positive definite, so no pivot is 0.
    private static void Solve(double[,] matrix)
    {
        int count = matrix.GetLength(0);
        for (int pivot = 0; pivot < count; pivot++)
        {
            for (int row = 0; row < count; row++)
            {
                double factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (int column = pivot; row != pivot && column <= count; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }
            }

            for (int column = count; column >= pivot; column--)
            {
                matrix[pivot, column] /= matrix[pivot, pivot];
            }
        }
    }
}
